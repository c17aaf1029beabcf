"""What an address that leads nowhere says by itself: words to search for, a posting's number."""

import pytest
from django.utils.translation import override

from ops_site.nearest import posting_number, words


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
