"""What somebody may have meant by an address that leads nowhere."""

import pytest
from django.utils.translation import override

from ops_site.nearest import nearest


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
    ("path", "language", "first"),
    [
        ("/jobs/", "en", "/en/jobs/"),
        ("/EN/jobs/", "en", "/en/jobs/"),
        ("/en/emplois/", "en", "/en/jobs/"),
        ("/fr/jobs/", "fr", "/fr/emplois/"),
        ("/fr/organization/ministries/", "fr", "/fr/organisation/ministeres/"),
        ("/en/jobs/999999/", "en", "/en/jobs/"),
        ("/fr/organization/", "fr", "/fr/organisation/"),
        ("/en/organisation/", "en", "/en/organization/"),
        ("/fr/job/", "fr", "/fr/emplois/"),
        ("/en/emploi/", "en", "/en/jobs/"),
    ],
)
def test_a_word_of_the_other_language_or_of_none_leads_to_the_page(path, language, first):
    assert addresses(path, language)[0] == first
