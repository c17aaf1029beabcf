"""A browser window, as the tests look through it."""

from pathlib import Path

from django.conf import settings

AXE = Path(settings.BASE_DIR, "node_modules/axe-core/axe.min.js")
# WCAG 2.0, 2.1 and 2.2, levels A and AA.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
HEIGHT = 900
NARROW, WIDE = 320, 1280


class Window:
    def __init__(self, context):
        self.page = context.new_page()
        self.said = []
        self.page.on("console", self.note)
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.protocol = context.new_cdp_session(self.page)

    def note(self, message):
        # That the page itself is, say, a 404 is what some tests ask for.
        if message.location.get("url") != self.page.url or "status of" not in message.text:
            self.said.append(f"{message.type}: {message.text}")

    def open(self, address, *, method="GET", scripts=False):
        """Load the page, as a rule as somebody does whose browser runs no scripts."""
        self.said.clear()
        self.scripts(scripts)
        self.resize(WIDE)
        if method == "GET":
            return self.page.goto(address)
        self.page.route(address, lambda route: route.continue_(method=method))
        try:
            return self.page.goto(address)
        finally:
            self.page.unroute(address)

    def press(self, target):
        """Follow a link or a button; the page that comes is there, whole, when this returns."""
        with self.page.expect_navigation():
            target.click()

    def scripts(self, run):
        """Whether the browser runs the scripts of the page that comes next."""
        self.protocol.send("Emulation.setScriptExecutionDisabled", {"value": not run})

    def look(self):
        """Every fault of the open page at both widths, a line each; empty where there is none."""
        found = {"console": list(self.said), "wide": self.faults()}
        self.resize(NARROW)
        found |= {"overflow": self.overflow(), "narrow": self.faults()}
        return "\n".join(f"{where}: {fault}" for where in found for fault in found[where])

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def overflow(self):
        """What sticks out at the right, so that the page would have to be scrolled sideways."""
        return self.page.evaluate(
            """() => {
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) return [];
                const sticksOut = e => e.getBoundingClientRect().right > root.clientWidth;
                const found = [...document.body.querySelectorAll("*")].filter(sticksOut);
                return found.map(e => e.outerHTML.slice(0, 100));
            }"""
        )

    def faults(self):
        """What axe finds: the rule, the element, the reasons."""
        self.scripts(True)
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text())
        found = self.page.evaluate(
            """rules => axe.run(document, {
                runOnly: {type: "tag", values: rules}, resultTypes: ["violations"],
            })""",
            RULES,
        )
        return [
            f"{violation['id']}: {node['html'][:150]}: {reasons(node)}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]


def reasons(node):
    return "; ".join(check["message"] for check in (*node["any"], *node["all"], *node["none"]))
