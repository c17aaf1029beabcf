"""Where every open job is a sample, the pages that count jobs say that none of them exists."""

import pytest

from tests.factories import PostingFactory
from tests.postings.test_board import main_of

SAID = {
    "/en/": "These are sample postings: the jobs do not exist.",
    "/en/jobs/": "These are sample postings: the jobs do not exist.",
    "/fr/": "Ce sont des offres d’exemple\N{NBSP}: les emplois n’existent pas.",
    "/fr/emplois/": "Ce sont des offres d’exemple\N{NBSP}: les emplois n’existent pas.",
}

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", SAID)
def test_a_board_of_samples_says_that_the_jobs_do_not_exist(client, address):
    PostingFactory(open=True, number=1, sample=True)
    PostingFactory(closed=True, number=2)
    assert SAID[address] in client.get(address).content.decode()


@pytest.mark.parametrize("address", SAID)
def test_one_real_job_that_is_open_ends_the_notice(client, address):
    PostingFactory(open=True, number=1, sample=True)
    PostingFactory(open=True, number=2, title_en="Welder", title_fr="Soudeur")
    for query in ("", "?q=posting"):
        assert SAID[address] not in client.get(address + query).content.decode()


@pytest.mark.parametrize("address", SAID)
def test_an_empty_board_speaks_of_no_samples(client, address):
    assert SAID[address] not in client.get(address).content.decode()


def test_a_filter_that_finds_something_does_not_silence_the_notice(client):
    for number in (1, 2):
        PostingFactory(open=True, number=number, sample=True, title_en=f"Welder {number}")
    assert SAID["/en/jobs/"] in main_of(client.get("/en/jobs/?q=welder"))
