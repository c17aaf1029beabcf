"""What somebody may have meant by an address that leads nowhere."""

import pytest
from django.utils.translation import override

from ops_site.nearest import nearest, words


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
