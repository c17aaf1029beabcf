"""What applicants hear of an amendment, an extension and a cancellation of their posting."""

import pytest

from careers.applications import hearing
from careers.postings import amending, workflow
from careers.postings.models import Amendment, Posting
from ops_site.models import OutboxMessage
from tests.factories import ApplicationFactory, HRScopeFactory, UserFactory, midnight
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db

WORDS = {
    "what_en": "The address of the office.",
    "what_fr": "L’adresse du bureau.",
    "why_en": "It moved.",
    "why_fr": "Il a déménagé.",
}
WHY = {name: text for name, text in WORDS.items() if name.startswith("why")}


@pytest.fixture
def posting(ministry):
    return whole_posting("open", unit=ministry, title_en="Forester", title_fr="Forestière")


@pytest.fixture
def people(posting, applicant):
    """One writes, one has applied in French, one on paper; one has withdrawn, one is elsewhere."""
    ApplicationFactory(posting=posting, applicant=applicant)
    french = UserFactory(email="francine@example.org", language="fr")
    ApplicationFactory(posting=posting, applicant=french, language="fr", submitted=True)
    ApplicationFactory(posting=posting, paper=True, email="paper@example.org")
    ApplicationFactory(posting=posting, withdrawn=True)
    ApplicationFactory(submitted=True)
    OutboxMessage.objects.all().delete()


def amend(posting, by):
    mine = Posting.objects.get(pk=posting.pk)
    mine.contact_phone = "416-555-0100"
    amending.amend(mine, by=by, seen=posting.version, **WORDS)


def extend(posting, by):
    amending.extend(posting, by=by, seen=posting.version, closes_at=midnight(60), **WHY)


def cancel(posting, by):
    workflow.cancel(posting, by=by, **WHY)


def heard():
    """(address, template, language) of every mail, after the task was run twice."""
    amendment = Amendment.objects.get()
    hearing.hear.call(amendment.pk)
    hearing.hear.call(amendment.pk)
    rows = OutboxMessage.objects.order_by("pk")
    return list(rows.values_list("address", "template", "language"))


@pytest.mark.parametrize(
    ("verb", "name"), [(amend, "amended"), (extend, "extended"), (cancel, "cancelled")]
)
def test_each_whom_it_concerns_is_told_once(verb, name, posting, people, recruiter):
    verb(posting, recruiter)
    template = f"applications/posting_{name}"
    assert heard() == [
        ("applicant@example.org", template, "en"),
        ("francine@example.org", template, "fr"),
        ("paper@example.org", template, "en"),
    ]
    english, french, _paper = OutboxMessage.objects.order_by("pk")
    assert "Forester" in english.subject and "Why: It moved." in english.text
    assert "Forestière" in french.subject and "Il a déménagé." in french.text
    assert f"/fr/compte/candidatures/{posting.number}/" in french.text


def test_each_is_told_what_becomes_of_their_application(posting, people, recruiter):
    cancel(posting, recruiter)
    heard()
    draft, submitted, _paper = OutboxMessage.objects.order_by("pk").values_list("text", flat=True)
    assert "Your draft cannot be submitted any more." in draft
    assert "Votre candidature n’ira pas plus loin" in submitted


def test_who_began_after_the_amendment_has_read_it(posting, recruiter):
    amend(posting, recruiter)
    ApplicationFactory(posting=posting)
    assert heard() == []


def test_hr_are_told_beforehand_how_many_would_hear(posting, people):
    assert list(hearing.listeners(posting)) == [
        "2 people who applied",
        "1 person who is writing an application",
    ]


def test_after_screening_has_begun_a_cancellation_reaches_all_still_considered(ministry):
    staff = HRScopeFactory(unit=ministry).user
    found = ApplicationFactory(interview=True, posting__unit=ministry, recruiter=staff)
    ApplicationFactory(not_selected=True, posting=found.posting, recruiter=staff)
    OutboxMessage.objects.all().delete()
    cancel(found.posting, staff)
    assert [address for address, *_rest in heard()] == [found.email]
