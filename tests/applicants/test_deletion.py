"""Delete my account: all of it, at once, and nothing of anybody else."""

import json

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from careers.accounts.models import HRScope, Invitation, StaffEvent, User
from careers.applicants import deletion
from careers.applicants.models import Document, DocumentVersion, Profile
from careers.applicants.storage import files
from careers.postings.models import PostingEvent
from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted
from tests.applicants.tree import everything_of
from tests.factories import PostingFactory
from tests.factories.applications import ApplicationFactory

# They name staff, who are deleted by nobody but an administrator.
OF_STAFF = {HRScope, Invitation, StaffEvent}
ROOMS = ("accounts", "applicants", "ops_site", "account", "mfa", "usersessions")
# Erased last, when everything else is.
BREAKING = ["tests.applicants.breaking_room", *settings.PERSONAL_DATA]


@pytest.fixture
def deleting(applicant_client, django_capture_on_commit_callbacks):
    """POST to the page as somebody who has just typed their password."""

    def delete(client=applicant_client, **data):
        confirm(client)
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(reverse("applicants:delete_account"), data)

    return delete


def confirm(client):
    """The client's person says again who they are."""
    client.post(reverse("account_reauthenticate"), {"password": "correct horse battery staple"})


def everything():
    """Every row of the database: {model: {pk: its columns as text}}."""
    return {
        model: {
            row["pk"]: as_text(row) for row in model._base_manager.values("pk", *columns(model))
        }
        for model in apps.get_models()
        if model._meta.app_label != "sessions"
    }


def columns(model):
    return [field.attname for field in model._meta.concrete_fields]


def as_text(row):
    return json.dumps(row, default=str, ensure_ascii=False)


def personal_models():
    """{model: the way from it to its user} of the rooms of accounts and applicants."""
    found = {User: "pk"}
    candidates = [model for model in apps.get_models() if model._meta.app_label in ROOMS]
    for _step in candidates:
        for model in set(candidates) - found.keys() - OF_STAFF:
            for field in model._meta.concrete_fields:
                if field.related_model in found:
                    way = found[field.related_model]
                    found[model] = field.name if way == "pk" else f"{field.name}__{way}"
    return found


def counted(user):
    return {
        model.__name__: model._base_manager.filter(**{way: user.pk}).count()
        for model, way in personal_models().items()
    }


@pytest.mark.parametrize("language", ("en", "fr"))
def test_page_asks_who_it_is_again(language, client, applicant_client):
    with override(language):
        address = reverse("applicants:delete_account")
        again = reverse("account_reauthenticate")
    assert client.get(address).status_code == 302
    answer = applicant_client.get(address)
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, again)
    confirm(applicant_client)
    answer = applicant_client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"


def test_password_typed_long_ago_deletes_nothing(applicant, applicant_client):
    answer = applicant_client.post(reverse("applicants:delete_account"), {"confirmed": "on"})
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert User.objects.filter(pk=applicant.pk).exists()


def test_page_says_what_is_erased_and_what_is_kept(applicant, applicant_client):
    everything_of(applicant, "Zebra")
    application = ApplicationFactory(submitted=True, applicant=applicant)
    confirm(applicant_client)
    erased, kept = applicant_client.get(reverse("applicants:delete_account")).text.split(
        'id="kept"'
    )
    assert [words in erased for words in ("Employment (2)", "Education")] == [True, True]
    wanted = (f"one last e-mail to {applicant.email}", f"{application.reference} is kept until")
    assert [words in kept for words in wanted] == [True, True]


def test_account_stays_without_the_tick(applicant, deleting):
    everything_of(applicant, "Zebra")
    before = everything()
    answer = deleting()
    assert answer.status_code == 200
    assert "Tick the box to delete your account." in answer.text
    assert everything() == before


def test_deletion_leads_to_the_farewell_signed_out(applicant, applicant_client, deleting):
    answer = deleting(confirmed="on")
    assert (answer.status_code, answer["Location"]) == (302, reverse("applicants:farewell"))
    assert answer.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 0
    assert "Your account is deleted" in applicant_client.get(answer["Location"]).text
    assert applicant_client.get(reverse("applicants:data")).status_code == 302
    assert not User.objects.filter(pk=applicant.pk).exists()


def test_deletion_leaves_no_word_of_the_person_in_any_table(applicant, deleting):
    everything_of(applicant, "Zebra")
    everything_of(stranger_to(applicant), "Okapi")
    keys = list(DocumentVersion.objects.by(applicant).values_list("key", flat=True))
    before = everything()
    deleting(confirmed="on")
    after = everything()
    told = [text for rows in after.values() for text in rows.values()]
    assert [text for text in told if "Zebra" in text or "Awa" in text] == []
    assert [text for text in told if applicant.email in text] == [
        text for text in after[OutboxMessage].values() if ":deleted" in text
    ]
    assert [files().exists(key) for key in keys] == [False, False, False]
    assert okapis(after) == okapis(before) != []


def stranger_to(applicant):
    return User.objects.create_user("okapi@example.org", name="Okapi")


def okapis(rows):
    return sorted(text for table in rows.values() for text in table.values() if "Okapi" in text)


def test_every_table_of_a_person_is_known_to_this_test_and_emptied(applicant, deleting):
    everything_of(applicant, "Zebra")
    user = User.objects.get(pk=applicant.pk)
    before = counted(user)
    assert [name for name, number in before.items() if number == 0] == []
    assert before.keys() >= {"User", "Profile", "DocumentVersion", "OutboxMessage", "UserSession"}
    deleting(confirmed="on")
    assert counted(user) == dict.fromkeys(before, 0)


@pytest.mark.django_db(transaction=True)
def test_button_pressed_twice_deletes_once(together, applicant_client):
    confirm(applicant_client)
    address = reverse("applicants:delete_account")

    def press():
        again = Client(raise_request_exception=False)
        again.cookies = applicant_client.cookies.copy()
        answer = again.post(address, {"confirmed": "on"})
        return answer.status_code, answer["Location"].partition("?")[0]

    farewell = (302, reverse("applicants:farewell"))
    # Who comes when all is over is nobody any more.
    late = (302, reverse("account_login"))
    answers = together(press, press)
    assert farewell in answers
    assert set(answers) <= {farewell, late}
    assert together(OutboxMessage.objects.count) == [1]


def test_farewell_is_mailed_in_the_language_of_the_person(applicant):
    applicant.language = "fr"
    applicant.save()
    application = ApplicationFactory(submitted=True, applicant=applicant)
    deletion.delete_account(applicant)
    [mail] = OutboxMessage.objects.filter(address=applicant.email)
    assert (mail.subject, mail.language) == ("Votre compte est supprimé", "fr")
    assert (mail.recipient, mail.secret) == (None, True)
    assert f"{application.reference} est conservée jusqu’au" in mail.text


def test_failure_in_one_room_erases_nothing(
    applicant, settings, django_capture_on_commit_callbacks
):
    everything_of(applicant, "Zebra")
    before = everything()
    settings.PERSONAL_DATA = BREAKING
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError):
        deletion.delete_account(applicant)
    assert everything() == before
    keys = DocumentVersion.objects.by(applicant).values_list("key", flat=True)
    assert [files().exists(key) for key in keys] == [True, True, True]


def test_document_of_a_submitted_application_stays_with_it(applicant, deleting):
    application = ApplicationFactory(submitted=True, applicant=applicant)
    [sent] = {attachment.version for attachment in application.latest.attachments.all()}
    other = DocumentVersion.objects.create(document=sent.document, number=9, key="unsent", size=1)
    deleting(confirmed="on")
    assert [version.pk for version in DocumentVersion.objects.all()] == [sent.pk]
    assert not DocumentVersion.objects.filter(pk=other.pk).exists()
    document = Document.objects.get()
    assert (document.owner, document.hidden_at is None) == (None, False)
    application.refresh_from_db()
    assert (application.applicant, Profile.objects.count()) == (None, 0)


def test_staff_are_told_whom_to_ask(recruiter, recruiter_client, deleting):
    confirm(recruiter_client)
    page = recruiter_client.get(reverse("applicants:delete_account"))
    assert "Ask an administrator to close it." in page.text
    assert "<form method" not in page.text.split("<h1", 1)[1]
    before = everything()
    answer = deleting(recruiter_client, confirmed="on")
    assert "Ask an administrator to close it." in answer.text
    assert everything() == before


def test_whom_the_record_names_is_not_deleted(applicant, db):
    PostingEvent.objects.create(posting=PostingFactory(), name="edited", by=applicant)
    before = everything()
    with pytest.raises(NotPermitted):
        deletion.delete_account(applicant)
    assert everything() == before


def test_administrator_is_not_deleted(editor, db):
    with pytest.raises(NotPermitted):
        deletion.delete_account(editor)
    assert User.objects.get() == editor


def test_farewell_is_a_page_for_everybody(client):
    answer = client.get(reverse("applicants:farewell"))
    assert answer.status_code == 200
    assert "Cookie" not in answer.get("Vary", "")
