"""The HTML of every page, judged by the validator of the W3C's community (Nu)."""

import pytest
from django.test import Client

from tests.browser.desk import DESK, LOGIN
from tests.browser.html import faults_of
from tests.browser.public_pages import FAILURES, PAGES, with_states


@pytest.fixture
def html(addresses, staff):
    """The HTML of every page in both languages, by a name that tells the page."""
    return {**public_html(addresses), **failure_html(), **desk_html(staff)}


def public_html(addresses):
    reader = Client()
    return {
        f"{route} {address}": reader.get(address).text
        for route in PAGES
        for address in with_states(route, addresses)
    }


def failure_html():
    reader = Client(raise_request_exception=False)
    return {
        f"{status} {language}": reader.generic(method, f"/{language}/{path}").text
        for status, (path, method) in FAILURES.items()
        for language in ("en", "fr")
    }


def desk_html(staff):
    pages = {}
    for language, person in staff["people"].items():
        nobody, reader = Client(headers={"Accept-Language": language}), Client()
        reader.force_login(person)
        pages[f"login {language}"] = nobody.get(LOGIN(staff, language), follow=True).text
        for name, address in DESK.items():
            pages[f"{name} {language}"] = reader.get(address(staff, language)).text
    return pages


def test_html_is_valid(html, tmp_path):
    assert faults_of(html, tmp_path) == []
