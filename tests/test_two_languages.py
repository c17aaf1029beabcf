"""Every public address has a twin in the other language, and each leads to the other."""

import re

import pytest
from django.conf import settings

from tests.walk import EXAMPLES, NO_LANGUAGE, public_routes

REDIRECTS = ("postings:by_number",)
PAGES = [
    route
    for route in public_routes()
    if route.is_page and route.language != NO_LANGUAGE and route.name not in REDIRECTS
]
# What UTF-8 looks like when it was read as something else.
DAMAGED = re.compile("\N{REPLACEMENT CHARACTER}|Ã[\x80-\xbf©¨ª«¢®´»§]|â€")


@pytest.mark.parametrize("route", PAGES, ids=str)
def test_page_and_its_twin_lead_to_each_other(route, page_at):
    other = {"en": "fr", "fr": "en"}[route.language]
    for address in route.addresses():
        twin = twin_of(page_at(address), other)
        assert twin.startswith(f"/{other}/"), address
        response = page_at(twin)
        assert response.status_code == 200
        assert twin_of(response, route.language) == address


@pytest.mark.parametrize("route", PAGES, ids=str)
def test_page_is_whole_and_in_the_language_of_its_address(route, page_at):
    for address in route.addresses():
        text = page_at(address).text
        assert f'<html lang="{route.language}"' in text, address
        assert len(re.findall(r"<h1\b", text)) == 1, address
        assert DAMAGED.findall(text) == [], address


def twin_of(response, language):
    """The address that the page gives for itself in `language`, without the site's own."""
    [link] = re.findall(rf'rel="alternate" hreflang="{language}" href="([^"]+)"', response.text)
    return link.removeprefix(settings.SITE_URL)


def test_every_example_has_its_route():
    with_parameters = {route.name for route in public_routes() if route.has_parameters}
    assert EXAMPLES.keys() == with_parameters
