"""The home page: a search, who we are, which jobs close soon."""

import re
from html import unescape

import pytest

from tests.factories import (
    ClusterFactory,
    JobFamilyFactory,
    JobRoleFactory,
    PostingFactory,
    midnight,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(client):
    """The text of the home page without its markup."""

    def read(language="en"):
        text = client.get(f"/{language}/").content.decode()
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())

    return read


def test_search_leads_to_the_board(client):
    text = client.get("/fr/").content.decode()
    form = re.search(r'<form class="search-form" action="([^"]+)"[^>]*>(.*?)</form>', text, re.S)
    board = re.search(r'<nav class="site-nav".*?href="([^"]+)">Emplois', text, re.S).group(1)
    assert form.group(1) == board
    assert re.findall(r'<input [^>]*name="(\w+)"', form.group(2)) == ["q", "near"]


def test_counts_are_those_of_today(home, ministry):
    ClusterFactory.create_batch(2)
    assert "Ministries and central agencies 1" in home()
    assert "I&IT clusters 2" in home()


def test_closing_soon_shows_five_open_jobs_the_next_to_close_first(client, ministry):
    for days in (9, 3, 7, 5, 1, 8):
        PostingFactory(open=True, unit=ministry, title_en=f"Day {days}", closes_at=midnight(days))
    PostingFactory(closed=True, unit=ministry, title_en="Day 0")
    PostingFactory(scheduled=True, unit=ministry, title_en="Day 2")
    text = client.get("/en/").content.decode()
    assert re.findall(r">(Day \d)<", text) == ["Day 1", "Day 3", "Day 5", "Day 7", "Day 8"]
    assert "See all 6 open jobs" in text


def test_an_empty_board_says_when_to_look_again(home):
    assert "No job is open at the moment." in home()
    assert "Aucun emploi n’est offert en ce moment." in home("fr")


def test_families_show_their_open_jobs(home, ministry):
    family = JobFamilyFactory(name_en="Forestry", name_fr="Foresterie")
    role = JobRoleFactory(family=family)
    PostingFactory.create_batch(2, open=True, unit=ministry, role=role)
    PostingFactory(closed=True, unit=ministry, role=role)
    assert "Forestry 2 open jobs" in home()
    assert "Foresterie 2 emplois offerts" in home("fr")


def test_french_marks_its_unofficial_translation(home):
    assert "called the Ontario Public Service (OPS)." in home()
    assert "†" not in home()
    assert "la fonction publique de l’Ontario (FPO). †" in home("fr")


@pytest.mark.parametrize("number", [1, 3])
def test_home_costs_the_same_for_one_job_and_three(
    client, ministry, django_assert_num_queries, number
):
    PostingFactory.create_batch(number, open=True, complete=True, unit=ministry)
    client.get("/en/")
    with django_assert_num_queries(8):
        client.get("/en/")
