"""What stands around the jobs that a search found, as each language's page has it."""

import re

import pytest

from careers.postings import board
from tests.factories import PayRangeFactory, PostingFactory

HARMFUL = '"><b>clerk{x}'
ASKED = "q=%22%3E%3Cb%3Eclerk%7Bx%7D&amp;level=mid"
ORDERS = ("relevance", "closing", "newest", "pay")
FORMS = ("atom", "ics", "csv", "json")
PAGES = {
    "/en/jobs": (
        "/en/alerts/new/",
        "Sort by",
        ["Best match", "Closing soonest", "Newest", "Highest pay"],
        ["Atom feed", "calendar of closings", "CSV table", "JSON"],
    ),
    "/fr/emplois": (
        "/fr/alertes/nouvelle/",
        "Trier par",
        [
            "Pertinence",
            "Date de clôture la plus proche",
            "Plus récentes",
            "Rémunération la plus élevée",
        ],
        ["flux Atom", "calendrier des clôtures", "tableau CSV", "JSON"],
    ),
}


@pytest.fixture
def eight_pages(db, monkeypatch):
    monkeypatch.setattr(board, "PAGE_SIZE", 2)
    for number in range(1, 16):
        title = {"title_en": "B clerk X", "title_fr": "B clerk X"}
        PayRangeFactory(posting=PostingFactory(open=True, number=number, **title))


def read(client, path, **asked):
    answer = client.get(f"{path}/", {"q": HARMFUL, "level": "mid", **asked})
    return " ".join(answer.text.split())


def test_the_orders_and_the_forms_keep_what_was_asked(client, eight_pages):
    """In turn: what is kept of one language's page is not told in the other's."""
    for path, (alert, sort_by, orders, forms) in (*PAGES.items(), *PAGES.items()):
        html = read(client, path, sort="pay", page="2")
        here = [' aria-current="true"' if order == "pay" else "" for order in ORDERS]
        assert re.findall(r'<li><a href="([^"]*&amp;sort=\w+)"([^>]*)>([^<]+)</a></li>', html) == [
            (f"{path}/?{ASKED}&amp;sort={order}", mark, label)
            for order, mark, label in zip(ORDERS, here, orders, strict=True)
        ]
        assert f'aria-label="{sort_by}"' in html
        assert f'<a rel="nofollow" href="{alert}?{ASKED}&amp;sort=pay">' in html
        assert re.findall(r'<a href="([^"]*)" type="[^"]*">([^<]+)</a>', html) == [
            (f"{path}.{form}?{ASKED}&amp;sort=pay", label)
            for form, label in zip(FORMS, forms, strict=True)
        ]
        assert re.findall(r'<link [^>]* href="([^"]*)" title="([^"]*)">', html) == [
            (f"{path}.{form}?{ASKED}&amp;sort=pay", label)
            for form, label in zip(FORMS, forms, strict=True)
        ]


@pytest.mark.parametrize("path", PAGES)
def test_the_pages_are_numbered_and_the_one_that_is_read_is_no_link(client, eight_pages, path):
    html = read(client, path, page="2")
    numbered = html[html.index('rel="prev"') : html.index('rel="next"')]
    word = '<span class="visually-hidden">Page </span>'
    assert re.findall(r"<li\b.*?</li>", numbered) == [
        f'<li><a href="?{ASKED}&amp;page=1">{word}1</a></li>',
        f'<li><span aria-current="page">{word}2</span></li>',
        f'<li><a href="?{ASKED}&amp;page=3">{word}3</a></li>',
        f'<li><a href="?{ASKED}&amp;page=4">{word}4</a></li>',
        '<li aria-hidden="true">…</li>',
        f'<li><a href="?{ASKED}&amp;page=8">{word}8</a></li>',
    ]


def test_what_the_filter_for_pay_leaves_out_is_told_in_french_too(client, db):
    for number in (1, 2):
        PostingFactory(open=True, number=number)
    sentence = (
        "2 emplois offerts sont laissés de côté, car leur rémunération annuelle ne peut pas être"
    )
    assert sentence in client.get("/fr/emplois/?salary_min=1").text
