"""From the start page to the receipt, as a person takes it."""

import pytest

from careers.applications.choices import Status
from careers.applications.models import Application
from ops_site.models import OutboxMessage
from tests.applications.pages import a_pdf, at, seen_on, step, words_of
from tests.factories.applications import CompetitionFactory

CONTACT = {"name": "Awa Applicant", "phone": "416-555-0123", "language": "fr"}


@pytest.fixture
def posting(db):
    return CompetitionFactory(title_en="Forester", title_fr="Forestière")


def test_person_applies_from_the_start_page_to_the_receipt(posting, applicant, applicant_client):
    send = applicant_client.post
    assert send(at("apply", posting)).url == at("apply", posting)
    sent = [
        (step(posting, "contact"), CONTACT, step(posting, "entitlement")),
        (
            step(posting, "entitlement"),
            {"entitlement": "citizen"},
            step(posting, "requirements"),
        ),
        (
            at("requirement", posting, requirement=1),
            {"text": "Five years of it."},
            at("requirement", posting, requirement=2),
        ),
        (
            at("requirement", posting, requirement=2),
            {"text": "Two licences."},
            step(posting, "background"),
        ),
        (
            step(posting, "background"),
            {"includes_background": "no"},
            step(posting, "documents"),
        ),
        (
            at("document", posting, purpose="resume"),
            {"upload": "1", "file": a_pdf()},
            at("document", posting, purpose="resume"),
        ),
        (
            step(posting, "accommodation"),
            {"needs_accommodation": "no"},
            step(posting, "declaration"),
        ),
        (step(posting, "declaration"), {"declared": "on"}, at("review", posting)),
    ]
    assert [send(address, data).url for address, data, _ in sent] == [then for *_, then in sent]
    seen = seen_on(applicant_client.get(at("review", posting)))
    assert send(at("review", posting), {"seen": seen}).url == at("receipt", posting)
    application = Application.objects.by(applicant).get()
    assert (application.status, application.phone) == (Status.SUBMITTED, "416-555-0123")
    receipt = words_of(applicant_client.get(at("receipt", posting)))
    assert f"Reference number {application.reference} Received" in receipt
    assert application.latest.content["documents"][0]["sha256"] in receipt
    assert [mail.template for mail in OutboxMessage.objects.all()] == ["applications/receipt"]
