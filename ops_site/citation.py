"""Where a fact is from, as readers see it: the words of the record, its addresses as links."""

import re

from django.utils.html import conditional_escape, format_html, format_html_join

from ops_site import bilingual

_ADDRESS = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s,;()]*[^\s,;().])", re.I)
LONGEST = 60


def citation(words):
    """`words` as HTML; records of sources are kept in English, and marked so in French."""
    parts = _ADDRESS.split(words)
    html = format_html_join("", "{}", ((part,) for part in _linked(parts)))
    if bilingual.current() == "en" or not words:
        return html
    return format_html('<span lang="en">{}</span>', html)


def _linked(parts):
    """What `_ADDRESS.split` gave: texts, and between them addresses without their scheme."""
    for index, part in enumerate(parts):
        yield _link(part) if index % 2 else conditional_escape(part)


def _link(address):
    shown = address if len(address) <= LONGEST else f"{address[: LONGEST - 1]}…"
    return format_html('<a href="{}">{}</a>', f"https://{address}", shown)
