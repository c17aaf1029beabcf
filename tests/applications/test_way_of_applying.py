"""The way from the start page, step by step, to the receipt."""

import pytest
from django.utils.translation import override

from careers.applications.choices import Status
from careers.applications.models import Application
from ops_site.models import OutboxMessage
from tests.applications.pages import a_pdf, at, seen_on, step, words_of

CONTACT = {"name": "Awa Applicant", "phone": "416-555-0123", "language": "fr"}


def way(posting):
    """(address, what is sent, where it leads) of each step, in order."""
    resume = at("document", posting, purpose="resume")
    first, second = (at("requirement", posting, requirement=number) for number in (1, 2))
    return [
        (step(posting, "contact"), CONTACT, step(posting, "entitlement")),
        (step(posting, "entitlement"), {"entitlement": "citizen"}, step(posting, "requirements")),
        (first, {"text": "Five years of it."}, second),
        (second, {"text": "Two licences."}, step(posting, "background")),
        (step(posting, "background"), {"includes_background": "no"}, step(posting, "documents")),
        (resume, {"upload": "1", "file": a_pdf()}, resume),
        (
            step(posting, "accommodation"),
            {"needs_accommodation": "no"},
            step(posting, "declaration"),
        ),
        (step(posting, "declaration"), {"declared": "on"}, at("review", posting)),
    ]


@pytest.mark.parametrize("language", ("en", "fr"))
def test_person_applies_from_the_start_page_to_the_receipt(
    language, posting, applicant, applicant_client
):
    with override(language):
        send = applicant_client.post
        assert send(at("apply", posting)).url == at("apply", posting)
        steps = way(posting)
        assert [send(address, data).url for address, data, _ in steps] == [s[2] for s in steps]
        seen = seen_on(applicant_client.get(at("review", posting)))
        assert send(at("review", posting), {"seen": seen}).url == at("receipt", posting)
        receipt = words_of(applicant_client.get(at("receipt", posting)))
    application = Application.objects.by(applicant).get()
    assert (application.status, application.phone) == (Status.SUBMITTED, "416-555-0123")
    assert application.reference in receipt
    assert application.latest.content["documents"][0]["sha256"] in receipt
    mails = OutboxMessage.objects.values_list("template", "language", "address")
    assert list(mails) == [("applications/receipt", "fr", "applicant@example.org")]
