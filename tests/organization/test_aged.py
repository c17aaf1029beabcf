"""What was last sourced long ago, or on no day, is told so on its page and beside its name."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import AgencyFactory, MinistryFactory
from tests.organization.reading import inside, text

pytestmark = pytest.mark.django_db
LIST = "/en/organization/agencies/"
YEAR = timedelta(days=366)


def ago(years):
    return timezone.localdate() - years * YEAR


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"as_of": ago(11)}, f"Last sourced in {ago(11).year}; it may have changed since."),
        ({"as_of": ago(9)}, ""),
        ({"as_of": None, "start": None}, "Its source bears no day; it may have changed since."),
        ({"as_of": None, "start": ago(30)}, ""),
    ],
)
def test_the_page_says_how_old_its_source_is(client, known, said):
    agency = AgencyFactory(name_en="Tea Board", **{"start": None, **known})
    page = client.get(agency.get_absolute_url())
    assert inside(page, "div", "notice--warning") == ([said] if said else [])
    mark = {"L": f"(last sourced in {ago(11).year})", "I": "(source without a day)", "": ""}
    listed = [words for words in inside(client.get(LIST), "li") if "Tea Board" in words]
    assert listed == [f"Tea Board {mark[said[:1]]}".strip()]


def test_of_a_ministry_no_page_says_so(client):
    page = client.get(MinistryFactory(as_of=ago(20), start=None).get_absolute_url())
    assert "Last sourced in" not in text(page)


def test_on_a_day_near_its_source_it_was_not_old(client):
    agency = AgencyFactory(as_of=ago(11), start=None)
    page = client.get(agency.get_absolute_url(), {"as_of": (ago(11) + YEAR).isoformat()})
    assert "Last sourced in" not in text(page)


def test_the_ministry_of_an_agency_on_another_day_is_not_confirmed(client):
    agency = AgencyFactory(parent=MinistryFactory(name_en="Tea"), start=ago(30))
    then, today = (
        client.get(agency.get_absolute_url(), {"as_of": day}) for day in (ago(1).isoformat(), "")
    )
    assert inside(then, "dd")[0] == "Tea (not confirmed for that day)"
    assert inside(today, "dd")[0] == "Tea"
