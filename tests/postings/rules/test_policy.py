"""What the site asks beyond the law: days, languages, requirements, cities, the last minute."""

from datetime import datetime, timedelta

import pytest

from ops_site.formats import TORONTO
from tests.postings.desk import whole_posting
from tests.postings.rules.cases import EXISTED_NOT_YET, judgement, met, not_met, outside, tried

pytestmark = pytest.mark.django_db


def open_from(first, last, **facts):
    """Open from the beginning of the one day to the end of the other."""
    instants = [datetime.fromisoformat(day).replace(tzinfo=TORONTO) for day in (first, last)]
    return {"opens_at": instants[0], "closes_at": instants[1] + timedelta(days=1), **facts}


BILINGUAL = {
    "language": "bilingual",
    "about_fr": "Vous plantez des arbres.",
    "apply_fr": "Écrivez-nous.",
}
NOON = {"closes_at": datetime(2031, 7, 15, 12, tzinfo=TORONTO)}
REASON = {"closing_reason_en": "The panel meets in the afternoon."}
CASES = {
    "ten-working-days": [
        met(open_from("2027-03-01", "2027-03-12")),
        not_met(open_from("2027-03-01", "2027-03-11")),
        # Christmas, Boxing Day on the Monday, New Year's Day: three days more.
        not_met(open_from("2026-12-21", "2027-01-05")),
        met(open_from("2026-12-21", "2027-01-06")),
        # What is approved after its opening instant opens only then.
        not_met(open_from("2026-11-02", "2026-12-03")),
        met(open_from("2026-11-02", "2026-12-04")),
        met(open_from("2026-11-02", "2026-11-26", status="approved")),
        not_met({"closes_at": None}),
        outside(open_from("2012-03-01", "2012-03-02"), day=EXISTED_NOT_YET.day),
    ],
    "both-languages": [
        met(BILINGUAL),
        not_met(BILINGUAL | {"about_fr": ""}),
        not_met(BILINGUAL, {"requirements": {"text_fr": ""}}),
        not_met(BILINGUAL, {"terms": {"note_fr": "à temps partiel"}}),
        # Why it closes early is read where it does.
        not_met(BILINGUAL | NOON | REASON),
        met(BILINGUAL | REASON),
        outside({"about_fr": ""}),
    ],
    "mandatory-requirement": [
        met(),
        not_met(rows={"requirements": {}}),
        not_met(rows={"requirements": {"kind": "rated"}}),
        outside(rows={"requirements": {}}, day=EXISTED_NOT_YET.day),
    ],
    "city-of-each-term": [
        met(),
        not_met(rows={"cities": {}}),
        not_met(rows={"terms": {}}),
        outside(rows={"cities": {}}, day=EXISTED_NOT_YET.day),
    ],
    "closing-time": [
        met(open_from("2031-01-02", "2031-01-31")),
        met(open_from("2031-07-02", "2031-07-31")),
        not_met(NOON),
        met(NOON | REASON),
        not_met({"closes_at": None}),
        outside(NOON, day=EXISTED_NOT_YET.day),
    ],
}


@pytest.mark.parametrize(("rule_id", "case"), tried(CASES))
def test_what_the_site_asks_is_judged(rule_id, case):
    assert judgement(rule_id, case.posting(), case.day).verdict == case.verdict


def test_too_few_days_are_told_by_their_number():
    posting = whole_posting(**open_from("2027-03-08", "2027-03-08"))
    assert judgement("ten-working-days", posting).sentences == (
        "It is open on 1 working day, and must be on 10: choose March\xa019, 2027 or a later last "
        "day to apply.",
    )


def test_a_bilingual_position_is_told_every_text_that_lacks_its_twin():
    posting = whole_posting(language="bilingual", title_fr="")
    posting.terms.update(note_fr="à temps partiel")
    first = posting.requirements.first()
    posting.requirements.filter(pk=first.pk).update(text_fr="")
    told = judgement("both-languages", posting).sentences
    assert [sentence.partition("“")[2].partition("”")[0] for sentence in told] == [
        "title (French)",
        "about the job (French)",
        "how to apply (French)",
        "1 Permanent, note (English)",
        "1 Permanent, note (English)",
        f"{first}, text (French)",
    ]
