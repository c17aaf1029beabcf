"""An advertisement is of its day: it names the unit, and its ministry, as they stood then."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from careers.postings.models import Posting
from ops_site.publishing import publish
from organization.models import FormerPlace, Unit
from tests.factories import MinistryFactory, PostingFactory, UnitFactory
from tests.organization.reading import inside, links

pytestmark = pytest.mark.django_db


@pytest.fixture
def tea():
    return MinistryFactory(name_en="Ministry of Tea", name_fr="ministère du Thé", slug_en="tea")


@pytest.fixture
def division(tea):
    return UnitFactory(parent=tea, name_en="Cups Division", name_fr="Division des tasses")


@pytest.fixture(params=["open", "closed"])
def posting(request, division):
    return PostingFactory(complete=True, unit=division, **{request.param: True})


def rename(unit):
    """Since this morning it has had another name."""
    unit.former_names.create(
        name_en=unit.name_en, name_fr=unit.name_fr, end=timezone.localdate(), source="A gazette"
    )
    Unit.objects.filter(pk=unit.pk).update(
        name_en="Ministry of Coffee", name_fr="ministère du Café"
    )
    publish()


def move(unit, to):
    FormerPlace.objects.create(unit=unit, parent=unit.parent, end=timezone.localdate())
    Unit.objects.filter(pk=unit.pk).update(parent=to)
    publish()


def opened_days_ago(posting, days):
    opened = timezone.now() - timedelta(days=days)
    Posting.objects.filter(pk=posting.pk).update(opens_at=opened)
    posting.refresh_from_db()


def named(client, posting):
    """The unit and the ministry under the title, in both languages."""
    number = posting.number
    pages = (
        client.get(f"/en/jobs/{number}/x/", follow=True),
        client.get(f"/fr/emplois/{number}/x/", follow=True),
    )
    return [inside(page, "p", "lead")[0] for page in pages]


def test_a_renamed_ministry_keeps_its_name_on_what_opened_before(client, posting, tea):
    opened_days_ago(posting, 40 if not posting.is_open() else 2)
    rename(tea)
    assert named(client, posting) == [
        "Cups Division, Ministry of Tea",
        "Division des tasses, ministère du Thé",
    ]
    page = client.get(f"/en/jobs/{posting.number}/x/", follow=True)
    assert links(page)["Ministry of Tea"] == "/en/organization/ministries/tea/"


def test_what_opens_after_the_renaming_bears_the_new_name(client, posting, tea):
    rename(tea)
    Posting.objects.filter(pk=posting.pk).update(
        opens_at=timezone.now(), closes_at=timezone.now() + timedelta(days=9)
    )
    assert named(client, posting)[0] == "Cups Division, Ministry of Coffee"


def test_a_division_that_moved_stays_where_it_was_on_what_opened_before(client, posting, division):
    opened_days_ago(posting, 40 if not posting.is_open() else 2)
    move(division, MinistryFactory(name_en="Ministry of Milk"))
    assert named(client, posting)[0] == "Cups Division, Ministry of Tea"


def test_a_card_of_the_board_names_the_ministry_of_its_opening(client, division, tea):
    before = PostingFactory(complete=True, unit=division, open=True)
    opened_days_ago(before, 2)
    rename(tea)
    move(division, MinistryFactory(name_en="Ministry of Milk"))
    cards = inside(client.get("/en/jobs/"), "p", "card__meta")
    assert [card.partition(" · ")[0] for card in cards] == ["Ministry of Tea"]


@pytest.mark.parametrize(
    ("days_after_its_last", "name"), [(0, "Ministry of Coffee"), (1, "Ministry of Tea")]
)
def test_a_record_without_an_opening_is_of_the_last_day_on_which_it_was_open(
    client, tea, days_after_its_last, name
):
    last = timezone.localdate() - timedelta(days=days_after_its_last)
    closes = datetime.combine(last + timedelta(days=1), time(), timezone.get_default_timezone())
    record = PostingFactory(record=True, unit=tea, closes_at=closes)
    rename(tea)
    assert named(client, record)[0] == name
    told = client.get(f"/api/v1/postings/{record.number}/").json()
    assert (told["unit"]["name_en"], told["ministry"]["name_en"]) == (name, name)
