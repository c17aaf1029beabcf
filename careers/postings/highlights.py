"""Why a search found the jobs of a page: their titles with its words marked, and a stretch of their
texts where most of these stand. It reads the texts of that page alone, and of these analyses no
more than the stretch: the words are looked for by what their stems begin with.
"""

import re
from typing import NamedTuple

from django.db.models import Value
from django.utils.html import format_html

from careers.postings import search
from careers.postings.cards import Found
from careers.postings.models import Posting, Requirement
from careers.postings.search import SECTIONS
from careers.postings.search.sought import Roots
from ops_site import bilingual
from ops_site.bilingual import CODES
from ops_site.highlight import LENGTH, excerpt, marked

AROUND = 160  # Characters read on each side of the stretch that is shown.
TRIES = 3
_SIGNS = re.compile(r"^\s*(?:[-*+>•]|\d+[.)]|#{1,6})\s+|\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)|\\$", re.M)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BLOCK_END = re.compile(r"(?<![.,;:!?])\s*\n\s*")
_SPACES = re.compile(r"\s+")
_COLUMNS = [f"{name}_{code}" for name in ("title", *SECTIONS) for code in CODES]
_TEXTS = [f"text_{code}" for code in CODES]


class Highlight(NamedTuple):
    """As HTML: the title as the reader is shown it, and an excerpt, empty where no text answers;
    `lang` is the language of the excerpt.
    """

    title: str
    excerpt: str
    lang: str


def for_page(query, postings):
    """{key: Highlight} of the postings of a page."""
    keys, words = [posting.pk for posting in postings], search.sought(query)
    roots = Roots(words)
    return {row.pk: _highlight(row, words, roots) for row in _read(keys)}


def _read(keys):
    """The postings of these keys with their texts and those of their requirements: one query."""
    whole = Posting.objects.filter(pk__in=keys).values_list("pk", Value(0), *_COLUMNS)
    padding = [Value("")] * (len(_COLUMNS) - len(_TEXTS))
    needed = Requirement.objects.filter(posting__in=keys)
    needed = needed.values_list("posting_id", "number", *_TEXTS, *padding)
    found, requirements = {}, {}
    for key, number, *texts in sorted(whole.order_by().union(needed.order_by(), all=True)):
        if number:
            row = Requirement(posting_id=key, **dict(zip(_TEXTS, texts, strict=False)))
            requirements.setdefault(key, []).append(row)
        else:
            found[key] = Posting(pk=key, **dict(zip(_COLUMNS, texts, strict=True)))
    for key, posting in found.items():
        posting._prefetched_objects_cache = {"requirements": requirements.get(key, [])}
    return found.values()


def for_cards(query, postings):
    """The same, as the gaps of cards take it."""
    page = for_page(query, postings)
    return {key: Found(found.title, _paragraph(found)) for key, found in page.items()}


def _paragraph(found):
    if not found.excerpt:
        return ""
    lang = "" if found.lang == bilingual.current() else format_html(' lang="{}"', found.lang)
    return format_html('<p class="hit__excerpt"{}>{}</p>', lang, found.excerpt)


def _highlight(posting, words, roots):
    title = bilingual.text(posting, "title")
    shown, lang = _best(posting, words, roots)
    return Highlight(marked(title.value, words, title.lang), shown, lang)


def _best(posting, words, roots):
    """The excerpt of the text that most of the words stand in, in the reader's language if any."""
    here = bilingual.current()
    for lang in (here, bilingual.other(here)):
        texts = [getattr(posting, f"{name}_{lang}") for name in SECTIONS]
        texts.append("\n".join(getattr(row, f"text_{lang}") for row in posting.requirements.all()))
        likely = [(roots.nearest_together(text, LENGTH), text) for text in texts if text]
        likely = [(place, text) for place, text in likely if place.words]
        for place, text in sorted(likely, key=lambda pair: -pair[0].words)[:TRIES]:
            if "<mark>" in (html := _excerpt(text, place.start, words, lang)):
                return html, lang
    return "", here


def _excerpt(text, start, words, lang):
    first, last = max(0, start - AROUND), start + LENGTH + AROUND
    first = text.find(" ", first, start) + 1 if first else 0
    end = text.rfind(" ", start, last) if last < len(text) else len(text)
    html = excerpt(_plain(text[first:end]), words, lang)
    before = "" if not first or html.startswith("…") else "… "
    after = "" if end == len(text) or html.endswith("…") else " …"
    return format_html("{}{}{}", before, html, after)


def _plain(source):
    """A stretch of a Markdown text without its signs, on one line."""
    text = _LINK.sub(r"\1", _SIGNS.sub("", source))
    return _SPACES.sub(" ", _BLOCK_END.sub(" … ", text)).strip(" …")
