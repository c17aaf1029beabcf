"""Statements 85 to 90: the site itself, where it must do otherwise than its sources did."""

import re
from datetime import datetime

import pytest
import time_machine
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from ops_site.formats import TORONTO
from tests.organization.reading import inside, links, main
from tests.organization.statements import flat
from tests.walk import NO_LANGUAGE, public_routes

# A type of page each: text, list, unit, role, person, form, catalogue, board, posting, search.
TYPES = (
    *("home", "organization:index", "organization:ministries", "organization:ministry"),
    *("organization:agency", "organization:cluster", "organization:role", "organization:person"),
    *("organization:about_page", "organization:organization_page", "organization:site_page"),
    *("organization:chart", "organization:search", "organization:data", "organization:feedback"),
    *("postings:board", "posting:detail", "postings:role", "organization:iit"),
)
ROUTES = [r for r in public_routes() if r.name in TYPES and r.language != NO_LANGUAGE]
EACH_TYPE = pytest.mark.parametrize("route", ROUTES, ids=str)
FOOTER = re.compile(r'<footer class="site-footer".*?</footer>', re.S)
NOT_OFFICIAL = {
    "en": "This is an independent implementation. It is not a site of the Government of Ontario.",
    "fr": "Ce site est une réalisation indépendante. Ce n'est pas un site du gouvernement de",
}


def pages(route, page_at):
    found = [page_at(address) for address in route.addresses()]
    assert found
    assert {page.status_code for page in found} == {200}
    return found


def footer(response):
    return re.sub(r"<[^>]+>", " ", FOOTER.search(response.text)[0])


@EACH_TYPE
def test_085_no_page_asks_for_javascript(route, page_at):
    unwanted = (
        "You must enable JavaScript in your browser to access full functionality on the OPS Careers"
        " website"
    )
    for page in pages(route, page_at):
        assert unwanted not in flat(page.text)
        scripts = re.findall(r"<script\b([^>]*)>", page.text)
        assert [given for given in scripts if "application/ld+json" not in given] == []
        assert re.findall(r'<[^>]+\s(?:on\w+=|href="javascript:)', page.text) == []


@EACH_TYPE
def test_086_each_page_speaks_the_language_of_its_address(route, page_at):
    for page in pages(route, page_at):
        assert "Vous devez activer JavaScript" not in page.text
        assert f'<html lang="{route.language}">' in page.text
        skip = {"en": "Skip to main content", "fr": "Passer au contenu principal"}
        assert skip[route.language] in page.text


def test_086_every_string_of_the_interface_is_there_in_french():
    call_command("check_translations")


@EACH_TYPE
def test_087_no_page_shows_a_logo(route, page_at):
    for page in pages(route, page_at):
        for words in ("Ontario Logo", "Logo de l'Ontario"):
            assert words not in flat(page.text)
        assert re.findall(r"<img\b", main(page)) == []


def test_087_no_file_of_a_logo_is_shipped():
    shipped = {path for finder in get_finders() for path, _storage in finder.list([])}
    own = {path for path in shipped if not path.startswith(("admin/", "drf_", "rest_framework"))}
    images = {p for p in own if p.endswith((".svg", ".png", ".ico", ".jpg", ".gif", ".webp"))}
    assert [p for p in shipped if re.search("logo|trillium", p.lower())] == []
    assert "images/favicon.svg" in images


@EACH_TYPE
def test_088_each_page_says_that_it_is_not_official(route, page_at):
    for page in pages(route, page_at):
        said = flat(page.text)
        assert "This site is maintained by the Government of Ontario" not in said
        assert NOT_OFFICIAL[route.language] in flat(footer(page))


@pytest.mark.parametrize(
    ("home", "words"),
    [
        ("/en/", {"Privacy": "/en/privacy/", "Important Notices": "/en/important-notices/"}),
        (
            "/fr/",
            {"Confidentialité": "/fr/confidentialite/", "Avis importants": "/fr/avis-importants/"},
        ),
    ],
    ids=["en", "fr"],
)
def test_089_privacy_and_important_notices_have_their_pages(facts, client, home, words):
    # "Privacy | Important Notices"
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', FOOTER.search(client.get(home).text)[0])
    by_words = {text.casefold(): address for address, text in found}
    for title, address in words.items():
        assert by_words[title.casefold()] == address
        assert [t.casefold() for t in inside(client.get(address), "h1")] == [title.casefold()]


def test_089_the_privacy_page_gives_the_three_parts_of_a_notice_of_collection(facts, client):
    page = client.get("/en/privacy/")
    notice = main(page).partition('id="notice"')[2].partition("<h2")[0]
    for part in ("s. 39 (2)", "Legal authority", "principal purpose", "Who answers questions"):
        assert part in notice
    assert "/en/feedback/correction/?page=/en/privacy/" in links(page).values()


@pytest.mark.parametrize("year", [2026, 2031])
@pytest.mark.parametrize("address", ["/en/", "/fr/"])
def test_090_the_year_in_the_footer_is_that_of_today(facts, client, address, year):
    # "(c) Queen's Printer for Ontario, 2007"
    with time_machine.travel(datetime(year, 12, 31, 23, 59, tzinfo=TORONTO), tick=False):
        told = re.findall(r"\b(?:19|20)\d\d\b", footer(client.get(address)))
    assert told == [str(year)]
