"""A posting as plain text: all that its page says, to keep or to print."""

import pytest

from ops_site.publishing import publish
from tests.factories import MinistryFactory, PostingFactory, RequirementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting():
    made = PostingFactory(
        open=True,
        number=1234,
        title_en="Clerk",
        title_fr="Commis",
        about_en="Pours **tea**.",
        apply_en="Send it.",
        unit=MinistryFactory(name_en="Ministry of Tea"),
        contact_name="Tea HR",
        contact_email="hr@example.org",
    )
    RequirementFactory(posting=made, text_en="A kettle", assessed_en="By looking")
    publish(made)
    return made


def test_it_says_what_the_page_says(client, posting):
    response = client.get("/en/jobs/1234/clerk.txt")
    text = response.content.decode()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Link"].endswith('/en/jobs/1234/clerk/>; rel="canonical"')
    assert text.startswith("# Clerk\n\nMinistry of Tea\n\nJob ID 1234\n\nCloses: ")
    for part in (
        *("## Key facts", "- Level: Mid", "## About the job\n\nPours **tea**."),
        *("1. A kettle\n   How it is assessed: By looking", "## How to apply\n\nSend it."),
        "## Questions about this job\n\nTea HR\nhr@example.org",
    ):
        assert part in text
    assert text.rstrip().endswith("/en/jobs/1234/clerk/")


def test_it_is_in_the_language_of_its_address(client, posting):
    text = client.get("/fr/emplois/1234/commis.txt").content.decode()
    assert text.startswith("# Commis\n")
    assert "## À propos de l’emploi\n\nPours **tea**." in text


def test_another_word_leads_to_its_own(client, posting):
    response = client.get("/en/jobs/1234/other.txt")
    assert (response.status_code, response["Location"]) == (301, "/en/jobs/1234/clerk.txt")
    assert client.get("/en/jobs/9999/clerk.txt").status_code == 404


def test_a_closed_one_says_so_and_not_how_to_apply(client):
    PostingFactory(closed=True, number=1, title_en="Clerk", apply_en="Send it.")
    text = client.get("/en/jobs/1/clerk.txt").content.decode()
    assert "This posting is closed." in text
    assert "Send it." not in text


def test_what_is_not_published_or_does_not_exist_stays_out_of_search_engines(client):
    PostingFactory(open=True, sample=True, number=1, title_en="Clerk")
    PostingFactory(draft=True, number=2, title_en="Clerk")
    response = client.get("/en/jobs/1/clerk.txt")
    assert response["X-Robots-Tag"] == "noindex"
    assert "Sample posting: this job does not exist." in response.content.decode()
    assert client.get("/en/jobs/2/clerk.txt").status_code == 404


def test_the_page_leads_to_its_text_its_calendar_and_its_data(client, posting):
    page = client.get("/en/jobs/1234/clerk/").text
    for address in (
        *("/en/jobs/1234/clerk.txt", "/en/jobs/1234/calendar.ics", "/api/v1/postings/1234/"),
    ):
        assert f'<a href="{address}"' in page
        assert client.get(address).status_code == 200
