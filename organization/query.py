"""What somebody typed into a search box of this room."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from ops_site.analyser import LONGEST_QUERY


class Query(NamedTuple):
    """`text` is what to look for, `error` why there is nothing to look for."""

    text: str
    typed: str = ""
    error: str = ""

    @classmethod
    def read(cls, typed):
        readable = "".join(char if char.isprintable() else " " for char in typed)
        text = " ".join(readable.split())
        if len(text) > LONGEST_QUERY:
            message = _("Search words: use at most %(count)d characters.")
            return cls("", text[:LONGEST_QUERY], message % {"count": LONGEST_QUERY})
        if text and not any(char.isalnum() for char in text):
            return cls("", text, _("Search words: type at least one letter or digit."))
        return cls(text, text)

    @property
    def bare(self):
        """The words without the quotation marks around them."""
        return self.text.strip("\"'“”‘’«» \u00a0")
