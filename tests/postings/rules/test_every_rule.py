"""Every rule has its source, its words in both languages, and its three kinds of tests."""

from collections import Counter

import pytest
from django.utils import translation

from careers.postings import rules
from tests.postings.rules import (
    test_experience,
    test_pay,
    test_policy,
    test_statements_of_the_law,
    test_wording,
)
from tests.postings.rules.cases import DOES_NOT_APPLY, MET, NOT_MET

GROUPS = (test_experience, test_pay, test_policy, test_statements_of_the_law, test_wording)


def test_every_rule_is_tried_with_a_posting_that_meets_it_one_that_does_not_and_one_outside():
    cases = {rule_id: tried for group in GROUPS for rule_id, tried in group.CASES.items()}
    assert set(cases) == {rule.id for rule in rules.RULES}
    for rule_id, tried in cases.items():
        verdicts = {case.verdict for case in tried}
        assert verdicts == {MET, NOT_MET, DOES_NOT_APPLY}, rule_id


def test_no_two_rules_share_an_id_that_an_override_can_hold():
    ids = [rule.id for rule in rules.RULES]
    assert [rule_id for rule_id, count in Counter(ids).items() if count > 1] == []
    assert max(map(len, ids)) <= 40


@pytest.mark.parametrize("field", ["title", "sentence"])
def test_every_rule_speaks_both_languages(field):
    for rule in rules.RULES:
        english = str(getattr(rule, field))
        with translation.override("fr"):
            assert str(getattr(rule, field)) != english, rule.id


def test_every_rule_names_its_source():
    sources = {str(rule.citation).partition(",")[0] for rule in rules.RULES}
    assert sources == {
        "Employment Standards Act",
        "O. Reg. 191/11 (Integrated Accessibility Standards)",
        "site policy",
    }


def test_only_what_concerns_words_is_a_warning():
    warnings = [rule.id for rule in rules.RULES if rule.is_warning]
    assert warnings == ["gender-coded-wording", "age-coded-wording"]
