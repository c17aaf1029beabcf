"""The cards of the board: each is rendered once in a language, with gaps for what a search fills.

They are kept with the postings in memory (see careers/postings/current/) for as long as these
are: until something is published, or the day is over. The template is that of every other list.
"""

from dataclasses import dataclass
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from careers.postings import wording
from careers.postings.listing import Card
from ops_site import bilingual
from ops_site.gaps import cut, gap


@dataclass(frozen=True)
class Blank(Card):
    """A card without its title's words, its place and its excerpt."""

    @cached_property
    def title(self):
        return super().title._replace(value=gap("title"))

    @property
    def place(self):
        return self.posting.cities.all() and gap("place")

    @property
    def excerpt(self):
        return gap("excerpt")


class Kept(NamedTuple):
    """The text between the gaps, with the names of these in turn; what fills them, unasked; and
    the whole of it, filled so.
    """

    pieces: list
    own: dict
    cities: tuple
    whole: str

    def filled(self, **found):
        texts = self.own | found
        return "".join(texts[piece] if n % 2 else piece for n, piece in enumerate(self.pieces))


class Found(NamedTuple):
    """What a search has to say of one posting, as HTML: its title, and an excerpt of its texts."""

    title: str
    excerpt: str = ""


def rendered(current, rows, sought=(), found=None):
    """The cards of `rows` of `current` as HTML; of several cities, that of the first `sought` key
    is named, and the words that were searched for stand as `found` ({key: Found}) has them.
    """
    now, language = timezone.now(), bilingual.current()
    cards = (_filled(_kept(current, row, language, now), row, sought, found or {}) for row in rows)
    return mark_safe("".join(cards))


def _filled(kept, row, sought, found):
    gaps = found[row.pk]._asdict() if row.pk in found else {}
    if len(row.cities) > 1 and not set(row.cities).isdisjoint(sought):
        gaps["place"] = conditional_escape(wording.place_among(kept.cities, sought))
    return kept.filled(**gaps) if gaps else kept.whole


def _kept(current, row, language, now):
    """A mark says for some days, to the minute, that a job is new; all else turns with the day."""
    key = row.pk, language, wording.is_new(row.facts.opens_at, now)
    if key not in current.cards:
        current.cards[key] = _made(row.posting())
    return current.cards[key]


def _made(posting):
    html = render_to_string("postings/_card.html", {"posting": Blank(posting)})
    plain = Card(posting)
    own = {
        "title": conditional_escape(plain.title.value),
        "place": conditional_escape(plain.place),
        "excerpt": "",
    }
    kept = Kept(cut(html).pieces, own, tuple(posting.cities.all()), "")
    return kept._replace(whole=kept.filled())
