"""A reader reports a posting at an address of its own, without an account."""

import pytest

from careers.postings.models import PostingReport
from ops_site.models import OutboxMessage
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db
SENT = {"kind": "fraud", "text": "It asks for money.", "email": "", "token": "t"}


@pytest.fixture
def posting():
    return PostingFactory(open=True, title_en="Ranger", title_fr="Garde")


def address(posting):
    return f"/en/feedback/posting/{posting.number}/"


def send(client, posting, **changes):
    return client.post(address(posting), {**SENT, **changes})


def test_the_receipt_says_what_was_written_to_who_has_just_written_it_alone(client, posting):
    response = send(client, posting)
    report = PostingReport.objects.get()
    assert (report.posting, report.kind, report.text) == (posting, "fraud", "It asks for money.")
    receipt = client.get(response["Location"]).content.decode()
    assert report.reference in receipt
    assert "It asks for money." in receipt
    bare = client.get(response["Location"].partition("?")[0]).content.decode()
    assert report.reference in bare
    assert "It asks for money." not in bare


def test_a_form_that_came_without_its_token_is_received_too(client, posting):
    receipt = client.get(send(client, posting, token="")["Location"])
    assert PostingReport.objects.get().reference in receipt.content.decode()


def test_the_posting_leads_to_the_form(client, posting):
    page = client.get(posting.get_absolute_url()).content.decode()
    assert f'href="{address(posting)}"' in page


def test_the_form_sent_twice_is_one_report(client, posting):
    assert (
        send(client, posting)["Location"].partition("?")[0]
        == (send(client, posting)["Location"].partition("?")[0])
    )
    assert PostingReport.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"kind": ""}, "Choose what is wrong."),
        ({"kind": "zebra"}, "Choose one of the answers."),
        ({"text": " "}, "Say what you saw."),
        ({"text": "a" * 5001}, "This is 1 character too long."),
        ({"email": "nobody"}, "Write one address, such as name@example.org."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(client, posting, typed, message):
    response = send(client, posting, **typed)
    page = response.content.decode()
    assert response.status_code == 200
    assert message in page
    assert typed.get("text", SENT["text"]).strip() in page
    assert not PostingReport.objects.exists()
    assert not OutboxMessage.objects.exists()


def test_a_posting_that_the_public_does_not_see_cannot_be_reported(client, posting):
    draft = PostingFactory(draft=True)
    assert client.get(address(draft)).status_code == 404
    assert send(client, draft).status_code == 404
    assert client.get(address(posting)).status_code == 200
    assert not PostingReport.objects.exists()


def test_who_sends_very_much_waits_and_keeps_what_they_typed(client, posting):
    for number in range(10):
        assert send(client, posting, text=f"Number {number}").status_code == 302
    response = send(client, posting, text="Number 11")
    assert response.status_code == 429
    assert "Wait an hour" in response.content.decode()
    assert "Number 11" in response.content.decode()
    assert PostingReport.objects.count() == 10
