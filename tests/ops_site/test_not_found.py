"""A page that is not found offers where to look."""

import pytest


def test_page_not_found_offers_a_search_for_the_words_of_the_address(client):
    text = client.get("/fr/rien/de/tel/analyste/").content.decode()
    assert '<form class="search-form" action="/fr/recherche/"' in text
    text = client.get("/en/no/such/systems-analyst/").content.decode()
    assert 'name="q" value="systems analyst"' in text


def test_page_not_found_escapes_the_words_of_the_address(client):
    text = client.get('/en/x/y/"><b>bold/').content.decode()
    assert 'value="&quot;&gt;&lt;b&gt;bold"' in text
    assert "<b>" not in text


@pytest.mark.django_db
def test_page_not_found_leads_to_the_home_page_of_the_other_language(client):
    text = client.get("/en/organization/nothing/at/all/").content.decode()
    assert '<a class="language-link" href="/fr/" lang="fr" hreflang="fr">' in text


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("/EN/", "/en/"),
        ("/Fr", "/fr/"),
        ("/EN/Jobs/?q=a%20b&page=2", "/en/Jobs/?q=a%20b&page=2"),
        ("/FR//example.org/", "/fr//example.org/"),
    ],
)
def test_a_language_in_capitals_leads_to_the_same_address_without_them(client, address, right):
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (301, right)
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/en/Nothing/", "/DE/", "/english/", "/x/EN/"])
def test_no_other_address_leads_elsewhere(client, address):
    assert client.get(address).status_code == 404
