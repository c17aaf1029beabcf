"""The postings not yet closed, with all that the board finds, sorts and shows them by: one query.

A posting comes once for each of its cities, terms and pay ranges together, and few have many.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from careers.postings.choices import Origin, Status
from careers.postings.models import PayRange, PositionTerm, Posting
from careers.postings.places import atlas
from careers.postings.search.ranking import WORTH
from organization import graph


class Facts(NamedTuple):
    """Columns of a posting, in the order of the model: those that a card shows."""

    id: int
    number: int
    status: str
    origin: str
    sample: bool
    title_en: str
    title_fr: str
    unit_id: int
    pay_note_en: str
    pay_note_fr: str
    language: str
    audience: str
    arrangement: str
    level: str
    working_time: str
    engagement: str
    opens_at: datetime
    closes_at: datetime


class Positions(NamedTuple):
    id: int
    count: int
    kind: str
    months: int | None
    extendable: bool


class Pay(NamedTuple):
    id: int
    minimum: Decimal
    maximum: Decimal
    unit: str
    hours_per_week: Decimal | None
    effective_from: date | None
    yearly_minimum: Decimal | None
    yearly_maximum: Decimal | None

    def present_first(self, today):
        """Where it stands among its posting's own, as `PayRangeQuerySet.present_first` has it."""
        since = self.effective_from
        if since and since > today:
            return (1, since.toordinal(), self.id)
        return (0, -since.toordinal() if since else 0, -self.id)


@dataclass(slots=True)
class Row:
    facts: Facts
    role: int | None
    family: int | None
    was_amended: bool
    cities: tuple
    names: tuple  # What search knows of it by the columns of `WORTH`.
    terms: list
    pay: list

    @property
    def pk(self):
        return self.facts.id

    @property
    def number(self):
        return self.facts.number

    def present_pay(self, today):
        """The most a year of the range of today; None where it has none or cannot be compared."""
        ranges = sorted(self.pay, key=lambda pay: pay.present_first(today))
        return ranges[0].yearly_maximum if ranges else None

    def posting(self):
        """As `for_listing()` gives it, as far as a card goes."""
        posting = _made(Posting, self.facts)
        posting.unit = graph.known().units[self.facts.unit_id]
        posting.was_amended = self.was_amended
        places = atlas().by_key
        # Where Django itself keeps what `prefetch_related` has read.
        posting._prefetched_objects_cache = {
            "cities": [places[key] for key in self.cities],
            "terms": [_made(PositionTerm, term) for term in self.terms],
            "pay_ranges": [_made(PayRange, pay) for pay in self.pay],
        }
        return posting


def rows(at):
    """What has not closed by `at`, whether it has opened or not, soonest closing first."""
    whole = Posting.objects.filter(status=Status.APPROVED, origin=Origin.HR, closes_at__gt=at)
    joined = (
        whole.with_amended()
        .soonest_closing()
        .values_list(
            *Facts._fields,
            *("role", "role__family", "was_amended", "cities"),
            *(f"current_entry__{column}" for column in WORTH),
            *(f"terms__{name}" for name in Positions._fields),
            *(f"pay_ranges__{name}" for name in Pay._fields),
        )
    )
    return [_row(list(lines)) for _key, lines in groupby(joined, key=itemgetter(0))]


_NAMES = len(Facts._fields) + 4
_TERM = _NAMES + len(WORTH)
_PAY = _TERM + len(Positions._fields)


def _row(lines):
    first = lines[0]
    pay = {line[_PAY]: Pay(*line[_PAY:]) for line in lines if line[_PAY]}
    terms = {line[_TERM]: Positions(*line[_TERM:_PAY]) for line in lines if line[_TERM]}
    return Row(
        facts=Facts(*first[: _NAMES - 4]),
        role=first[_NAMES - 4],
        family=first[_NAMES - 3],
        was_amended=first[_NAMES - 2],
        cities=tuple(dict.fromkeys(line[_NAMES - 1] for line in lines if line[_NAMES - 1])),
        names=tuple(text or "" for text in first[_NAMES:_TERM]),
        terms=[terms[key] for key in sorted(terms)],
        pay=sorted(pay.values(), key=_as_listed),
    )


def _as_listed(pay):
    """As `PayRange.Meta.ordering` has it: those without a day first."""
    return (pay.effective_from is not None, pay.effective_from, pay.id)


def _made(model, facts):
    return model.from_db(None, facts._fields, facts)
