"""Who is signed out while they write at the desk finds the form again as they left it."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from careers.postings.models import Posting
from tests.accounts.entering import at, session_ends, sign_in
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import paper, told
from tests.postings.test_admin_form import ADD, change

pytestmark = pytest.mark.django_db
TYPED = {
    "title_en": "Typed by Rita",
    "about_en": "First line\r\n\r\nand the next",
    "requirements-0-text_en": "Trees",
    "closes_at": "soon",
}
KEPT = "You were signed out. What you typed is kept: sign in again."
BACK = "You were signed out. Your text is below: save it."


@pytest.fixture
def desk(recruiter, approver):
    """Rita’s browser; Aldo can sign in in it, too."""
    for user in (recruiter, approver):
        user.trust_address()
    client = Client()
    sign_in(client, recruiter.email)
    return client


def typed_and_signed_out(desk, address):
    mine = paper(desk.get(address)).values | TYPED | {"_continue": "Pressed"}
    session_ends()
    response = desk.post(address, mine)
    assert response.url == f"{at('accounts:sign_in')}?next={address}"
    assert KEPT in desk.get(response.url).text
    return mine


def shown(page):
    values = paper(page).values
    return {name: "\r\n".join(values[name].splitlines()) for name in TYPED}


def test_a_draft_comes_back_as_it_was_typed_and_is_saved_by_nobody(desk, recruiter, ministry):
    posting = whole_posting(unit=ministry)
    with unchanged(posting):
        typed_and_signed_out(desk, change(posting))
        sign_in(desk, recruiter.email, next=change(posting))
        page = desk.get(change(posting))
    assert told(page) == [BACK]
    assert shown(page) == TYPED
    assert "There is a problem" not in page.text
    assert desk.post(change(posting), paper(page).values | {"closes_at": "2031-07-15"}).url
    assert Posting.objects.get().title_en == "Typed by Rita"
    assert paper(desk.get(ADD)).values["title_en"] == ""


def test_a_posting_not_yet_begun_comes_back_too(desk, recruiter):
    typed_and_signed_out(desk, ADD)
    sign_in(desk, recruiter.email, next=ADD)
    assert shown(desk.get(ADD)) == TYPED
    assert not Posting.objects.exists()


def test_a_colleague_in_the_same_browser_never_sees_it_nor_sends_it(desk, approver, ministry):
    posting = whole_posting(unit=ministry)
    mine = typed_and_signed_out(desk, change(posting))
    sign_in(desk, approver.email)
    with unchanged(posting):
        assert desk.post(change(posting), mine | {"closes_at": "2031-07-15"}).url == change(posting)
    assert "Typed by Rita" not in desk.get(change(posting)).text
    assert not any("kept_text" in each.get_decoded() for each in Session.objects.all())


def test_an_amendment_comes_back_on_its_page(desk, recruiter, ministry):
    posting = whole_posting("open", unit=ministry)
    address = reverse("admin:postings_posting_amend", args=[posting.pk])
    mine = paper(desk.get(address)).values | {"title_en": "Typed by Rita", "what_en": "The title"}
    session_ends()
    with unchanged(posting):
        desk.post(address, mine)
        sign_in(desk, recruiter.email, next=address)
        page = desk.get(address)
    assert "There is a problem" not in page.text
    values = paper(page).values
    assert (values["title_en"], values["what_en"]) == ("Typed by Rita", "The title")


def test_another_form_of_the_desk_says_that_it_is_not_kept(desk, recruiter, ministry):
    posting = whole_posting(unit=ministry)
    session_ends()
    address = reverse("admin:postings_posting_comment", args=[posting.pk])
    response = desk.post(address, {"comment-text": "Well done"})
    assert "What you sent was not saved, and is not kept" in desk.get(response.url).text
    sign_in(desk, recruiter.email, next=address)
    assert desk.get(address, follow=True).redirect_chain == [
        (f"{change(posting)}#comments-heading", 302)
    ]
    assert not posting.comments.exists()
