"""A form as a browser without scripts sends it: what stands in its controls, and the changes."""

from html.parser import HTMLParser


class Paper(HTMLParser):
    """The names and values of the controls of one form on a page."""

    def __init__(self, page, form):
        super().__init__()
        self.form, self.inside, self.values, self.choices = form, False, {}, {}
        self.select = self.textarea = None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.inside = attrs.get("id") == self.form
        elif self.inside:
            getattr(self, f"see_{tag}", lambda attrs: None)(attrs)

    def see_input(self, attrs):
        if attrs.get("type") == "checkbox" and "checked" not in attrs:
            return
        if attrs.get("type") == "checkbox" and attrs["name"] in self.values:
            ticked = self.values[attrs["name"]]
            self.values[attrs["name"]] = [
                *([ticked] if isinstance(ticked, str) else ticked),
                attrs["value"],
            ]
        elif attrs.get("type") != "submit" and "name" in attrs:
            ticked = "on" if attrs.get("type") == "checkbox" else ""  # As browsers send it.
            self.values[attrs["name"]] = attrs.get("value", ticked)

    def see_select(self, attrs):
        self.select = attrs["name"]
        self.values[self.select] = ""
        self.choices[self.select] = []

    def see_option(self, attrs):
        if self.select:
            self.choices[self.select].append(attrs.get("value", ""))
            if "selected" in attrs:
                self.values[self.select] = attrs["value"]

    def see_textarea(self, attrs):
        self.textarea = attrs["name"]
        self.values[self.textarea] = ""

    def handle_data(self, data):
        if self.textarea:
            self.values[self.textarea] += data.removeprefix("\n")

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.textarea = None


def paper(response, form="posting_form"):
    return Paper(response.content.decode(), form)


def fill_in(client, address, button="_continue", **changes):
    """Open the form at `address`, change some of its fields, press a button."""
    found = {name: as_sent(value) for name, value in paper(client.get(address)).values.items()}
    return client.post(address, found | changes | {button: "Pressed"})


def as_sent(value):
    """Browsers end the lines of a text in their own way, whatever stood on the page."""
    return "\r\n".join(value.replace("\r\n", "\n").split("\n")) if isinstance(value, str) else value


def told(response):
    """The messages that the next page shows."""
    return [str(message) for message in response.wsgi_request._messages]
