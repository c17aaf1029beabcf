"""What lies before HR staff: the applications of their units, and how far each is decided."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from careers.applications.choices import Outcome, Status
from careers.applications.models import (
    Application,
    CompetitionEvent,
    RequirementDecision,
    Submission,
)
from careers.postings.choices import Origin, RequirementKind
from careers.postings.choices import Status as PostingStatus
from careers.postings.models import Posting, Requirement

# The statuses in which an application waits for a decision on its requirements.
UNDECIDED = (Status.SUBMITTED, Status.SCREENING)
LONGEST = 18  # More digits than that are no key of any database.


def applications(user):
    """Those of the person's scope, each with its submitted name, progress and version.

    The name is the submitted one: what the applicant is writing now is not for staff.
    """
    latest = Submission.objects.filter(application=OuterRef("pk")).order_by("-number")
    events = CompetitionEvent.objects.changing().filter(application=OuterRef("pk"))
    mandatory = Requirement.objects.filter(
        posting=OuterRef("posting"), kind=RequirementKind.MANDATORY
    )
    decided = RequirementDecision.objects.filter(application=OuterRef("pk"))
    return (
        Application.objects.in_scope(user)
        .select_related("posting__unit", "applicant")
        .annotate(
            submitted_name=Subquery(latest.values(told=KT("content__contact__name"))[:1]),
            seen_version=Subquery(events.order_by("-number").values("number")[:1]),
            mandatory=_count(mandatory, "posting"),
            decided=_count(decided, "application"),
        )
    )


def _count(rows, key):
    counted = rows.order_by().values(key).annotate(times=Count("pk")).values("times")
    return Coalesce(Subquery(counted), 0)


def undecided(listed):
    return listed.filter(status__in=UNDECIDED, decided__lt=F("mandatory"))


def all_met(listed):
    return listed.filter(decided=F("mandatory")).exclude(pk__in=_unmet())


def not_met(listed):
    return listed.filter(pk__in=_unmet())


def _unmet():
    return RequirementDecision.objects.filter(outcome=Outcome.NOT_MET).values("application")


def found(listed, words):
    """Those whose reference number or name bears all of `words`."""
    for word in words.split():
        listed = listed.filter(_bears(word))
    return listed


def _bears(word):
    posting, dash, own = word.partition("-")
    named = Q(submitted_name__icontains=word)
    if not _is_number(posting):
        return named
    if dash and _is_number(own):
        return Q(posting__number=int(posting), pk=int(own))
    return named | Q(posting__number=int(posting)) | Q(pk=int(posting))


def _is_number(text):
    return text.isascii() and text.isdigit() and len(text) <= LONGEST


def postings(user):
    """Those of the person's scope that somebody applied for."""
    mine = Application.objects.in_scope(user).values("posting")
    return Posting.objects.filter(pk__in=mine).order_by("-number")


@dataclass(frozen=True)
class Competition:
    """A posting and how many of its applications stand where."""

    posting: Posting
    numbers: dict

    @property
    def total(self):
        return sum(self.numbers.values())

    @property
    def waiting(self):
        return sum(self.numbers.get(status, 0) for status in UNDECIDED)

    def in_words(self):
        """(status, its label, how many), in the order of the way that an application goes."""
        return [
            (status.value, status.label, self.numbers[status])
            for status in Status
            if status in self.numbers
        ]


def to_screen(user):
    """The competitions whose screening can begin or goes on, those with most to do first."""
    found = [each for each in _competitions(user) if each.waiting and not each.posting.is_open()]
    return sorted(found, key=lambda each: (-each.waiting, each.posting.number))


def competition(user, posting):
    return Competition(
        posting, _numbers(Application.objects.filter(posting=posting), user)[posting.pk]
    )


def _competitions(user):
    waiting = Application.objects.in_scope(user).filter(status__in=UNDECIDED).values("posting")
    numbers = _numbers(Application.objects.filter(posting__in=waiting), user)
    running = Posting.objects.exclude(status=PostingStatus.CANCELLED)
    found = running.filter(pk__in=numbers).select_related("unit")
    return [Competition(posting, numbers[posting.pk]) for posting in found]


def _numbers(listed, user):
    """How many in each status, by posting."""
    numbers = defaultdict(dict)
    counted = listed.order_by().in_scope(user).values_list("posting", "status")
    for posting, status, times in counted.annotate(Count("pk")):
        numbers[posting][status] = times
    return numbers


def recordable(user):
    """The postings for which a paper may have come in: those that have opened."""
    return (
        Posting.objects.in_scope(user)
        .published()
        .filter(origin=Origin.HR, status=PostingStatus.APPROVED)
        .order_by("-number")
    )
