"""What the desk exports is read again by the import, to the same postings."""

import csv
import io
import json

import pytest

from careers.postings import exporting
from careers.postings.models import PayRange, Posting, PostingEvent
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
    **{"ai_use": "used", "ai_use_en": "=SUM(applications)", "vacancy": "future"},
    **{"working_time": "part-time", "engagement": "summer", "education": "diploma"},
    **{"experience_min": 0, "experience_max": 2, "probation_months": 3, "french_is_asset": True},
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


def told(kind):
    """The rows of an export, but for what no file may give."""
    text = exported(kind)
    rows = json.loads(text) if kind == "json" else list(csv.DictReader(io.StringIO(text)))
    return [{k: v for k, v in row.items() if k not in ("number", "state")} for row in rows]


def forget():
    PostingEvent.objects.all().delete()
    Posting.objects.all().delete()


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("extra", [{}, {"kind": "rated"}, {"kind": "asset", "text_en": "a | b"}])
def test_what_was_exported_comes_back_as_it_was(posting, recruiter, tmp_path, kind, extra):
    RequirementFactory(posting=posting, **extra)
    RequirementFactory(posting=posting, assessed_en="In writing", assessed_fr="Par écrit")
    before, file = told(kind), tmp_path / f"postings.{kind}"
    file.write_text(exported(kind), encoding="utf-8")
    forget()
    assert run(file, by=recruiter.email)[1] == ""
    assert told(kind) == before
    back = Posting.objects.get()
    assert (back.opens_at, back.closes_at) == (midnight(3), midnight(18))
    assert (back.status, back.ai_use_en) == ("draft", "=SUM(applications)")
    assert PayRange.objects.filter(posting=back, effective_from="2031-04-01").exists()


def test_an_export_costs_the_same_for_one_and_for_three(posting, django_assert_num_queries):
    for number in (1, 3):
        PostingFactory.create_batch(number - 1, complete=True)
        with django_assert_num_queries(7):
            columns, rows = exporting.table(Posting.objects.all())
        assert [len(row) for row in rows] == [len(columns)] * number
