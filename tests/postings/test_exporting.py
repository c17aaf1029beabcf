"""What the desk exports is read again by the import, to the same postings.

Compared are the postings themselves: what an export forgets is missing from every export alike.
"""

from datetime import UTC, datetime

import pytest

from careers.postings import exporting
from careers.postings.importing.drafts import WORDS
from careers.postings.importing.wanted import FLAGS
from careers.postings.models import Posting, PostingEvent
from organization.importing import files
from tests.factories import (
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    RequirementFactory,
    SkillFactory,
    StandardTextFactory,
    midnight,
)
from tests.postings.importing import run

pytestmark = pytest.mark.django_db
WRITERS = {"csv": files.to_csv, "json": files.to_json}
FACTS = {
    **{name: f"{name} | =1;2" for name in WORDS if not name.startswith(("contact", "accommod"))},
    **dict.fromkeys(("contact_email", "accommodation_email"), "hr@example.org"),
    **dict.fromkeys(("contact_phone", "accommodation_phone", "accommodation_tty"), "416 555-0100"),
    **dict.fromkeys(FLAGS, True),
    **{"education_preferred": "advanced", "contact_name": "Tea HR", "job_code": "12930"},
    **{"ai_use": "used", "ai_use_en": "=SUM(applications)", "vacancy": "future"},
    **{"working_time": "part-time", "engagement": "summer", "education": "diploma"},
    **{"experience_min": 0, "experience_max": 2, "probation_months": 3},
    **{"pay_note_en": "Pay is reviewed.\n\nEach spring.", "contact_tty": "+1 800 387-5559"},
}


@pytest.fixture
def posting(ministry):
    posting = PostingFactory(unit=ministry, complete=True, scheduled=True, **FACTS)
    posting.skills.set([SkillFactory(), SkillFactory()])
    posting.standard_texts.set([StandardTextFactory()])
    PositionTermFactory(posting=posting, temporary=True, note_en="(shift; work)", note_fr="Quart")
    PayRangeFactory(posting=posting, hourly=True, effective_from="2031-04-01")
    return posting


def exported(kind):
    columns, rows = exporting.table(Posting.objects.order_by("number"))
    return WRITERS[kind](columns, rows)


# What no file may give: it is not an advertisement's.
NOT_GIVEN = {
    *("source", "competition_status", "relists", "outcome", "outcome_at"),
    *("approved_by", "approved_at"),
}
# A draft has its own number and history; the rows beside it belong to the new one.
ITS_OWN = {"id", "number", "status", "created_at", "updated_at", "posting"}


def fields(row):
    names = [field.name for field in row._meta.concrete_fields if field.name not in ITS_OWN]
    return {name: getattr(row, name) for name in names}


def told():
    """All that there is of the one posting, and of what stands beside it."""
    posting = Posting.objects.get()
    beside = {
        name: [fields(row) for row in getattr(posting, name).order_by("pk")]
        for name in ("terms", "pay_ranges", "requirements")
    }
    linked = {
        name: set(getattr(posting, name).values_list("pk", flat=True))
        for name in ("cities", "skills", "standard_texts")
    }
    return fields(posting) | beside | linked


def forget():
    PostingEvent.objects.all().delete()
    Posting.objects.all().delete()


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("extra", [{}, {"kind": "rated"}, {"kind": "asset", "text_en": "a | b"}])
def test_what_was_exported_comes_back_as_it_was(posting, recruiter, tmp_path, kind, extra):
    RequirementFactory(posting=posting, **extra)
    RequirementFactory(posting=posting, assessed_en="In writing", assessed_fr="Par écrit")
    before = told()
    assert {name for name, value in before.items() if value in ("", None, set(), [])} == NOT_GIVEN
    assert bring_back(kind, recruiter, tmp_path) == before
    assert Posting.objects.get().status == "draft"


def bring_back(kind, recruiter, tmp_path):
    file = tmp_path / f"postings.{kind}"
    file.write_text(exported(kind), encoding="utf-8", newline="")
    forget()
    assert run(file, by=recruiter.email)[1] == ""
    return told()


YEARS = [(None, None), (None, 3), (0, None), (2, None), (2, 2), (3, 5)]


@pytest.mark.parametrize(("least", "most"), YEARS)
def test_years_of_experience_come_back(ministry, recruiter, tmp_path, least, most):
    PostingFactory(unit=ministry, experience_min=least, experience_max=most)
    back = bring_back("csv", recruiter, tmp_path)
    assert (back["experience_min"], back["experience_max"]) == (least, most)


def test_a_closing_in_the_hour_that_comes_twice_comes_back(ministry, recruiter, tmp_path):
    for hour in (5, 6):
        closes_at = datetime(2031, 11, 2, hour, 30, tzinfo=UTC)
        PostingFactory(unit=ministry, opens_at=midnight(3), closes_at=closes_at)
        assert bring_back("csv", recruiter, tmp_path)["closes_at"] == closes_at
        forget()


def test_a_title_with_a_bar_comes_back_as_one_title(ministry, recruiter, tmp_path):
    titles = {"title_en": "Enforcement Agent / Inspector", "title_fr": ""}
    PostingFactory(unit=ministry, **titles)
    assert bring_back("json", recruiter, tmp_path).items() >= titles.items()


def test_an_export_costs_the_same_for_one_and_for_three(posting, django_assert_num_queries):
    for number in (1, 3):
        PostingFactory.create_batch(number - 1, complete=True)
        with django_assert_num_queries(7):
            columns, rows = exporting.table(Posting.objects.all())
            assert [len(row) for row in rows] == [len(columns)] * number
