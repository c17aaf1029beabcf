"""Somebody who goes through the site by keyboard alone, in a browser that runs no scripts."""

import gettext as catalogues

from django.conf import settings

FARTHEST = 250  # Presses of the Tab key; no page has so many stops.
MINE = "e => e === document.activeElement"


class Keyboard:
    """What a person does, in the words of the page; `words` are given in English and looked up."""

    def __init__(self, window, language):
        self.window = window
        self.page = window.page
        self.language = language
        # While somebody listens the browser hands every choice of a file over. To begin listening
        # takes it a moment, in which a key that is pressed at once would open a window of its own.
        self.page.on("filechooser", lambda chooser: None)

    def say(self, text, context=None, **values):
        """The words of the site for `text`, in the language of this person."""
        if self.language == "en":
            return text % values if values else text
        found = catalogue(self.language)
        told = found.pgettext(context, text) if context else found.gettext(text)
        assert told != text or text in SAME, f"no French for {text!r}"
        return told % values if values else told

    # --- Going --------------------------------------------------------------------------------

    def open(self, address):
        self.window.open(address)
        self.look()

    def follow(self, text, context=None, **values):
        self.go(self.page.get_by_role("link", name=self.say(text, context, **values)).first)

    def press(self, text, context=None):
        self.go(self.page.get_by_role("button", name=self.say(text, context)).first)

    def go(self, target):
        """Reach a link or a button and press Enter; the page that comes must have no fault."""
        self.reach(target)
        self.window.said.clear()  # What the judging itself made the browser say.
        self.window.scripts(False)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.look()

    def look(self):
        """Judge the page at both widths; its HTML is judged later, by the validator."""
        faults = self.window.look()
        assert not faults, f"{self.page.url}\n{faults}"
        self.window.resize(1280)

    def reach(self, target):
        """Press Tab until the focus is there: what cannot be reached so is not there for many."""
        # Found once: to look for it by its words after each press takes most of a journey.
        element = target.element_handle()
        for _press in range(FARTHEST):
            if element.evaluate(MINE):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"The Tab key does not lead to {target}")

    # --- Filling in ---------------------------------------------------------------------------

    def field(self, text, context=None):
        return self.page.get_by_label(self.say(text, context)).first

    def type(self, text, value, context=None):
        self.type_into(self.field(text, context), value)

    def type_into(self, field, value):
        self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(value)

    def choose(self, radio):
        """Reach the group, and go along it with the arrow keys to `radio`."""
        group = self.page.locator(f"input[type=radio][name='{radio.get_attribute('name')}']")
        self.reach_one_of(group)
        self.page.keyboard.press("Space")
        for _press in range(group.count()):
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrow keys do not lead to {radio}")

    def reach_one_of(self, group):
        for _press in range(FARTHEST):
            if group.evaluate_all("found => found.includes(document.activeElement)"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"The Tab key does not lead to {group}")

    def answer(self, text, context=None):
        """Choose the radio button of this label."""
        self.choose(self.page.get_by_role("radio", name=self.say(text, context), exact=True).first)

    def tick(self, box):
        self.reach(box)
        self.page.keyboard.press("Space")
        assert box.is_checked()

    def attach(self, field, file):
        self.reach(field)
        with self.page.expect_file_chooser() as chosen:
            self.page.keyboard.press("Space")
        chosen.value.set_files(file)

    def select(self, field, value):
        """Go through the list with the arrow keys."""
        self.reach(field)
        for _press in range(field.locator("option").count()):
            if field.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The list has no {value}")

    def reads(self, text):
        """Whether the page says this, whatever breaks its lines."""
        return " ".join(text.split()) in " ".join(self.page.locator("main").inner_text().split())


# Words that are the same in both languages.
SAME = ("Documents", "Message", "Description")
_catalogues = {}


def catalogue(language):
    if language not in _catalogues:
        folder = settings.BASE_DIR / "locale"
        _catalogues[language] = catalogues.translation("django", folder, [language])
    return _catalogues[language]
