"""Where the board finds nothing: what somebody may have meant, and what finds some jobs.

Each is a link that tells how many it finds. What filters find is counted in memory; each other
way to say the words costs one query.
"""

from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.postings import catalogue
from careers.postings.current import Words, current
from careers.postings.models import JobRole
from careers.postings.places import atlas
from careers.postings.search import rewording
from ops_site import bilingual, formats
from ops_site.analyser import LONGEST_QUERY
from ops_site.bilingual import other
from ops_site.publishing import last_per_generation
from ops_site.spelling import known_words, respelled


class Suggestion(NamedTuple):
    text: str
    url: str
    count: int

    @property
    def jobs(self):
        words = ngettext("%(number)s job", "%(number)s jobs", self.count)
        return words % {"number": formats.number(self.count)}


class Suggestions:
    """For a board that finds nothing."""

    def __init__(self, board):
        self.board = board
        self.words = board.asked.get("q", "")
        self._by_words = {}

    @cached_property
    def meant(self):
        """The words as they may have been meant; without the filters if these leave nothing."""
        instead = respelled(self.words, known(bilingual.current()))
        if instead in ("", self.words) or len(instead) > LONGEST_QUERY:
            return None
        return self._of_words(instead, instead) or self._alone(instead, instead)

    @property
    def wider(self):
        return [*filter(None, self._words_otherwise()), *self._without_a_filter()]

    def _words_otherwise(self):
        if any_word := rewording.either(self.words):
            alone = _("with any of the words, without any filter")
            found = self._of_words(_("with any of the words"), any_word)
            yield found or self._alone(alone, any_word)
        if all_words := rewording.without_exclusions(self.words):
            yield self._of_words(_("leaving nothing out"), all_words)

    def _of_words(self, text, instead):
        """What other words find with the same filters."""
        found = self._found(instead) & self.board.finding.but_for("q")
        return self._told(text, found.bit_count(), self.board.url(q=instead))

    def _alone(self, text, words):
        """What words find without any filter."""
        found = self._found(words) & self.board.finding.open
        only = [(name, None) for name in (*self.board.asked, "radius") if name != "q"]
        return self._told(text, found.bit_count(), self.board.url(only, q=words))

    def _found(self, words):
        """Of the postings in memory, those that the words find; asked for once."""
        if words not in self._by_words:
            self._by_words[words] = Words(words, self.board.finding.current).found
        return self._by_words[words]

    def _without_a_filter(self):
        """Without each that alone stands in the way; where there are several, without any."""
        names = [name for name in self.board.asked if name not in ("radius", "sort")]
        if len(names) < 2:
            return
        found = [self._without(name) for name in names]
        yield from filter(None, found)
        if self.words and not any(found):
            alone = self._alone(_("with the words alone, without any filter"), self.words)
            yield from filter(None, [alone])

    def _without(self, name):
        count = self.board.finding.but_for(name).bit_count()
        beside = [("radius", None)] if name == "near" else []
        return self._told(self._named(name), count, self.board.url([(name, None), *beside]))

    def _named(self, name):
        if name == "q":
            return _("without the words you entered")
        return _("without the filter “%(name)s”") % {"name": self.board.form.fields[name].label}

    def _told(self, text, count, url):
        return Suggestion(text, url, count) if count else None


def places_meant(board):
    """(name, address of the board with it) of each city that an unknown one may mean."""
    if "near" not in board.form.errors or "near" in board.asked:
        return []
    typed = board.form.data.get("radius", "")
    radius = {"radius": typed} if typed else {}
    return [
        (bilingual.plain(place, "name"), board.url(near=bilingual.plain(place, "slug"), **radius))
        for place in atlas().alike(board.form.data.get("near", ""))
    ]


@last_per_generation
def known(language):
    """The words of what postings not yet closed are called, and of where and for whom the work is;
    a word of both languages is written as readers of `language` are shown it.
    """
    rows, places = current().rows, atlas().by_key
    cities = {key for row in rows for key in row.cities}
    named = [*JobRole.objects.all(), *catalogue.employers(), *(places[key] for key in cities)]
    return known_words(
        text
        for code in (other(language), language)
        for text in (
            *(getattr(thing, f"name_{code}") for thing in named),
            *(getattr(row.facts, f"title_{code}") for row in rows),
        )
    )
