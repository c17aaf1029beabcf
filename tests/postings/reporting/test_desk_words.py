"""The pages of a report at the desk, in the language of their reader and with a way onward."""

import pytest
from django.urls import reverse
from django.utils.timezone import now

from careers.postings.reporting import verbs
from tests.factories import JobRoleFactory, PostingFactory
from tests.postings.paper import told
from tests.postings.reporting.test_desk import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(ministry):
    posting = PostingFactory(open=True, unit=ministry, title_en="Ranger")
    said = {"kind": "wrong", "text": "The city.", "email": "me@example.org", "language": "en"}
    return verbs.receive("token", posting, said)


@pytest.fixture
def french(recruiter_client, recruiter):
    recruiter.language = "fr"
    recruiter.save()
    return recruiter_client


def test_a_report_is_shown_in_french(french, report, recruiter):
    verbs.take_up(report, by=recruiter)
    shown = french.get(page("change", report)).text
    assert f"Signalement {report.reference}" in shown
    assert "Anglais" in shown or "anglais" in shown
    listed = french.get(page("changelist")).text
    assert "Taken" not in listed and "Taken" not in shown
    assert "(anglais)" in french.get(page("settle", report)).text.lower()


def test_the_report_leads_to_the_public_page_and_to_no_history_that_is_not_there(
    recruiter_client, report
):
    shown = recruiter_client.get(page("change", report)).text
    assert f'<a href="{report.posting.get_absolute_url()}">Public page</a>' in shown
    assert "/history/" not in shown


def test_what_a_colleague_settled_shows_no_form_to_settle_it(recruiter_client, approver, report):
    verbs.settle(report, by=approver, outcome=report.Outcome.values[0])
    response = recruiter_client.get(page("settle", report))
    assert response.url == page("change", report)
    assert told(response)[0].startswith("Aldo Approver settled this report on ")


def test_who_settles_is_told_where_nothing_was_changed_since(recruiter_client, recruiter, report):
    unchanged = "Nothing in the posting was changed since this report came in."
    assert unchanged in recruiter_client.get(page("settle", report)).text
    posting = report.posting
    posting.amendments.create(number=1, kind="amended", why_en="A slip.", at=now(), by=recruiter)
    assert unchanged not in recruiter_client.get(page("settle", report)).text


def test_a_notice_put_up_or_taken_down_is_confirmed(recruiter_client, report):
    words = {"words_en": "The city is checked.", "words_fr": "La ville est vérifiée."}
    up = recruiter_client.post(page("notice", report), words)
    assert told(up) == ["The notice stands above the posting: everybody reads it now."]
    notice = report.posting.notices.get()
    down = recruiter_client.post(page("notice", report), {"down": notice.pk})
    assert told(down)[-1] == "The notice is taken down."


def test_readers_are_told_who_reads_their_report(client, report):
    address = reverse("postings:report", args=[report.posting.number])
    shown = client.get(address).text
    assert "What you write is read by the ministry’s HR and not published." in shown
    assert "read by editors" not in shown


def test_the_list_of_roles_names_the_family_in_french_and_filters_by_it(editor, editor_client):
    one, other = JobRoleFactory(name_en="Ranger"), JobRoleFactory(name_en="Clerk")
    editor.language = "fr"
    editor.save()
    listed = editor_client.get(f"/admin/postings/jobrole/?family={one.family_id}")
    assert [role.name_en for role in listed.context["cl"].result_list] == ["Ranger"]
    assert "Famille d’emplois" in listed.text and "Family" not in listed.text
    assert other.family_id != one.family_id
