"""Whom a posting asks for, told in its key facts; each test names the statement it honours."""

import pytest
from django.utils.translation import override

from careers.postings import asked, facts
from careers.postings.key_facts import key_facts
from careers.postings.models import CompensationGroup, Posting, Skill
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


def told(reader="en", **given):
    """The key facts of a posting that says what is `given`."""
    posting = PostingFactory(**given)
    with override(reader):
        return {fact.label: [line.text for line in fact.lines] for fact in key_facts(posting)}


def test_statement_118_a_job_is_full_time_or_part_time():
    assert told(working_time="full-time")["Working time"] == ["Full-time"]
    assert told("fr", working_time="part-time")["Temps de travail"] == ["Temps partiel"]


def test_statement_119_internships_co_op_placements_and_contracts_are_named():
    kinds = [
        told(engagement=kind)["Kind of employment"] for kind in ("internship", "co-op", "contract")
    ]
    assert kinds == [["Internship"], ["Co-op placement"], ["Contract"]]


def test_statement_130_a_posting_for_enrolled_students_says_so():
    assert told(enrolment_required=True)["Applicants"] == [
        "Applicants must be enrolled in post-secondary studies."
    ]


def test_statement_135_the_probationary_period_is_told():
    assert told(probation_months=6)["Probation"] == ["6 months"]
    assert "Probation" not in told()


def test_statement_141_union_representation_is_told_where_it_is_known():
    facts.load()
    group = CompensationGroup.objects.get
    assert told(compensation_group=group(code="OPSEU"))["Bargaining agent"] == [
        "Ontario Public Service Employees Union"
    ]
    assert "Bargaining agent" not in told(compensation_group=group(code="SMG"))
    agents = [group for group in CompensationGroup.objects.all() if group.is_bargaining_agent]
    assert len(agents) == 8


def test_statement_145_a_posting_open_without_a_permit_states_it_clearly():
    assert told(open_without_permit=True)["Applicants"] == [
        "Open to applicants who have no work permit yet."
    ]
    assert "Applicants" not in told()


def test_statements_146_and_147_schooling_is_required_or_preferred():
    lines = told(education="high-school", education_preferred="diploma")["Schooling"]
    assert lines == ["High school diploma", "preferred: College diploma"]


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (None, None, ""),
        (0, None, "none needed"),
        (0, 0, "none needed"),
        (1, 2, "1 to 2 years"),
        (3, 5, "3 to 5 years"),
        (1, None, "at least 1 year"),
        (0, 2, "up to 2 years"),
        (4, 4, "4 years"),
    ],
)
def test_statement_148_experience_is_a_range_of_years(least, most, words):
    assert asked.experience(Posting(experience_min=least, experience_max=most)) == words


def test_statement_150_skills_are_named_in_the_same_words_everywhere():
    facts.load()
    posting = PostingFactory()
    posting.skills.set(Skill.objects.filter(key__in=["microsoft-office", "data-analysis"]))
    assert asked.skills(posting) == "Data analysis, Microsoft Office"
    with override("fr"):
        assert asked.skills(posting) == "Analyse de données, Microsoft Office"


def test_statement_151_the_other_language_is_an_asset_and_not_asked_for():
    assert told(language="english", french_is_asset=True)["Position language"] == [
        "English",
        "French is an asset",
    ]
    assert told(language="english")["Position language"] == ["English"]


def test_statements_152_to_154_say_where_the_work_is_done_and_why_on_site():
    reason = "You serve people in person, in regular business hours."
    lines = told(arrangement="on-site", on_site_reason_en=reason)["Work arrangement"]
    assert lines == ["On-site", reason]
