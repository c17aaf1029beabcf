"""Extending a posting, and cancelling it: the two that the public hears of besides amendments."""

from datetime import timedelta

import pytest

from careers.postings import amending, workflow
from careers.postings.models import Posting
from ops_site.moves import NotPermitted, Refused
from tests.factories import midnight
from tests.postings.desk import whole_posting
from tests.postings.test_amending import everything

pytestmark = pytest.mark.django_db

WHY = {"why_en": "More people should read it."}


def extend(posting, by, closes_at=None, **why):
    facts = {"seen": posting.version, "closes_at": closes_at or midnight(35)}
    return amending.extend(posting, by=by, **facts, **(why or WHY))


def test_an_extension_moves_the_closing_alone(ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    was = posting.closes_at
    posting.title_en = "Smuggled in"
    amendment = extend(posting, recruiter)
    kept = Posting.objects.get(pk=posting.pk)
    assert kept.closes_at == midnight(35)
    assert kept.title_en != "Smuggled in"
    assert (amendment.kind, amendment.closings) == ("extended", [was, midnight(35)])
    assert kept.events.get().told() == "Extended"
    assert [each.number for each in kept.snapshots.all()] == [1]


def test_what_failed_before_an_extension_is_no_matter_of_it(ministry, recruiter):
    """Approved before a rule was there: an amendment mends the text, and no later day can."""
    bilingual = {"language": "bilingual", "closing_reason_en": "The panel meets at noon."}
    at_noon = midnight(28) - timedelta(hours=12)
    posting = whole_posting("open", unit=ministry, closes_at=at_noon, **bilingual)
    Posting.objects.filter(pk=posting.pk).update(contact_email="", ai_use="")
    why = {"why_en": "More people should read it.", "why_fr": "Que plus de gens la lisent."}
    extend(posting, recruiter, midnight(35) - timedelta(hours=12), **why)
    assert Posting.objects.get(pk=posting.pk).closes_at == midnight(35) - timedelta(hours=12)


def test_an_extension_brings_no_fault_of_its_own(ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    before = everything(posting)
    with pytest.raises(workflow.RulesFail, match="or say why at another time"):
        extend(posting, recruiter, midnight(35) - timedelta(hours=12))
    assert everything(posting) == before


@pytest.mark.parametrize("days", [0, -1])
def test_a_posting_is_never_closed_earlier(days, ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    before = everything(posting)
    with pytest.raises(Refused, match="Choose a later day"):
        extend(posting, recruiter, posting.closes_at + timedelta(days=days))
    assert everything(posting) == before


@pytest.mark.parametrize(
    ("state", "sentence"),
    [("closed", "Only a scheduled or an open posting"), ("scheduled", "reschedule it instead")],
)
def test_what_has_closed_or_not_opened_is_not_extended(state, sentence, ministry, recruiter):
    posting = whole_posting(state, unit=ministry)
    before = everything(posting)
    with pytest.raises(Refused, match=sentence):
        extend(posting, recruiter)
    assert everything(posting) == before


def test_an_extension_has_its_reason_and_its_people(ministry, recruiter, stranger):
    posting = whole_posting("open", unit=ministry)
    before = everything(posting)
    with pytest.raises(Refused, match="Say why"):
        extend(posting, recruiter, why_en=" ")
    with pytest.raises(NotPermitted):
        extend(posting, stranger)
    assert everything(posting) == before


# --- Cancelling ---------------------------------------------------------------------------------


def test_a_cancellation_is_an_amendment_with_its_reason(ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    workflow.cancel(posting, by=recruiter, why_en="Frozen.", why_fr="Gel.")
    amendment = posting.amendments.get()
    assert (amendment.kind, amendment.why_en, amendment.why_fr) == ("cancelled", "Frozen.", "Gel.")
    assert posting.latest_reason.note == "Frozen.\nGel."


def test_a_bilingual_competition_is_cancelled_in_both_languages(ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    Posting.objects.filter(pk=posting.pk).update(language="bilingual")
    before = everything(posting)
    with pytest.raises(Refused, match="in both languages why"):
        workflow.cancel(posting, by=recruiter, why_en="Frozen.")
    assert everything(posting) == before
