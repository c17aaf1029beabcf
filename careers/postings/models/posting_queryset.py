"""The words in which everybody asks for postings."""

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Window
from django.utils import timezone

from careers.accounts.models.scope import units_of
from careers.postings import numbers
from careers.postings.choices import (
    Origin,
    State,
    Status,
)
from careers.postings.models.amendment import Amendment
from careers.postings.models.event import PostingEvent
from careers.postings.models.pay import PayRange
from careers.postings.moves import WRITING
from ops_site import bilingual

LONG_TEXTS = [
    f"{name}_{code}"
    for name in ("about", "offer", "selection", "apply", "additional", "eligibility")
    for code in bilingual.CODES
]
SOONEST = (F("closes_at").asc(nulls_last=True), "number")


class PostingQuerySet(models.QuerySet):
    def published(self, at=None):
        """What the public may read: everything that has opened, and stays."""
        at = at or timezone.now()
        opened = Q(status__in=(Status.APPROVED, Status.CANCELLED), opens_at__lte=at)
        return self.filter(opened | Q(origin=Origin.RECORD))

    def open(self, at=None):
        """Now lies between the two instants; the closing one is exclusive."""
        at = at or timezone.now()
        return self.filter(
            status=Status.APPROVED, origin=Origin.HR, opens_at__lte=at, closes_at__gt=at
        )

    def real(self):
        """Jobs that exist."""
        return self.filter(sample=False)

    def in_numbers(self):
        """How many they are, and how many of them exist."""
        return self.aggregate(count=Count("pk"), real=Count("pk", filter=Q(sample=False)))

    def scheduled(self, at=None):
        return self.filter(
            status=Status.APPROVED, origin=Origin.HR, opens_at__gt=at or timezone.now()
        )

    def closed(self, at=None):
        at = at or timezone.now()
        return self.published(at).exclude(pk__in=self.open(at).values("pk"))

    def in_state(self, state, at=None):
        """Those of which `state(at)` is `state`."""
        at = at or timezone.now()
        if state == State.SCHEDULED:
            return self.scheduled(at)
        if state == State.OPEN:
            return self.open(at)
        if state == State.CLOSED:
            ours = Q(status=Status.APPROVED, origin=Origin.HR, closes_at__lte=at)
            return self.filter(ours | Q(origin=Origin.RECORD))
        return self.filter(status=state, origin=Origin.HR)

    def awaiting_review_by(self, user):
        """In review, and not written by `user` themself."""
        return self.in_state(State.IN_REVIEW).exclude(_written_by(user))

    def waiting_for_others(self, user):
        """In review, and written by `user`, who cannot approve them."""
        return self.in_state(State.IN_REVIEW).filter(_written_by(user)).distinct()

    def with_version(self):
        """Each with `seen_version`, read in one breath with its words: see `version`."""
        last = PostingEvent.objects.filter(posting=models.OuterRef("pk")).order_by("-pk")
        return self.annotate(seen_version=models.Subquery(last.values("pk")[:1]))

    def for_desk(self):
        """What HR's list of postings shows, at a fixed number of queries."""
        return self.select_related("unit")

    def held(self):
        """Their rows, locked until the transaction ends (SQLite locks the whole database)."""
        return self.select_for_update(of=("self",))

    def numbered(self, text):
        """The one whose number somebody typed; none where that is not a number."""
        number = numbers.typed(text)
        return self.none() if number is None else self.filter(number=number)

    def in_family(self, family):
        return self.filter(role__family=family)

    def in_scope(self, user):
        """What `user` works on as HR staff."""
        if user.is_active and user.is_staff and user.is_superuser:
            return self
        return self.filter(unit__in=units_of(user))

    def relevant(self):
        """The best match first; for what `search.matching` has scored."""
        return self.order_by("-score", *SOONEST)

    def soonest_closing(self):
        return self.order_by(*SOONEST)

    def with_present_pay(self):
        """Each with `present_pay`: the most a year of the range of today, if it has one."""
        ranges = PayRange.objects.filter(posting=OuterRef("pk")).present_first()
        return self.annotate(present_pay=Subquery(ranges.values("yearly_maximum")[:1]))

    def for_listing(self):
        """Everything that a card shows, at a fixed number of queries."""
        return self._with_rows().defer(*LONG_TEXTS)

    def for_naming(self):
        """A line each: title, places and closing, and the `total` of all of them."""
        rows = self.annotate(total=Window(Count("pk"))).prefetch_related("cities")
        return rows.defer(*LONG_TEXTS)

    def for_finding(self):
        """What a search shows of each: what a card names, and the texts that it was found by; and
        the `total` of all of them.
        """
        whole = self.annotate(total=Window(Count("pk"))).select_related("unit__parent__parent")
        return whole.prefetch_related("cities", "requirements")

    def for_reading(self):
        """Everything that the posting's own page shows."""
        whole = self._with_rows().select_related("compensation_group")
        return whole.prefetch_related("requirements")

    def with_amended(self):
        """Each with `was_amended`: whether anything was changed since its approval."""
        kinds = (Amendment.Kind.AMENDED, Amendment.Kind.EXTENDED)
        amendments = Amendment.objects.filter(posting=OuterRef("pk"), kind__in=kinds)
        return self.annotate(was_amended=Exists(amendments))

    def _with_rows(self):
        whole = self.with_amended().select_related("unit__parent__parent", "role__family")
        return whole.prefetch_related("cities", "terms", "pay_ranges")


def _written_by(user):
    """Those of which `policies.has_written` says so."""
    written = PostingEvent.objects.filter(by=user, name__in=WRITING).values("posting")
    return Q(pk__in=written) | Q(earlier_writers=user)
