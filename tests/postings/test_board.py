import re
from html import unescape
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from careers.postings.board import Board
from careers.postings.choices import Level
from careers.postings.models import Posting
from tests.factories import (
    CityFactory,
    JobFamilyFactory,
    MinistryFactory,
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    midnight,
)

BAD = {
    "q": ("***", "Keyword or job ID: “***” has no word or number to search for."),
    "near": ("Atlantis", "City or town: “Atlantis” is not a city in Ontario that this site knows."),
    "radius": ("2", "Within (km): “2” is not between 5 and 500 kilometres."),
    "family": ("x", "Job family: “x” is not one of the choices: Digital."),
    "ministry": ("x", "Ministry: “x” is not one of the choices: Parks."),
    "level": (
        "boss",
        "Level: “boss” is not one of the choices: Student, Entry, Mid, Senior, Executive.",
    ),
    "term": ("x", "Term: “x” is not one of the choices: Permanent, Temporary, Student."),
    "arrangement": (
        "x",
        "Work arrangement: “x” is not one of the choices: On-site, Hybrid, Remote.",
    ),
    "salary_min": (
        "abc",
        "Pays at least (dollars a year): “abc” is not a whole number of dollars.",
    ),
    "language": (
        "x",
        "Position language: “x” is not one of the choices: "
        "English, French, Bilingual (English/French).",
    ),
    "region": (
        "x",
        "Region: “x” is not one of the choices: North, East, West, Central, Toronto.",
    ),
    "city": ("x", "City: “x” is not one of the choices: York."),
    "status": (
        "x",
        "Posting status: “x” is not one of the choices: "
        "Open, Open targeted, Restricted, Restricted (non-represented).",
    ),
    "posted": ("0", "Posted in the last (days): “0” is not between 1 and 365 days."),
    "closing": ("-1", "Closing within (days): “-1” is not between 1 and 365 days."),
    "sort": (
        "x",
        "Sort by: “x” is not one of the choices: "
        "Best match, Closing soonest, Newest, Highest pay, Nearest.",
    ),
    "page": ("abc", "There is no page “abc”: this is page 1."),
}
NASTY = ["\x00", "\ud800", "🚒", "\u202e", "9" * 5_000, "-1", "1e9", "'; drop", '"', "%", "\\", "*"]


def board(query):
    return Board(QueryDict(query))


def main_of(response):
    """The words of `<main>`, without its markup."""
    html = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html.partition(">")[2])))


@pytest.fixture
def one_of_each(db):
    JobFamilyFactory(name_en="Digital", name_fr="Numérique")
    PostingFactory(
        open=True,
        number=1,
        level=Level.MID,
        unit=MinistryFactory(name_en="Parks", slug_en="parks", slug_fr="parcs"),
        cities=[CityFactory(name_en="York", slug_en="york")],
    )


# --- What is wrong ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD)
def test_a_bad_value_is_named_and_the_other_filters_still_apply(client, one_of_each, name):
    value, message = BAD[name]
    PostingFactory(open=True, number=2, level=Level.SENIOR, unit=Posting.objects.get().unit)
    found = board(f"{name}={value}&level=mid")
    assert [text for text, _anchor in found.problems] == [message]
    assert [posting.number for posting in found.postings] == [1]
    response = client.get("/en/jobs/", {name: value})
    assert response.status_code == 200
    assert message in main_of(response)


def test_a_bad_value_among_good_ones_does_not_spoil_them(one_of_each):
    PostingFactory(open=True, number=2, level=Level.SENIOR)
    found = board("level=boss&level=mid")
    assert [posting.number for posting in found.postings] == [1]
    assert len(found.problems) == 1


def test_messages_are_in_the_language_of_the_page(client, one_of_each):
    words = main_of(client.get("/fr/emplois/", {"salary_min": "abc", "closing": "400"}))
    assert "« abc » n’est pas un nombre entier de dollars." in words
    assert "« 400 » n’est pas compris entre 1 et 365 jours." in words
    assert "is not" not in words


def test_a_message_leads_to_its_field_which_keeps_what_was_typed(client, one_of_each):
    html = client.get("/en/jobs/", {"salary_min": 'a"b', "level": "boss"}).content.decode()
    for anchor in ("id_salary_min", "id_level"):
        assert f'href="#{anchor}"' in html
        assert f'id="{anchor}"' in html
    assert 'value="a&quot;b"' in html
    assert re.search(r"<details class=\"filters__more\" open>", html)


@pytest.mark.parametrize("value", NASTY)
def test_no_value_breaks_the_board(client, one_of_each, value):
    raw = value.encode("utf-8", "surrogatepass")
    for name in BAD:
        assert board(urlencode({name: raw})).page.number == 1
    everywhere = urlencode(dict.fromkeys(BAD, raw))
    for address in ("/en/jobs/", "/fr/emplois/"):
        assert client.get(f"{address}?{everywhere}").status_code == 200


def test_a_query_that_is_too_long_asks_for_fewer_words(client, one_of_each):
    words = main_of(client.get("/en/jobs/", {"q": "x" * 2_000}))
    assert "Use fewer words: at most 200 characters are searched for." in words


# --- Chips and addresses ------------------------------------------------------------------------


def test_each_active_filter_has_a_chip_that_leads_to_the_board_without_it(one_of_each):
    found = board("q=posting&near=york&radius=80&ministry=parcs&level=mid&level=entry&utm=1&page=7")
    kept = "level=mid&level=entry"
    everything = "q=posting&near=york&radius=80&ministry=parks"
    assert {chip.label: chip.without for chip in found.chips} == {
        "“posting”": f"/en/jobs/?near=york&radius=80&ministry=parks&{kept}",
        "Within 80 km of York": f"/en/jobs/?q=posting&ministry=parks&{kept}",
        "Parks": f"/en/jobs/?q=posting&near=york&radius=80&{kept}",
        "Mid": f"/en/jobs/?{everything}&level=entry",
        "Entry": f"/en/jobs/?{everything}&level=mid",
    }


def test_the_language_link_keeps_the_filters(client, one_of_each):
    html = client.get("/en/jobs/", {"ministry": "parks", "level": "mid"}).content.decode()
    assert 'href="/fr/emplois/?ministry=parks&amp;level=mid"' in html
    words = main_of(client.get("/fr/emplois/?ministry=parks&level=mid"))
    assert "1 emploi" in words


def test_an_order_is_offered_where_it_makes_sense(one_of_each):
    assert [sort.label for sort in board("").sorts] == ["Closing soonest", "Newest", "Highest pay"]
    sorts = board("q=posting&near=york&sort=pay").sorts
    assert [sort.label for sort in sorts if sort.is_current] == ["Highest pay"]
    assert sorts[0] == ("Best match", "/en/jobs/?q=posting&near=york&sort=relevance", False)
    assert sorts[-1].label == "Nearest"


def test_an_order_that_was_chosen_stays_when_the_filters_change(client, one_of_each):
    html = client.get("/en/jobs/", {"sort": "pay"}).content.decode()
    assert '<input type="hidden" name="sort" value="pay">' in html


# --- Pages --------------------------------------------------------------------------------------


@pytest.fixture
def forty_one(db):
    unit = MinistryFactory()
    for number in range(1, 42):
        PostingFactory(open=True, number=number, unit=unit)


def test_twenty_jobs_stand_on_a_page_with_links_to_the_others(client, forty_one):
    html = client.get("/en/jobs/", {"page": 2, "level": "mid"}).content.decode()
    numbers = re.findall(r'class="card__title"><a href="/en/jobs/(\d+)/', html)
    assert list(map(int, numbers)) == list(range(21, 41))
    assert "41 jobs" in html
    assert re.findall(r'href="(\?[^"]+)" rel="(prev|next)"', html) == [
        ("?level=mid&amp;page=1", "prev"),
        ("?level=mid&amp;page=3", "next"),
    ]


@pytest.mark.parametrize("asked", ["4", "99", str(10**30)])
def test_past_the_end_comes_the_last_page_and_says_so(forty_one, asked):
    found = board(f"page={asked}")
    assert [posting.number for posting in found.page.object_list] == [41]
    assert found.page.number == 3
    assert "this is page 3." in found.problems[0][0]


def test_what_is_no_page_is_the_first_and_says_so(forty_one):
    for asked in ("0", "-1", "abc", "1.5", "٣"):
        found = board(f"page={asked}")
        assert found.page.number == 1
        assert found.problems == [(f"There is no page “{asked}”: this is page 1.", "results")]


def test_an_empty_board_says_what_to_do(client, db):
    assert "New jobs appear here on the day they open." in main_of(client.get("/en/jobs/"))
    words = main_of(client.get("/en/jobs/", {"q": "zeppelin"}))
    assert "0 jobs" in words
    assert "No open job is found. You can: use fewer or more general words" in words
    assert "remove one of the filters above;" not in words and "search farther" not in words
    words = main_of(client.get("/en/jobs/", {"level": "mid", "city": "x", "posted": "3"}))
    assert "No open job has all of this. You can: remove one of the filters above;" in words


# --- Cards --------------------------------------------------------------------------------------


def test_a_card_says_who_where_what_pay_which_terms_and_until_when(client, db):
    cities = [CityFactory(name_en="York"), CityFactory(name_en="Bath")]
    posting = PostingFactory(
        open=True,
        number=1,
        title_en="Welder",
        title_fr="Soudeuse ou soudeur",
        unit=MinistryFactory(name_en="Ministry of Iron", name_fr="ministère du Fer"),
        cities=cities,
        restricted=True,
        sample=True,
    )
    PayRangeFactory(posting=posting, hourly=True, hours_per_week=40)
    PositionTermFactory(posting=posting, count=2)
    PositionTermFactory(posting=posting, temporary=True, count=1, extendable=True)
    english, french = (main_of(client.get(path)) for path in ("/en/jobs/", "/fr/emplois/"))
    assert (
        "Welder Ministry of Iron · 2 cities $30 to $35 an hour ($62,400 to $72,800 a year) "
        "2 permanent positions, 1 temporary position (up to 12 months, may be extended) · Hybrid "
        "Closes in 7 days · "
    ) in english
    assert "Restricted Sample posting" in english
    assert (
        "Soudeuse ou soudeur Ministère du Fer · 2 villes de 30 $ à 35 $ l’heure "
        "(de 62 400 $ à 72 800 $ par année) 2 postes permanents, "
        "1 poste temporaire "
        "(jusqu’à 12 mois, prolongation possible) · Hybride Clôture dans 7 jours · "
    ) in french
    assert "Restreint Offre d’exemple" in french


@pytest.mark.parametrize(
    ("opens", "closes", "marks"),
    [
        (-7, 4, "Closing soon"),
        (-7, 5, ""),
        (-2, 8, "New"),
        (-4, 8, ""),
        (-1, 1, "Closing soon New"),
    ],
)
def test_a_mark_tells_what_closes_soon_or_is_new(client, db, opens, closes, marks):
    PostingFactory(open=True, number=1, opens_at=midnight(opens), closes_at=midnight(closes))
    words = main_of(client.get("/en/jobs/"))
    assert re.search(r"(EST|EDT) ?(.*?) ?Open jobs by place, by ministry", words)[2] == marks


def test_a_title_that_exists_in_the_other_language_only_says_so_in_its_markup(client, db):
    PostingFactory(open=True, number=1, title_en="Welder")
    assert 'lang="en">Welder</a>' in client.get("/fr/emplois/").content.decode()
    assert 'lang="en">Welder' not in client.get("/en/jobs/").content.decode()
