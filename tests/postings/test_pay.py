"""Pay in words, and the one range of several that a posting is filtered, sorted and shown by."""

import pytest

from careers.postings.key_facts import key_facts
from careers.postings.wording import pay_lines
from tests.factories import PayRangeFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("hours", "written"), [("40", "40"), ("37.5", "37.5"), ("36.25", "36.25")])
def test_hours_a_week_are_written_as_people_write_them(hours, written):
    pay = PayRangeFactory(posting=PostingFactory(open=True), hourly=True, hours_per_week=hours)
    pay.refresh_from_db()
    assert pay_lines(pay.posting)[0].method == f"hourly pay × {written} hours a week × 52 weeks"
    lines = {fact.label: fact.lines[0].text for fact in key_facts(pay.posting)}
    assert lines["Work arrangement"] == f"Hybrid, {written} hours a week"
