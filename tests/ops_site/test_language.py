"""The language is in the address; only `/` and the administration ask the browser."""

import pytest

from ops_site.language import wanted


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("fr", "/fr/"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "/fr/"),
        ("en-CA,en;q=0.9,fr;q=0.8", "/en/"),
        ("en;q=0.3, fr;q=0.7", "/fr/"),
        ("de, fr;q=0.5, en;q=0.4", "/fr/"),
        ("fr;q=0", "/en/"),
        ("fr;q=0, en;q=0", "/en/"),
        ("*", "/en/"),
        ("*, fr;q=0.1", "/en/"),
        ("de", "/en/"),
        ("", "/en/"),
        ("fr;;q=x,,,", "/en/"),
        ("\x00fr", "/en/"),
        ("fr," * 5000, "/fr/"),
    ],
)
def test_root_leads_to_the_language_that_the_browser_wants(client, header, address):
    response = client.get("/", headers={"Accept-Language": header})
    assert (response.status_code, response["Location"]) == (302, address)
    assert response["Vary"] == "Accept-Language"
    assert not response.cookies


def test_root_without_a_header_leads_to_english(client, rf):
    assert wanted(rf.get("/")) == "en"
    assert client.get("/")["Location"] == "/en/"


def test_a_cookie_does_not_choose_the_language(client):
    client.cookies["django_language"] = "fr"
    assert client.get("/")["Location"] == "/en/"


@pytest.mark.parametrize(("path", "language"), [("/en/nothing/x/", "en"), ("/fr/rien/x/", "fr")])
def test_an_address_speaks_its_own_language(client, path, language):
    response = client.get(path, headers={"Accept-Language": "fr" if language == "en" else "en"})
    assert response["Content-Language"] == language
    assert response["Vary"] == "Accept-Encoding"
    assert f'<html lang="{language}">' in response.content.decode()


@pytest.mark.parametrize("path", ["/jobs/", "/nothing/", "/emplois"])
def test_an_address_without_a_language_is_not_guessed_into_one(client, path):
    response = client.get(path, headers={"Accept-Language": "fr"})
    assert (response.status_code, response["Content-Language"]) == (404, "en")
    assert response["Vary"] == "Accept-Encoding"


def test_the_administration_speaks_the_language_of_the_browser(client, db):
    response = client.get("/admin/login/", headers={"Accept-Language": "fr"})
    assert response["Content-Language"] == "fr"
    assert "Accept-Language" in response["Vary"]


def test_a_tiny_page_and_a_long_one_say_the_same_of_compression(client, db):
    for path in ("/healthz/live", "/en/"):
        for encoding in ("gzip", "identity"):
            response = client.get(path, headers={"Accept-Encoding": encoding})
            assert response["Vary"] == "Accept-Encoding", (path, encoding)
