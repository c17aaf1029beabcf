"""The box that says where a posting stands, as a browser meets it: its button and its reason."""

import re

import pytest
from django.test import Client

from careers.postings import workflow
from careers.postings.choices import Status
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent_back(ministry, recruiter, approver):
    posting = whole_posting(unit=ministry)
    workflow.submit(posting, by=recruiter)
    return workflow.ask_changes(posting, by=approver, reason="Name the shift.")


def page_of(client, posting):
    return client.get(f"/admin/postings/posting/{posting.pk}/change/").content.decode()


def test_the_button_that_revises_sends_all_that_the_site_asks_for(sent_back, recruiter):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(recruiter)
    form = re.search(
        r'<form method="post" action="([^"]+/move/revise/)">(.*?)</form>',
        page_of(browser, sent_back),
        re.DOTALL,
    )
    address, inside = form.groups()
    sent = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', inside))
    browser.post(address, sent)
    sent_back.refresh_from_db()
    assert sent_back.status == Status.DRAFT


def test_why_it_came_back_stands_beside_the_status_and_nowhere_once_it_is_mended(
    sent_back, recruiter, recruiter_client
):
    box = page_of(recruiter_client, sent_back).partition('class="state"')[2].partition("<form")[0]
    assert "Reason given by Aldo Approver, " in box and "<p>Name the shift.</p>" in box
    workflow.revise(sent_back, by=recruiter)
    assert "Reason given by" not in page_of(recruiter_client, sent_back)


def test_letters_in_pay_are_shown_again(ministry, recruiter_client):
    posting = whole_posting(unit=ministry)
    page = page_of(recruiter_client, posting)
    fields = re.findall(r'<input type="([^"]+)" name="pay_ranges-\d-minimum"[^>]*>', page)
    assert fields and set(fields) == {"text"}
