"""What search keeps of one page: the making of its entry."""

import re
from html import unescape

import nh3

from ops_site import bilingual, fulltext, markdown
from organization.models import SearchEntry
from organization.models.search_entry import sorting

SPACES = re.compile(r"\s+")
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
    words = fulltext.tokens(*titles.items(), *name)
    told = {code: titles[code] or titles[bilingual.other(code)] for code in bilingual.CODES}
    return SearchEntry(
        kind=kind,
        key=key or str(thing.pk),
        name=words,
        near=fulltext.tokens(*near),
        body=fulltext.tokens(*texts.items()),
        length=len(words.split()),
        over_on=over_on,
        **{f"title_{code}": titles[code] for code in bilingual.CODES},
        **{f"context_{code}": context.get(code, "") for code in bilingual.CODES},
        **{f"text_{code}": texts[code] for code in bilingual.CODES},
        **{f"sort_{code}": sorting(sort or told[code]) for code in bilingual.CODES},
        **{f"address_{code}": bilingual.address(thing, code) for code in bilingual.CODES},
    )


def plain(*sources):
    """Markdown texts as one plain text on one line."""
    html = " ".join(markdown.html(source) for source in sources if source)
    # Tags part words; what they stand around is kept.
    apart = re.sub(r"(?=</(?:p|li|h\d|td|th)>)|<br>", " ", html)
    return SPACES.sub(" ", unescape(nh3.clean(apart, tags=set()))).strip()


def in_both(thing, *fields):
    """{language: the plain text of these Markdown fields}."""
    return {
        code: plain(*(getattr(thing, f"{field}_{code}") for field in fields))
        for code in bilingual.CODES
    }
