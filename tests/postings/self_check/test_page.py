"""The page of the self-check keeps nothing, tells nobody, and is there for open postings alone."""

import logging

import pytest
from django.apps import apps
from django.test import Client

from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


def rows():
    return {model: model.objects.count() for model in apps.get_models()}


@pytest.fixture
def posting():
    return PostingFactory(open=True, title_en="Ranger", title_fr="Garde", arrangement="remote")


def test_answers_leave_no_cookie_no_row_no_line_in_the_log_and_no_word_in_the_address(
    client, posting, caplog
):
    caplog.set_level(logging.DEBUG)
    address = f"/en/jobs/{posting.number}/eligibility/"
    client.get(address)
    before = rows()
    with caplog.at_level(logging.DEBUG):
        caplog.clear()
        response = client.post(address, {"work": "no"})
    assert response.status_code == 200
    assert "You do not meet 1 thing that the job asks for." in response.content.decode()
    assert rows() == before
    assert not response.cookies
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    told = [record for record in caplog.records if record.name != "django.db.backends"]
    assert told == []


def test_a_browser_without_any_cookie_may_ask(posting):
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(f"/fr/emplois/{posting.number}/admissibilite/", {"work": "yes"})
    assert "Ce que disent vos réponses" in response.content.decode()


def test_what_was_answered_stands_in_the_form_again(client, posting):
    response = client.post(f"/en/jobs/{posting.number}/eligibility/", {"work": "no"})
    assert 'value="no" id="id_work_1" checked' in " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("sent", "message"),
    [({}, "Answer one question at least."), ({"work": "perhaps"}, "Choose one of the answers.")],
)
def test_what_cannot_be_judged_is_said_in_words(client, posting, sent, message):
    page = client.post(f"/en/jobs/{posting.number}/eligibility/", sent).content.decode()
    assert message in page
    assert "There is a problem" in page
    assert "What your answers say" not in page


def test_a_closed_posting_has_nothing_to_check_and_a_draft_is_not_there(client):
    closed, draft = PostingFactory(closed=True), PostingFactory(draft=True)
    page = client.get(f"/en/jobs/{closed.number}/eligibility/").content.decode()
    assert "Nobody can apply for this job now" in page
    assert "<form" not in page.partition("<main")[2].partition("</main>")[0]
    assert client.get(f"/en/jobs/{draft.number}/eligibility/").status_code == 404


def test_the_posting_leads_to_it_while_it_is_open(client, posting):
    link = f'href="/en/jobs/{posting.number}/eligibility/"'
    assert link in client.get(posting.get_absolute_url()).content.decode()
    closed = PostingFactory(closed=True)
    assert "/eligibility/" not in client.get(closed.get_absolute_url()).content.decode()
    assert client.put(f"/en/jobs/{posting.number}/eligibility/").status_code == 405
