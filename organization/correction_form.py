"""The form in which a reader says what is wrong."""

import secrets
import unicodedata

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ops_site import formats
from organization.feedback_kinds import OF_KIND, Kind, known
from organization.models import Correction
from organization.page_name import page_there

LONGEST = 5000  # Characters; about two pages.
LONGEST_SOURCE = 2000
LONGEST_FACT = 200
# Marks and spaces that nobody sees.
UNSEEN = ("C", "Z")


class ProseField(forms.CharField):
    """A text of some length. A line break counts as one character, as the reader counts it.

    The control takes more than fits: a browser that cuts what is pasted would lose it unseen.
    """

    widget = forms.Textarea

    def __init__(self, *, longest, rows, **kwargs):
        self.longest, self.rows = longest, rows
        super().__init__(**kwargs)

    def to_python(self, value):
        text = super().to_python((value or "").replace("\r\n", "\n"))
        return text if any(is_seen(char) for char in text) else ""

    def widget_attrs(self, widget):
        return {"rows": self.rows, "dir": "auto"}

    def run_validators(self, value):
        if too_many := max(len(value) - self.longest, 0):
            words = ngettext(
                "This is %(number)s character too long.",
                "This is %(number)s characters too long.",
                too_many,
            )
            raise forms.ValidationError(words % {"number": formats.number(too_many)})
        super().run_validators(value)


def is_seen(char):
    # A NUL is refused by a sentence of its own.
    return char == "\0" or unicodedata.category(char)[0] not in UNSEEN


class HiddenLine(forms.CharField):
    """What came with the link or the form; whatever cannot be read in it falls away."""

    widget = forms.HiddenInput

    def to_python(self, value):
        return readable(value or "")


class CorrectionForm(forms.Form):
    """Where the reader came from (`page`, `fact`), and what they say; `token` is of this form."""

    kind = HiddenLine(required=False)
    page = forms.CharField(
        label=_("Which page it is about"),
        help_text=_(
            "Its address on this site, copied from your browser. Leave it empty if unsure."
        ),
        required=False,
        max_length=500,
    )
    fact = HiddenLine(required=False)
    text = ProseField(
        help_text=_("At most 5,000 characters. Please write nothing private here."),
        longest=LONGEST,
        rows=8,
    )
    source = ProseField(
        label=_("Where can the right fact be found?"),
        help_text=_("A document or an address. With a source we can mend it sooner."),
        longest=LONGEST_SOURCE,
        rows=3,
        required=False,
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only if you would like to be told that we got it, and what became of it."),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("Write one address, such as name@example.org.")},
    )
    token = HiddenLine(required=False)

    def __init__(self, data=None, *, page="", fact="", kind=""):
        initial = {"page": page, "fact": fact, "kind": kind, "token": secrets.token_urlsafe(16)}
        super().__init__(data, initial=initial)
        self.kind = known(self["kind"].value())
        self.words = OF_KIND[self.kind]
        self.fields["text"].label = self.words.question
        self.fields["text"].error_messages["required"] = self.words.missing
        if self.kind != Kind.CORRECTION:
            del self.fields["source"]
        # The page and fact that the reader came from, shown back as text.
        self.known_page = page_there(self["page"].value() or "")
        self.known_fact = readable(self["fact"].value() or "")
        if self.known_page:
            self.fields["page"].widget = forms.HiddenInput()

    def clean_page(self):
        typed = self.cleaned_data["page"]
        found = page_there(typed)
        if typed and not found:
            told = _("This is no address of a page of this site. Copy it again, or leave it empty.")
            raise forms.ValidationError(told)
        return found

    @property
    def told(self):
        """What the correction keeps of a form that is right."""
        names = ("page", "fact", "text", "source", "email")
        return {"kind": self.kind, **{name: self.cleaned_data.get(name, "") for name in names}}

    @property
    def token_of_form(self):
        return self.cleaned_data["token"] or secrets.token_urlsafe(16)


def readable(label):
    """A label in one line of what can be read."""
    seen = "".join(char if char.isprintable() else " " for char in label)
    return " ".join(seen.split())[:LONGEST_FACT]


class SettleForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What became of it"),
        choices=Correction.Outcome,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what became of it.")},
    )
    answer = ProseField(
        label=_("Answer to the reader"),
        help_text=_("Sent word for word if they gave an address; kept here in any case."),
        longest=LONGEST_SOURCE,
        rows=6,
        required=False,
    )

    def __init__(self, data=None, *, kind):
        super().__init__(data)
        self.fields["outcome"].choices = [(o, o.label) for o in OF_KIND[known(kind)].outcomes]
