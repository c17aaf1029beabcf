"""What is approved after its opening instant opens with the approval, and says so everywhere."""

import json
from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import override

from careers.postings import rules, workflow
from careers.postings.advertisement import Advertisement
from careers.postings.board import Board
from careers.postings.json_ld import JobPosting
from careers.postings.key_facts import key_facts
from careers.postings.models import Posting
from ops_site import formats
from tests.factories import PostingFactory, midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(ministry):
    """In review still, four days after it was to open."""
    return whole_posting("in-review", unit=ministry, opens_at=midnight(-4))


def numbers(query):
    return [posting.number for posting in Board(QueryDict(query)).postings]


def test_it_opens_with_the_approval_and_the_history_tells_it(late, approver):
    before = timezone.now()
    workflow.approve(late, by=approver)
    late.refresh_from_db()
    assert before <= late.opens_at == late.approved_at <= timezone.now()
    event = late.events.get(name="approve")
    assert event.details() == "It opens with the approval: its opening instant was over."
    kept = json.loads(late.snapshots.get().canonical)["posting"]
    assert kept["opens_at"] == late.opens_at.isoformat()


def test_page_machines_and_board_name_the_day_of_the_approval(late, approver):
    PostingFactory(open=True, number=1, opens_at=midnight(-1))
    workflow.approve(late, by=approver)
    shown = Posting.objects.for_reading().get(pk=late.pk)
    days = {fact.label: fact.lines[0].text for fact in key_facts(shown)}
    assert days["Opening date"] == formats.day(timezone.localdate())
    assert JobPosting(Advertisement(shown)).data["datePosted"] == timezone.localdate().isoformat()
    assert numbers("sort=newest") == [late.number, 1]
    assert set(numbers("posted=1")) == {late.number, 1}


def test_what_is_approved_in_time_keeps_its_opening(ministry, approver):
    posting = whole_posting("in-review", unit=ministry)
    workflow.approve(posting, by=approver)
    posting.refresh_from_db()
    assert posting.opens_at == midnight(3)
    assert posting.events.get(name="approve").details() == ""


def test_what_is_refused_keeps_its_opening_too(late, approver):
    Posting.objects.filter(pk=late.pk).update(vacancy="")
    with unchanged(late), pytest.raises(workflow.RulesFail):
        workflow.approve(late, by=approver)


def test_its_working_days_are_counted_from_the_approval_alone(late, approver):
    """Before it they are told so, and later they do not shrink."""
    Posting.objects.filter(pk=late.pk).update(closes_at=midnight(5))
    with pytest.raises(workflow.RulesFail):
        workflow.approve(late, by=approver)
    Posting.objects.filter(pk=late.pk).update(closes_at=midnight(28))
    workflow.approve(late, by=approver)
    afterwards = timezone.localdate() + timedelta(days=20)
    found = {each.rule.id: each.verdict for each in rules.judge(late, afterwards)}
    assert found["ten-working-days"] == rules.Verdict.MET


def test_the_history_is_read_in_the_language_of_the_reader(late, approver):
    with override("fr"):
        workflow.approve(late, by=approver)
    event = late.events.get(name="approve")
    with override("en"):
        assert event.details().startswith("It opens with the approval")
    with override("fr"):
        assert event.details().startswith("L’offre est affichée dès l’approbation")
