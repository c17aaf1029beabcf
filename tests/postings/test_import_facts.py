"""The facts that the law and readers ask for, from a file."""

import pytest

from careers.postings.models import Posting
from tests.factories import SkillFactory
from tests.postings.importing import counts, run
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db
FACTS = {
    **{"ai_use": "yes", "ai_use_en": "To sort applications by date.", "vacancy": "existing"},
    **{"working_time": "Temps plein", "engagement": "co-op", "education": "University degree"},
    **{"education_preferred": "advanced", "experience": "3 to 5 years", "probation": "6 months"},
    **{"french_is_asset": "oui", "enrolment_required": "no", "open_without_permit": ""},
    **{"skills": "map-reading; Counting trees", "on_site_reason_en": "The trail is there."},
    **{"closing_reason_en": "The office closes at noon."},
}


def test_the_facts_of_a_row_become_those_of_the_draft(recruiter, ministry, places, write):
    SkillFactory(key="map-reading")
    SkillFactory(key="counting", name_en="Counting trees")
    run(write([DRAFT | FACTS], "csv"), by=recruiter.email)
    draft = Posting.objects.get()
    assert (draft.ai_use, draft.ai_use_en) == ("used", "To sort applications by date.")
    assert (draft.vacancy, draft.working_time, draft.engagement) == (
        "existing",
        "full-time",
        "co-op",
    )
    assert (draft.education, draft.education_preferred) == ("degree", "advanced")
    assert (draft.experience_min, draft.experience_max, draft.probation_months) == (3, 5, 6)
    flags = (draft.french_is_asset, draft.enrolment_required, draft.open_without_permit)
    assert flags == (True, False, False)
    assert sorted(draft.skills.values_list("key", flat=True)) == ["counting", "map-reading"]
    assert draft.on_site_reason_en == "The trail is there."
    assert draft.status == "draft"


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("ai_use", "perhaps", "“perhaps” is not one of: not-used, used"),
        ("vacancy", "yes", "“yes” is not one of: existing, future"),
        ("experience", "many years", "“many years” is not years of experience; write for example"),
        ("experience", "5 to 3 years", "the years go down"),
        (
            "probation",
            "half a year",
            "“half a year” is not a number of months; write for example 6",
        ),
        ("french_is_asset", "a bit", "“a bit” is neither yes nor no"),
        ("education", "PhD", "“PhD” is not one of: high-school, diploma, degree, advanced"),
        ("pay", '[{"minimum": 1.5}]', "sums and days are texts"),
        ("pay", '[{"effective_from": 20260101}]', "sums and days are texts"),
        ("terms", '[{"note_en": "\\ud800"}]', "sums and days are texts"),
        ("terms", '[{"\\ud800": "a"}]', "the text holds a character that cannot be stored"),
        ("pay", "[{", "begins like a JSON list and is none"),
        ("requirements", '[{"kind": "mandatory"}]', "stands beside other columns of requirements"),
    ],
)
def test_a_fact_that_cannot_be_read_is_told(
    recruiter, ministry, places, write, column, value, said
):
    before = counts()
    problems = run(write([DRAFT | {column: value}], "csv"), by=recruiter.email)[1]
    assert f"column {column}: " in problems
    assert said in problems
    assert counts() == before
