"""An unknown address of the organization suggests the units that it may have meant."""

import pytest

from tests.factories import MinistryFactory
from tests.organization.reading import links, text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def finance():
    MinistryFactory(name_en="Ministry of Health", slug_en="health", slug_fr="sante")
    MinistryFactory(name_en="Ministry of Old", slug_en="old-finance", end="2020-01-01")
    return MinistryFactory(
        name_en="Ministry of Finance",
        name_fr="ministère des Finances",
        slug_en="finance",
        slug_fr="finances",
    )


@pytest.mark.parametrize(
    ("address", "name", "right"),
    [
        *(
            (
                f"/en/organization/{rest}",
                "Ministry of Finance",
                "/en/organization/ministries/finance/",
            )
            for rest in (
                "ministries/finence/",
                "ministries/finace/",
                "ministries/the-ministry-of-finance/",
                "agencies/finanse/",
            )
        ),
        (
            "/en/organisation/ministries/finance/",
            "Ministry of Finance",
            "/en/organization/ministries/finance/",
        ),
        (
            "/fr/organisation/ministeres/finence/",
            "Ministère des Finances",
            "/fr/organisation/ministeres/finances/",
        ),
    ],
)
def test_the_right_page_comes_first_in_the_right_language(client, address, name, right):
    response = client.get(address)
    assert response.status_code == 404
    assert next(iter(links(response).items())) == (name, right)
    assert "Health" not in text(response)


@pytest.mark.parametrize("address", ["/en/organisation/", "/en/organisation/ministeres/"])
def test_a_page_by_its_word_of_the_other_language_suggests_no_unit(client, address):
    MinistryFactory(name_en="Ministry of Organisation of Ministeres")
    assert "Ministry" not in text(client.get(address)).replace("Ministries", "")


def test_what_is_like_no_name_suggests_the_lists(client):
    response = client.get("/en/organization/ministries/zzzzzz/")
    assert response.status_code == 404
    assert next(iter(links(response))) == "Ministries"


@pytest.mark.parametrize(
    "word", ["a-b-c-d-e-f-g-h-i-j-finence", "-".join(["finance"] * 6 + ["zzzzzz"] * 9)]
)
def test_of_a_long_address_the_first_words_that_say_something_are_looked_at(client, word):
    response = client.get(f"/en/organization/ministries/{word}/")
    assert next(iter(links(response))) == "Ministry of Finance"


def test_the_suggestions_cost_no_query(client, django_assert_num_queries):
    client.get("/en/organization/ministries/finance/")
    with django_assert_num_queries(1):  # The edition, to look for the page itself.
        client.get("/en/organization/ministries/finence/")
    with django_assert_num_queries(0):
        client.get("/en/nowhere/of/any/room/")
