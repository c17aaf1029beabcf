"""The page of the board is rendered once in a language; each search finds its own in it."""

import re

import pytest
import time_machine

from ops_site.publishing import publish
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


def read(client, address):
    return client.get(address).content.decode()


def test_two_searches_in_turn_each_read_their_own_page(client):
    PostingFactory(open=True, title_en="Clerk", title_fr="Commis")
    publish()
    for words, found in (("clerk", "1 job"), ("nurse", "0 jobs"), ("clerk", "1 job")):
        html = read(client, f"/en/jobs/?q={words}")
        assert re.findall(r'<h2 id="results">(.*?)</h2>', html) == [found]
        assert re.findall(r'name="q"[^>]* value="(\w+)"', html) == [words]
        assert f'href="/fr/emplois/?q={words}"' in html
        assert f"/en/jobs/?q={words}</p>" in html


def test_no_gap_stays_open_whatever_is_asked(client):
    for path in ("/en/jobs/", "/fr/emplois/"):
        for question in (
            "",
            "?q=x",
            "?sort=pay",
            "?page=9",
            "?radius=x",
            "?level=mid&near=toronto",
        ):
            assert re.findall("[\x02\x03]", read(client, path + question)) == []


def test_the_filters_are_unfolded_where_one_is_wrong(client):
    unfolded = '<details class="filters__more" open>'
    assert unfolded in read(client, "/en/jobs/?radius=x")
    assert unfolded not in read(client, "/en/jobs/?q=x")


def test_the_page_turns_with_the_day(client):
    with time_machine.travel("2026-03-02T15:00:00Z", tick=False):
        assert "As it stood on March\xa02, 2026" in read(client, "/en/jobs/")
    with time_machine.travel("2026-03-03T15:00:00Z", tick=False):
        assert "As it stood on March\xa03, 2026" in read(client, "/en/jobs/")


def test_control_characters_that_stand_in_a_posting_open_no_gap(client):
    """What the form takes out may be there from before."""
    words = {"title_en": "A \x02word\x03", "pay_note_en": "By \x02title\x03 and \x02word\x03"}
    PostingFactory(open=True, **words)
    publish()
    for question in ("", "?q=word"):
        html = read(client, f"/en/jobs/{question}")
        assert html.count('class="card card--posting"') == 1
        assert "By \x02title\x03 and \x02word\x03</p>" in html
