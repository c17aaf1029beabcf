"""A title in two languages in one cell is parted where that is certain, else told."""

import pytest

from careers.postings.models import Posting
from tests.postings.importing import counts, run
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db
UNTITLED = {name: value for name, value in DRAFT.items() if name != "title_en"}


@pytest.mark.parametrize(
    ("columns", "titles"),
    [
        ({"title": "Nurse / Infirmière"}, ("Nurse", "Infirmière")),
        (
            {"title": "Infirmier autorisé / Registered Nurse"},
            ("Registered Nurse", "Infirmier autorisé"),
        ),
        (
            {"title": "Policy Advisor | Conseiller en politiques"},
            ("Policy Advisor", "Conseiller en politiques"),
        ),
        ({"title_en": "Nurse / Infirmière"}, ("Nurse / Infirmière", "")),
        (
            {"title_en": "Enforcement Agent / Inspector"},
            ("Enforcement Agent / Inspector", ""),
        ),
        ({"title_fr": "Chef / Cuisinière"}, ("", "Chef / Cuisinière")),
        ({"title_en": "Clerk / Typist"}, ("Clerk / Typist", "")),
        (
            {"title_en": "Clerk / Typist", "title_fr": "Commis / Dactylo"},
            ("Clerk / Typist", "Commis / Dactylo"),
        ),
    ],
)
def test_a_title_in_two_languages_is_parted(recruiter, ministry, places, write, columns, titles):
    run(write([UNTITLED | columns]), by=recruiter.email)
    assert list(Posting.objects.values_list("title_en", "title_fr")) == [titles]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (
            {"title": "Analyst / Analyste"},
            "column title: “Analyst / Analyste”: which part is French",
        ),
        ({"title": "Trail Planner"}, "“Trail Planner” is not a title in two languages"),
        ({"title": "Infirmière / Infirmier autorisé"}, "which part is French"),
        ({"title": "Agent / Officer"}, "which part is French"),
        ({"title": "Chef / Cook"}, "which part is French"),
        ({"title": "Café Attendant / Server"}, "which part is French"),
        ({"title": "A / B / Infirmière"}, "is not a title in two languages"),
        (
            {"title": "Nurse / Infirmière", "title_en": "Nurse"},
            "stands beside title_en or title_fr",
        ),
    ],
)
def test_a_title_that_cannot_be_parted_for_certain_is_told(
    recruiter, ministry, places, write, columns, said
):
    before = counts()
    problems = run(write([UNTITLED | columns]), by=recruiter.email)[1]
    assert said in problems
    assert "Nothing was imported: 1 problem(s)." in problems
    assert counts() == before
