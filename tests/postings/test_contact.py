"""Whoever has no account can ask about each ad: by e-mail, by phone, by TTY."""

import pytest
from django.test import Client

from careers.postings.models import Posting
from tests.factories import PostingFactory
from tests.organization.reading import inside, links
from tests.postings.asking import page_of

WAYS = {
    "contact_email": "jobs@example.org",
    "contact_phone": "416-555-0101",
    "contact_tty": "1 800 387-5559",
}


@pytest.mark.parametrize(
    ("code", "heading"), [("en", "Questions about this job"), ("fr", "Questions sur cet emploi")]
)
@pytest.mark.parametrize("state", ["open", "closed"])
def test_every_way_to_ask_stands_on_the_page_for_a_reader_without_an_account(
    db, code, heading, state
):
    posting = PostingFactory(**{state: True}, **WAYS, contact_name="Hiring office")
    visitor = Client()
    page = page_of(visitor, posting, code)
    assert inside(page, "h2", 'id="contact"') == [heading]
    found = links(page)
    assert [found[words] for words in WAYS.values()] == [
        "mailto:jobs@example.org",
        "tel:+14165550101",
        "tel:+18003875559",
    ]
    assert "Hiring office" in inside(page, "p")
    assert not visitor.cookies


def test_accommodation_is_asked_for_of_its_own_contact_else_of_the_general_one(db, client):
    """The statement on accommodation names a contact: there is one on every page."""
    own = {"accommodation_email": "access@example.org"}
    general, special = (PostingFactory(open=True, **WAYS, **more) for more in ({}, own))
    for posting, address, times in ((general, "jobs@", 2), (special, "access@", 1)):
        page = page_of(client, posting)
        assert inside(page, "h2", 'id="accommodation"') == ["Accommodation"]
        assert page.text.count(f"mailto:{address}example.org") == times


@pytest.mark.parametrize("contact", [WAYS, {}])
def test_a_tty_alone_is_a_contact_for_accommodation(db, client, contact):
    posting = PostingFactory(open=True, **contact, accommodation_tty="1 800 555-0199")
    page = page_of(client, posting)
    assert inside(page, "h2", 'id="accommodation"') == ["Accommodation"]
    assert links(page)["1 800 555-0199"] == "tel:+18005550199"
    assert page.text.count("mailto:jobs@example.org") == (1 if contact else 0)


def test_no_section_stands_there_for_nobody(db, client):
    page = page_of(client, PostingFactory(open=True))
    assert inside(page, "h2", 'id="contact"') == []


def test_each_open_ad_of_the_sample_board_names_a_way(sample_board, client):
    postings = list(Posting.objects.open())
    without = [post for post in postings if not (post.contact_email or post.contact_phone)]
    assert (len(postings) > 10, without) == (True, [])
    for posting in postings[:3]:
        assert posting.contact_email in links(page_of(client, posting))
