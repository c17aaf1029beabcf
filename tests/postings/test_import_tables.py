"""Files as spreadsheets and programs write them: separators, blank lines, lists in JSON."""

import pytest

from careers.postings.models import Posting
from tests.factories import SkillFactory
from tests.postings.importing import counts, run
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db
HEAD = ("unit", "title_en", "cities", "ministry")


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "rows.csv"
        path.write_bytes(text.encode("utf-8-sig"))
        return path

    return write


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_spreadsheet_may_part_its_cells_as_its_country_does(
    recruiter, ministry, places, written, separator
):
    rows = (("unit", "title_en", "about_en"), ("Ministry of Parks", "Planner", '"One, two; three"'))
    file = written("\r\n".join(separator.join(row) for row in rows))
    assert run(file, by=recruiter.email)[1] == ""
    assert list(Posting.objects.values_list("title_en", "about_en")) == [
        ("Planner", "One, two; three")
    ]


def test_blank_lines_count_and_are_no_postings(recruiter, ministry, places, written):
    lines = ["unit,title_en,cities", "Ministry of Parks,One,Bala", "", ",,", "Ministry of Parks,,"]
    before = counts()
    problems = run(written("\n".join(lines)), by=recruiter.email)[1]
    assert problems.startswith("Row 5, column title_en: a posting has a title in one language")
    assert "1 problem(s)." in problems
    assert counts() == before
    said, _problems = run(written("\n".join(lines[:4])), by=recruiter.email)
    assert said.startswith("Row 2: ")
    assert Posting.objects.count() == 1


def test_two_columns_that_mean_the_same_are_refused(recruiter, ministry, places, written, write):
    before = counts()
    told = "Two columns are called unit, or mean it. Take one of them out."
    text = "unit,title_en,ministry\nMinistry of Parks,One,Ministry of Tea"
    assert told in run(written(text), by=recruiter.email)[1]
    assert told in run(write([DRAFT | {"Unit": "x"}]), by=recruiter.email)[1]
    assert counts() == before


def test_lists_of_json_are_lists_and_no_longer_text(recruiter, ministry, places, write):
    SkillFactory(key="map-reading")
    lists = {
        **{"cities": ["Bala", "St Mary"], "skills": ["map-reading"], "terms": ["1 Permanent"]},
        "mandatory_en": ["Two years of planning; or more", "A driver’s licence | By looking"],
    }
    assert run(write([DRAFT | lists]), by=recruiter.email)[1] == ""
    draft = Posting.objects.get()
    assert (draft.cities.count(), draft.skills.count(), draft.terms.count()) == (2, 1, 1)
    assert list(draft.requirements.values_list("kind", "text_en", "assessed_en")) == [
        ("mandatory", "Two years of planning; or more", ""),
        ("mandatory", "A driver’s licence", "By looking"),
        ("asset", "A boat licence", ""),
    ]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("title_en", {"en": "Clerk"}, "a text stands here, no list and no object"),
        ("title_en", ["Clerk", "Typist"], "a text stands here, no list and no object"),
        ("about_en", ["One.", "Two."], "a text stands here, no list and no object"),
        ("unit", {"key": "parks"}, "a text stands here, no list and no object"),
        ("cities", ["Bala", 3], "a list holds texts here, each of one line"),
        ("cities", ["Bala; St Mary"], "a list holds texts here, each of one line"),
        ("mandatory_en", ["Two\nlines"], "a list holds texts here, each of one line"),
        ("pay", {"minimum": "30"}, "a text stands here, no list and no object"),
        ("requirements", ["A kettle"], "a JSON list holds objects here"),
    ],
)
def test_a_list_or_object_in_another_column_is_told_and_not_turned_into_text(
    recruiter, ministry, places, write, column, value, said
):
    before = counts()
    problems = run(write([DRAFT | {column: value}]), by=recruiter.email)[1]
    assert problems.startswith(f"Row 1, column {column}: {said}")
    assert problems.count(f"column {column}: ") == 1
    assert counts() == before
