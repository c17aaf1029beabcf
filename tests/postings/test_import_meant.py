"""Names that are not known are told with those that may have been meant; twins are told too."""

import pytest

from careers.postings.models import Posting
from tests.factories import JobRoleFactory, SkillFactory
from tests.postings.importing import counts, run
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("cities", "Bala; Balla", "“Balla”: no such municipality of Ontario; did you mean “Bala”?"),
        ("cities", "Atlantis", "“Atlantis”: no such municipality of Ontario"),
        ("unit", "Ministry of Park", "did you mean “Ministry of Parks”?"),
        ("unit", "Zoo", "write its name as on this site, or its key"),
        ("role", "Trail Planer", "is not a job role that we know; did you mean “Trail Planner”?"),
        ("skills", "map-readings", "is not a skill; did you mean “map-reading”?"),
        ("skills", "Juggling", "“Juggling” is not a skill; there are: map-reading"),
        ("standard_texts", "nothing", "“nothing” is not a standard text"),
    ],
)
def test_an_unknown_name_is_told_with_what_may_be_meant(
    recruiter, ministry, places, write, column, value, said
):
    JobRoleFactory(name_en="Trail Planner")
    SkillFactory(key="map-reading", name_en="Reading maps")
    before = counts()
    problems = run(write([DRAFT | {column: value}]), by=recruiter.email)[1]
    assert problems.startswith(f"Row 1, column {column}: ")
    assert said in problems
    assert counts() == before


def test_two_rows_alike_are_told(recruiter, ministry, places, write):
    before = counts()
    rows = [DRAFT, DRAFT | {"title_en": "Trail Builder"}, DRAFT | {"about_en": "Other words."}]
    problems = run(write(rows), by=recruiter.email)[1]
    assert "Row 3: unit, titles, divisions, opening and closing are those of row 1" in problems
    assert counts() == before
    run(write(rows[:2]), by=recruiter.email)
    assert sorted(Posting.objects.values_list("title_en", flat=True)) == [
        "Trail Builder",
        "Trail Planner",
    ]
