"""What somebody typed into a search box of this room."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from ops_site.analyser import LONGEST_QUERY


class Query(NamedTuple):
    """`text` is what to look for, `error` why there is nothing to look for, `label` what the page
    calls the field.
    """

    text: str
    typed: str = ""
    error: str = ""
    label: str = ""

    @classmethod
    def read(cls, typed, label):
        readable = "".join(char if char.isprintable() else " " for char in typed)
        text = " ".join(readable.split())
        if len(text) > LONGEST_QUERY:
            message = _("%(label)s: use at most %(count)d characters.")
            told = message % {"label": label, "count": LONGEST_QUERY}
            return cls("", text[:LONGEST_QUERY], told, label)
        if text and not any(char.isalnum() for char in text):
            message = _("%(label)s: type at least one letter or digit.")
            return cls("", text, message % {"label": label}, label)
        return cls(text, text, label=label)

    @property
    def bare(self):
        """The words without the quotation marks around them."""
        return self.text.strip("\"'“”‘’«» \u00a0")
