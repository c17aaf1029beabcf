"""What each ad says of itself: artificial intelligence, the vacancy, accommodation."""

import pytest

from careers.postings import statements
from careers.postings.models import StandardTextVersion
from tests.factories import StandardTextFactory
from tests.postings.desk import whole_posting
from tests.postings.rules.cases import (
    BEFORE,
    EXISTED_NOT_YET,
    RESTRICTED,
    judgement,
    met,
    not_met,
    outside,
    tried,
)

pytestmark = pytest.mark.django_db

CASES = {
    "ai-statement": [
        met({"ai_use": "used"}),
        met({"ai_use": "not-used"}),
        not_met({"ai_use": ""}),
        not_met({"ai_use": "", "audience": "open-targeted"}),
        outside({"ai_use": "", **RESTRICTED}),
        EXISTED_NOT_YET,
    ],
    "vacancy-statement": [
        met({"vacancy": "existing"}),
        met({"vacancy": "future"}),
        not_met({"vacancy": ""}),
        outside({"vacancy": "", **RESTRICTED}),
        EXISTED_NOT_YET,
    ],
    "accommodation-statement": [
        met(),
        not_met(rows={"standard_texts": {}}),
        not_met(RESTRICTED, {"standard_texts": {}}),
        outside(rows={"standard_texts": {}}, day=BEFORE),
    ],
}


@pytest.mark.parametrize(("rule_id", "case"), tried(CASES))
def test_a_statement_is_judged(rule_id, case):
    assert judgement(rule_id, case.posting(), case.day).verdict == case.verdict


def test_another_standard_text_is_no_word_on_accommodation():
    posting = whole_posting()
    posting.standard_texts.set([StandardTextFactory(kind="other", key="travel")])
    assert judgement("accommodation-statement", posting).sentences == (
        "Choose the standard text on accommodation.",
    )


def test_an_approved_posting_is_judged_by_the_statements_that_it_made():
    posting = whole_posting("open")
    posting.standard_texts.clear()
    assert not judgement("accommodation-statement", posting).stands_against
    statements.freeze(posting)
    assert judgement("accommodation-statement", posting).stands_against


@pytest.mark.parametrize(
    ("rule_id", "kind"),
    [("ai-statement", "ai-not-used"), ("vacancy-statement", "vacancy-existing")],
)
def test_a_choice_without_its_words_says_nothing_to_the_public(rule_id, kind):
    posting = whole_posting()
    assert judgement(rule_id, posting).verdict == "met"
    StandardTextVersion.objects.filter(text__kind=kind).delete()
    found = judgement(rule_id, posting)
    assert found.stands_against
    assert found.sentences == (
        "The standard text that says so is missing: an administrator writes it.",
    )
