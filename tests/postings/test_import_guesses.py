"""An import does not guess what was meant, and tells nobody of drafts that are not theirs."""

import pytest

from careers.postings.importing import bring_drafts
from careers.postings.models import Posting
from tests.factories import CityFactory, PostingFactory
from tests.postings.importing import counts, run
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db


@pytest.fixture
def hamiltons():
    facts = {"name_en": "Hamilton", "name_fr": "Hamilton"}
    CityFactory(slug_en="hamilton", slug_fr="hamilton", population=500_000, **facts)
    CityFactory(slug_en="hamilton-township", slug_fr="canton-hamilton", population=10, **facts)


@pytest.mark.parametrize("name", ["HAMILTON", "Hamilton, ON"])
def test_a_name_of_two_municipalities_is_not_taken_for_the_larger(
    recruiter, ministry, places, hamiltons, write, name
):
    before = counts()
    problems = run(write([DRAFT | {"cities": name}]), by=recruiter.email)[1]
    assert f"column cities: “{name}”" in problems
    assert counts() == before


def test_a_name_of_two_municipalities_asks_which(recruiter, ministry, places, hamiltons, write):
    before = counts()
    problems = run(write([DRAFT | {"cities": "Bala; Hamilton"}]), by=recruiter.email)[1]
    assert "column cities: “Hamilton” may be any of these municipalities: " in problems
    assert "hamilton, hamilton-township; write the one meant" in problems
    assert counts() == before
    for slug in ("hamilton", "hamilton-township"):
        row = DRAFT | {"cities": slug, "title_en": slug}
        assert run(write([row]), by=recruiter.email)[1] == ""
        draft = Posting.objects.get(title_en=slug)
        assert [city.slug_en for city in draft.cities.all()] == [slug]


@pytest.mark.parametrize("written", ["3 to 5+ years", "3+ to 5 years", "about 3 years"])
def test_years_that_say_two_things_are_told(recruiter, ministry, places, write, written):
    before = counts()
    problems = run(write([DRAFT | {"experience": written}]), by=recruiter.email)[1]
    assert "is not years of experience" in problems
    assert counts() == before


@pytest.mark.parametrize("written", ["up to 3 years", "3 years at most", "jusqu’à 3 ans"])
def test_years_may_have_an_end_and_no_beginning(recruiter, ministry, places, write, written):
    assert run(write([DRAFT | {"experience": written}]), by=recruiter.email)[1] == ""
    draft = Posting.objects.get()
    assert (draft.experience_min, draft.experience_max) == (None, 3)


def test_who_may_not_write_for_a_unit_learns_nothing_of_its_drafts(
    stranger, recruiter, ministry, places, write
):
    """The same words, whether such a draft is there or not."""
    file = write([DRAFT])
    told = run(file, by=stranger.email)
    assert "this is not one of your units" in told[1]
    assert "1 imported" in run(file, by=recruiter.email)[0]
    assert run(file, by=stranger.email) == told
    assert "1 already there" in run(file, by=recruiter.email)[0]


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_confirmed_twice_at_once_comes_in_once(
    together, recruiter, ministry, places, write
):
    PostingFactory()  # The first number is drawn.
    data = write([DRAFT, DRAFT | {"title_en": "Trail Builder"}]).read_bytes()
    reports = together(*[lambda: bring_drafts("rows.json", data, by=recruiter)] * 3)
    assert sorted(len(report.brought) for report in reports) == [0, 0, 2]
    assert sorted(len(report.already) for report in reports) == [0, 2, 2]
    assert together(lambda: Posting.objects.filter(unit=ministry).count()) == [2]
