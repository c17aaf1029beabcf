"""What somebody may have meant by an address that leads nowhere."""

import pytest
from django.utils.translation import override

from ops_site.nearest import nearest, posting_number, words


def addresses(path, language="en"):
    with override(language):
        return [address for address, _label in nearest(path)]


def test_pages_above_come_first_the_nearest_at_the_top():
    assert addresses("/en/organization/ministries/nothing/") == [
        "/en/organization/ministries/",
        "/en/organization/",
        "/en/",
    ]


def test_a_typing_error_is_understood():
    assert addresses("/en/carers/")[0] == "/en/careers/"
    assert addresses("/en/organization/ministrys/")[:2] == [
        "/en/organization/",
        "/en/organization/ministries/",
    ]


def test_french_addresses_have_french_neighbours():
    assert addresses("/fr/organisation/ministeres/rien/", "fr") == [
        "/fr/organisation/ministeres/",
        "/fr/organisation/",
        "/fr/",
    ]


def test_the_home_page_is_always_near():
    assert addresses("/en/zzzzzzzz/") == ["/en/"]
    assert addresses("") == ["/en/"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/en/jobs/1234/forest-fire_ranger/", "forest fire ranger"),
        ("/fr/emplois/ing%C3%A9nieure/", "ingénieure"),
        ("/", ""),
        ("/" + "a" * 300, "a" * 100),
    ],
)
def test_the_last_part_of_an_address_is_what_to_search_for(path, found):
    assert words(path) == found


@pytest.mark.parametrize(
    ("path", "language", "first"),
    [
        ("/jobs/", "en", "/en/jobs/"),
        ("/EN/jobs/", "en", "/en/jobs/"),
        ("/en/emplois/", "en", "/en/jobs/"),
        ("/fr/jobs/", "fr", "/fr/emplois/"),
        ("/fr/organization/ministries/", "fr", "/fr/organisation/ministeres/"),
        ("/en/jobs/999999/", "en", "/en/jobs/"),
    ],
)
def test_a_word_of_the_other_language_or_of_none_leads_to_the_page(path, language, first):
    assert addresses(path, language)[0] == first


@pytest.mark.parametrize(
    ("path", "number"),
    [
        *(("/en/jobs/4242/", "4242"), ("/en/jobs/4242/gone/", "4242")),
        *(("/en/jobs/", ""), ("/x/1/", "")),
        # What is below a posting is somebody's application: the posting may well be there.
        ("/en/jobs/4242/apply/receipt/", ""),
    ],
)
def test_the_number_of_a_missing_posting_is_read(path, number):
    with override("en"):
        assert posting_number(path) == number


@pytest.mark.django_db
def test_a_missing_posting_is_said_to_be_missing(client):
    page = client.get("/en/jobs/424242/", headers={"Accept-Language": "fr"})
    assert page.status_code == 404
    assert "There is no posting with the number 424242." in page.text
    assert '<a href="/en/jobs/">Look for it on the job board</a>' in page.text
    assert 'value="424242"' not in page.text
