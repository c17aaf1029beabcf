"""What the filters show beside each choice."""

import re

import pytest
from django.template.loader import render_to_string

from careers.postings.models import Posting
from ops_site.publishing import publish
from tests.factories import CityFactory, PostingFactory
from tests.postings.test_board import board

pytestmark = pytest.mark.django_db


def choices(html, name):
    """{label: (count, whether it is chosen)} of the group of that name."""
    found = re.findall(
        rf'name="{name}" value="[^"]*"( checked)?> <span>(.*?) <span class="[^"]*">\((\d+)\)', html
    )
    return {label: (int(count), bool(checked)) for checked, label, count in found}


@pytest.fixture
def three():
    for number, level, arrangement in (
        (1, "mid", "remote"),
        (2, "mid", "hybrid"),
        (3, "senior", "hybrid"),
    ):
        PostingFactory(open=True, number=number, level=level, arrangement=arrangement)


def test_each_choice_counts_what_it_would_find_beside_the_other_filters(client, three):
    html = client.get("/en/jobs/?level=mid&arrangement=hybrid").text
    assert choices(html, "level") == {
        "Student": (0, False),
        "Entry": (0, False),
        "Mid": (1, True),
        "Senior": (1, False),
        "Executive": (0, False),
    }
    assert choices(html, "arrangement") == {
        "On-site": (0, False),
        "Hybrid": (1, True),
        "Remote": (1, False),
    }


def test_a_chosen_value_stays_where_it_finds_nothing(client, three):
    nowhere = CityFactory(name_en="Nowhere", slug_en="nowhere")
    publish()
    html = client.get("/en/jobs/?city=nowhere&engagement=summer&level=student").text
    assert choices(html, "city") == {"Nowhere": (0, True)}
    assert choices(html, "engagement") == {"Summer job": (0, True)}
    assert choices(html, "level")["Student"] == (0, True)
    assert nowhere.name_en in html


def test_what_no_posting_states_is_not_offered(client, three):
    html = client.get("/en/jobs/").text
    assert 'name="engagement"' not in html
    assert 'name="time"' not in html
    Posting.objects.filter(number=1).update(working_time="part-time", engagement="co-op")
    publish()
    html = client.get("/en/jobs/?engagement=co-op").text
    assert choices(html, "time") == {"Part-time": (1, False)}
    assert choices(html, "engagement") == {"Co-op placement": (1, True)}
    assert [posting.number for posting in board("time=part-time").postings] == [1]


@pytest.mark.parametrize("address", ["/en/jobs/", "/fr/emplois/"])
def test_a_card_of_the_board_is_that_of_every_other_list(client, address):
    posting = PostingFactory(open=True, complete=True, title_fr="", sample=True)
    page = client.get(address).text
    read = Posting.objects.for_listing().get(pk=posting.pk)
    card = render_to_string("postings/_card.html", {"posting": read})
    assert re.sub(r"\s+", " ", card).strip() in re.sub(r"\s+", " ", page)
