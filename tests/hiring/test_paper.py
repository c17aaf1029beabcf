"""HR records an application that came in on paper or by e-mail."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from careers.applicants.models import DocumentVersion
from careers.applications.choices import Channel, Status
from careers.applications.models import Application
from ops_site.formats import TORONTO
from ops_site.models import OutboxMessage
from tests.applicants.files import pdf
from tests.applications.pages import words_of
from tests.factories import PostingFactory
from tests.factories.applications import CompetitionFactory
from tests.hiring.desk import RECORD, page, record, unchanged

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def private_folder(tmp_path, settings):
    settings.FILES_ROOT = tmp_path
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)


@pytest.fixture
def posting(ministry):
    return CompetitionFactory(unit=ministry, open=False, closed=True)


def received(posting, **late):
    at = posting.closes_at - timedelta(hours=1) + timedelta(**late)
    return at.astimezone(TORONTO).strftime("%Y-%m-%dT%H:%M")


def letter(posting, **changes):
    return {
        "channel": "paper",
        "received_at": received(posting),
        "name": "Pia Paper",
        "email": "pia@example.org",
        "street": "1 Main Street",
        "language": "fr",
        "answer-1": "I have the diploma.",
        **changes,
    }


def scan(data=None, name="cv.pdf"):
    return SimpleUploadedFile(name, data or pdf.pdf(), content_type="application/pdf")


def errors(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def nothing_recorded():
    return (Application.objects.count(), OutboxMessage.objects.count()) == (0, 0)


def test_a_letter_is_recorded_as_submitted_when_it_came(posting, recruiter, recruiter_client):
    response = recruiter_client.post(record(posting), letter(posting, resume=scan()))
    application = Application.objects.get()
    assert response.url == page(application)
    assert (application.status, application.channel) == (Status.SUBMITTED, Channel.PAPER)
    assert application.submitted_at == posting.closes_at - timedelta(hours=1)
    event = application.events.get()
    assert (event.name, event.by) == ("record", recruiter)
    content = application.latest.content
    assert content["contact"]["name"] == "Pia Paper"
    assert [each["answer"] for each in content["answers"]] == ["I have the diploma.", ""]
    assert [each["name"] for each in content["documents"]] == ["cv.pdf"]
    version = application.latest.attachments.get().version
    assert version.document.owner is None


def test_who_was_not_asked_whether_they_may_apply_has_not_said_no(
    recruiter, recruiter_client, ministry
):
    restricted = CompetitionFactory(unit=ministry, open=False, closed=True, restricted=True)
    recruiter_client.post(record(restricted), letter(restricted))
    shown = words_of(recruiter_client.get(page(Application.objects.get())))
    assert "One of those who may apply Not stated" in shown


def test_the_person_is_sent_a_receipt_in_their_language(posting, recruiter_client):
    recruiter_client.post(record(posting), letter(posting))
    mail = OutboxMessage.objects.get()
    assert (mail.template, mail.address) == ("applications/receipt", "pia@example.org")
    assert (mail.language, mail.recipient) == ("fr", None)


def test_without_an_address_nobody_is_mailed(posting, recruiter_client):
    recruiter_client.post(record(posting), letter(posting, email=""))
    assert (Application.objects.count(), OutboxMessage.objects.count()) == (1, 0)


def test_what_came_too_late_is_refused_and_kept_as_typed(posting, recruiter_client):
    late = letter(posting, received_at=received(posting, hours=1))
    response = recruiter_client.post(record(posting), late)
    assert errors(response) == {"__all__": ["The posting does not take applications any more."]}
    assert nothing_recorded()
    for typed in ("Pia Paper", "I have the diploma.</textarea>", received(posting, hours=1)):
        assert typed in response.content.decode()
    in_time = letter(posting, received_at=received(posting, minutes=59))
    recruiter_client.post(record(posting), in_time)
    assert Application.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"channel": "site"}, "channel"),
        ({"email": "pia"}, "email"),
        ({"received_at": ""}, "received_at"),
        ({"received_at": "2999-01-01T10:00"}, "received_at"),
        ({"resume": SimpleUploadedFile("cv.txt", b"plain text")}, "resume"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_recorded(wrong, field, posting, recruiter_client):
    response = recruiter_client.post(record(posting), letter(posting, **wrong))
    assert list(errors(response)) == [field]
    assert nothing_recorded()


def test_a_scan_survives_an_error_elsewhere(posting, recruiter_client):
    response = recruiter_client.post(record(posting), letter(posting, name="", resume=scan()))
    assert "cv.pdf is received." in response.content.decode()
    [(hidden, token, _purpose, version)] = response.context["form"].kept()
    recruiter_client.post(record(posting), letter(posting, **{hidden: token}))
    application = Application.objects.get()
    assert application.latest.attachments.get().version == version
    assert DocumentVersion.objects.get() == version


def test_a_scan_of_somebody_else_is_not_taken(posting, recruiter_client, approver_client):
    response = recruiter_client.post(record(posting), letter(posting, name="", resume=scan()))
    [(hidden, token, _purpose, _version)] = response.context["form"].kept()
    approver_client.post(record(posting), letter(posting, **{hidden: token}))
    forged = letter(posting, name="Pio Paper", **{hidden: "forged"})
    recruiter_client.post(record(posting), forged)
    assert [each.latest.attachments.count() for each in Application.objects.all()] == [0, 0]


def test_a_scan_goes_with_one_application_alone(posting, recruiter_client):
    response = recruiter_client.post(record(posting), letter(posting, name="", resume=scan()))
    [(hidden, token, _purpose, _version)] = response.context["form"].kept()
    for name in ("Pia Paper", "Pio Paper"):
        recruiter_client.post(record(posting), letter(posting, name=name, **{hidden: token}))
    counts = [each.latest.attachments.count() for each in Application.objects.order_by("pk")]
    assert counts == [1, 0]


def test_a_button_pressed_twice_records_once(posting, recruiter_client):
    recruiter_client.post(record(posting), letter(posting))
    application = Application.objects.get()
    with unchanged(application):
        response = recruiter_client.post(record(posting), letter(posting))
    sentence = f"It is recorded already, with the reference number {application.reference}."
    assert errors(response) == {"__all__": [sentence]}
    assert "I have the diploma.</textarea>" in response.content.decode()
    recruiter_client.post(record(posting), letter(posting, name="Pio Paper"))
    assert Application.objects.count() == 2


def test_the_posting_is_chosen_among_those_of_the_scope(posting, recruiter_client, stranger_client):
    theirs = CompetitionFactory()
    PostingFactory(scheduled=True, unit=posting.unit)
    choices = recruiter_client.get(RECORD).context["form"].fields["posting"].queryset
    assert list(choices) == [posting]
    assert recruiter_client.get(RECORD, {"posting": posting.number}).url == record(posting)
    for number in (theirs.number, "0", "x"):
        response = recruiter_client.get(RECORD, {"posting": number})
        assert (response.status_code, list(errors(response))) == (200, ["posting"])


def test_papers_are_recorded_for_the_own_ministry_alone(
    posting, recruiter_client, stranger_client, client
):
    assert recruiter_client.get(record(posting)).status_code == 200
    assert stranger_client.get(record(posting)).status_code == 404
    assert stranger_client.post(record(posting), letter(posting)).status_code == 404
    assert client.get(record(posting)).url.startswith("/admin/login/")
    assert nothing_recorded()


@pytest.mark.parametrize("state", ["scheduled", "in_review", "draft", "record"])
def test_what_never_took_applications_takes_no_papers(state, ministry, recruiter_client):
    posting = PostingFactory(unit=ministry, **{state: True})
    assert recruiter_client.get(record(posting)).status_code == 404


def test_without_a_scope_no_posting_is_offered(posting, recruiter, recruiter_client):
    recruiter.scopes.all().delete()
    assert recruiter_client.get(RECORD).status_code == 404
    assert recruiter_client.get(record(posting)).status_code == 404


def test_the_future_is_no_time_of_receipt(ministry, recruiter_client):
    posting = CompetitionFactory(unit=ministry)
    soon = (timezone.now() + timedelta(hours=2)).astimezone(TORONTO).strftime("%Y-%m-%dT%H:%M")
    response = recruiter_client.post(record(posting), letter(posting, received_at=soon))
    assert errors(response) == {"received_at": ["This is in the future."]}
    assert nothing_recorded()
