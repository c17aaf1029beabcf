"""What is kept of a posting as it was published."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from careers.postings import amending, snapshots, workflow
from careers.postings.models import Posting, Snapshot
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db

WORDS = {"what_en": "The title.", "why_en": "A slip."}


@pytest.fixture
def approved(ministry, approver):
    posting = whole_posting("in-review", unit=ministry, title_en="Forester", title_fr="Forestier")
    return workflow.approve(posting, by=approver)


def retitle(posting, by, title="Arborist"):
    mine = Posting.objects.get(pk=posting.pk)
    mine.title_en = title
    return amending.amend(mine, by=by, seen=posting.version, **WORDS)


def test_the_approval_keeps_every_fact_in_both_languages(approved):
    kept = approved.snapshots.get()
    told = json.loads(kept.canonical)
    posting = told["posting"]
    assert kept.sha256 == hashlib.sha256(kept.canonical.encode()).hexdigest()
    assert kept.canonical == json.dumps(
        told, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    assert (posting["title_en"], posting["title_fr"]) == ("Forester", "Forestier")
    assert posting["closes_at"].endswith("+00:00")
    assert [len(posting[name]) for name in ("cities", "terms", "requirements")] == [3, 2, 3]
    assert posting["pay_ranges"][0]["minimum"] == "60000.00"
    assert posting["statements"] and all(each["words_fr"] for each in posting["statements"])
    assert told["amendments"] == []
    assert not {"approved_by", "status"} & posting.keys()


def test_the_pages_are_what_the_public_reads_without_buttons(approved):
    kept = approved.snapshots.get()
    assert '<article lang="en">' in kept.html_en and "<h1>Forester</h1>" in kept.html_en
    assert '<article lang="fr">' in kept.html_fr and "<h1>Forestier</h1>" in kept.html_fr
    assert "You plant trees." in kept.html_en
    for page in (kept.html_en, kept.html_fr):
        assert "button" not in page and "<form" not in page


def test_no_part_of_the_page_is_left_out():
    """But what is no part of the ad, or says where it stands today."""
    page, kept = (parts(f"postings/{name}.html") for name in ("detail", "snapshot"))
    of_today = {"_heading", "_notices", "_state", "_similar", "_how_to_apply"}
    assert page - kept - of_today - {"_side", "_printed"} == set()


def parts(name):
    return set(
        re.findall(r"postings/(_\w+)\.html", Path(get_template(name).origin.name).read_text())
    )


def test_each_amendment_adds_one_and_changes_none(approved, recruiter):
    first = Snapshot.objects.values().get()
    retitle(approved, recruiter)
    second = approved.snapshots.last()
    assert Snapshot.objects.values().first() == first
    [told] = json.loads(second.canonical)["amendments"]
    assert (second.number, told["number"], told["what_en"]) == (2, 1, "The title.")
    assert "The title." in second.html_en and "Arborist" in second.html_en


@pytest.mark.parametrize("column", ["canonical", "sha256", "html_en", "html_fr"])
def test_a_snapshot_that_was_changed_is_named(column, approved, recruiter):
    retitle(approved, recruiter)
    assert list(snapshots.changed(Posting.objects.all())) == []
    kept = approved.snapshots.get(number=2)
    smuggled = getattr(kept, column).replace("1", "7")
    assert smuggled != getattr(kept, column)
    Snapshot.objects.filter(pk=kept.pk).update(**{column: smuggled})
    assert list(snapshots.changed(Posting.objects.all())) == [(approved, 2)]
    assert list(snapshots.changed(Posting.objects.exclude(pk=approved.pk))) == []
