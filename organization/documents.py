"""What search keeps of one page: the making of its entry."""

import re
from html import unescape

import nh3

from ops_site import bilingual, fulltext, markdown
from organization.models import SearchEntry
from organization.models.search_entry import sorting

SPACES = re.compile(r"\s+")
# A character of no text, where a paragraph, an item or a cell ends.
BLOCK_END = "\ue000"
BLOCK_ENDS = re.compile(rf"\s*(?:{BLOCK_END}\s*)+")
STOPS = ".!?…:;,"
# A title that is sorted by another text, such as a person's last name, and an address in full.
LONGEST = 400


def entry(kind, thing, title, *, key=None, near=(), **facts):
    """The entry of `thing`, whose title is its field `title` in both languages.

    `name` and `near` are (language, text) pairs: further words that count as much as the title,
    and words that count less. `context` and `text` are {language: text}, `over_on` a day.
    """
    titles = {code: getattr(thing, f"{title}_{code}", "") for code in bilingual.CODES}
    return titled(kind, thing, titles, key=key, near=near, **facts)


def titled(
    kind,
    thing,
    titles,
    *,
    key=None,
    name=(),
    near=(),
    over_on=None,
    context=None,
    text=None,
    sort="",
):
    context, text = context or {}, text or {}
    texts = {code: text.get(code, "") for code in bilingual.CODES}
    named = [*titles.items(), *name]
    told = {code: titles[code] or titles[bilingual.other(code)] for code in bilingual.CODES}
    return SearchEntry(
        kind=kind,
        key=key or str(thing.pk),
        name=fulltext.names(*named, *_shown_instead(titles)),
        near=fulltext.names(*near),
        body=fulltext.shown_texts(texts),
        length=len(fulltext.tokens(*named).split()),
        over_on=over_on,
        **{f"title_{code}": titles[code] for code in bilingual.CODES},
        **{f"context_{code}": context.get(code, "") for code in bilingual.CODES},
        **{f"text_{code}": texts[code] for code in bilingual.CODES},
        **{f"sort_{code}": sorting(sort or told[code]) for code in bilingual.CODES},
        **{f"address_{code}": bilingual.address(thing, code) for code in bilingual.CODES},
    )


def _shown_instead(titles):
    """The title that readers of a language without one are shown."""
    return [(code, titles[bilingual.other(code)]) for code in bilingual.CODES if not titles[code]]


def plain(*sources):
    """Markdown texts as one plain text on one line, with "…" between what no stop parts."""
    html = " ".join(markdown.html(source) for source in sources if source)
    # Tags part words; what they stand around is kept.
    apart = re.sub(r"(?=</(?:p|li|h\d|td|th)>)|<br>", BLOCK_END, html)
    text = SPACES.sub(" ", unescape(nh3.clean(apart, tags=set())))
    return BLOCK_ENDS.sub(_between, text).strip()


def _between(ends):
    """What stands where one block ends and the next begins, or between words and nothing."""
    before = ends.string[: ends.start()].rstrip()[-1:]
    is_last = ends.end() == len(ends.string)
    return " " if is_last or not before or before in STOPS else " … "


def in_both(thing, *fields):
    """{language: the plain text of these Markdown fields}."""
    return {
        code: plain(*(getattr(thing, f"{field}_{code}") for field in fields))
        for code in bilingual.CODES
    }
