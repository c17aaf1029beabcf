"""What is no longer open is found by its number, and leads on to jobs that are like it."""

import re

import pytest
from django.utils.translation import override

from careers.postings.choices import Status
from careers.postings.models import Posting
from tests.factories import MinistryFactory, PostingFactory
from tests.postings.test_board import board, main_of

pytestmark = pytest.mark.django_db

SAID = {
    "record": ("Posting 236043 has closed: Welder", "L’offre 236043 est close : Soudeur"),
    "closed": ("Posting 236043 has closed: Welder", "L’offre 236043 est close : Soudeur"),
    "cancelled": ("Posting 236043 was cancelled: Welder", "L’offre 236043 a été annulée : Soudeur"),
}
PLACES = {"en": ("/en/jobs/", "/en/search/"), "fr": ("/fr/emplois/", "/fr/recherche/")}


def welder(trait):
    facts = {"status": Status.CANCELLED, "open": True} if trait == "cancelled" else {trait: True}
    return PostingFactory(**facts, number=236043, title_en="Welder", title_fr="Soudeur")


@pytest.mark.parametrize("trait", SAID)
def test_a_posting_that_is_no_longer_open_is_found_by_its_number(client, trait):
    posting = welder(trait)
    for language, sentence in zip(PLACES, SAID[trait], strict=True):
        with override(language):
            address = posting.get_absolute_url()
        for place in PLACES[language]:
            response = client.get(place, {"q": " 236043"})
            assert sentence in main_of(response).replace("\N{NBSP}", " ")
            assert f'href="{address}"' in response.content.decode()
            assert "236043 has closed" not in main_of(client.get(place, {"q": "23604"}))


@pytest.mark.parametrize("trait", ["draft", "in_review", "scheduled", "open"])
def test_what_the_public_may_not_read_or_can_find_anyway_is_not_called_closed(client, trait):
    welder(trait)
    assert board("q=236043").gone is None
    for place in PLACES["en"]:
        assert "has closed" not in main_of(client.get(place, {"q": "236043"}))


@pytest.mark.parametrize("words", ["", "welder", "9" * 300, "²", "٣", "-236043", "236043 welder"])
def test_only_a_number_alone_asks_for_one_posting(words):
    welder("closed")
    assert list(Posting.objects.closed().numbered(words)) == []


def test_without_a_job_family_nothing_is_similar(client):
    ministry = MinistryFactory()
    PostingFactory(open=True, number=1, unit=ministry, title_en="Administrative Assistant")
    PostingFactory(record=True, number=2, unit=ministry)
    words = main_of(client.get("/en/jobs/2/", follow=True))
    assert "Administrative Assistant" not in words
    assert "Similar open jobs" not in words


def test_only_an_open_posting_leads_to_applying(client):
    PostingFactory(open=True, number=1)
    PostingFactory(closed=True, number=2)
    for number, links in ((1, [1, 0, 1]), (2, [0, 0])):
        page = client.get(f"/en/jobs/{number}/", follow=True).text
        parts = re.split('id="facts"|id="apply"', page)
        assert [part.count(f'href="/en/jobs/{number}/apply/"') for part in parts] == links


def test_the_table_of_facts_and_the_notices_are_read_aloud_once(client):
    PostingFactory(closed=True, number=1, sample=True)
    html = client.get("/en/jobs/1/", follow=True).content.decode()
    main = html.partition("<main")[2].partition("</main>")[0]
    assert main.count("Key facts") == 1
    assert '<table class="facts" aria-labelledby="facts">' in main
    assert "<aside" not in main
    assert 'class="notice"' in main
