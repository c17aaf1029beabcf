"""The length of sections, and words that lean to one gender or one age."""

import pytest

from careers.postings.rules.lengths import MOST, RULES
from careers.postings.rules.words import AGED, GENDERED
from ops_site.analyser import fold
from tests.postings.desk import whole_posting
from tests.postings.rules.cases import (
    EXISTED_NOT_YET,
    RESTRICTED,
    judgement,
    met,
    not_met,
    outside,
    tried,
)

pytestmark = pytest.mark.django_db

LONG = "é" * 6_001
CASES = {
    "section-length": [
        met({"about_fr": "é" * 6_000}),
        not_met({"about_fr": LONG}),
        not_met({"title_en": "T" * 121}),
        not_met({"eligibility_en": "e" * 1_001, **RESTRICTED}),
        not_met(rows={"requirements": {"text_en": "r" * 601}}),
        outside({"about_en": LONG}, day=EXISTED_NOT_YET.day),
    ],
    "gender-coded-wording": [
        met({"about_en": "You lead a team and decide independently."}),
        not_met({"about_en": "We want a coding ninja."}),
        not_met({"selection_fr": "Le candidat retenu commencera en mai."}),
        outside({"about_en": "We want a coding ninja."}, day=EXISTED_NOT_YET.day),
    ],
    "age-coded-wording": [
        met({"about_en": "You help young people find work."}),
        met({"about_fr": "Vous aidez des jeunes à trouver un emploi."}),
        not_met({"offer_en": "Join a young team."}),
        not_met({"offer_fr": "Une équipe jeune et dynamique"}),
        not_met(rows={"requirements": {"text_en": "You are a digital native."}}),
        outside({"offer_en": "Join a young team."}, day=EXISTED_NOT_YET.day),
    ],
}


@pytest.mark.parametrize(("rule_id", "case"), tried(CASES))
def test_words_are_judged(rule_id, case):
    found = judgement(rule_id, case.posting(), case.day)
    assert found.verdict == case.verdict
    if found.rule.is_warning:
        assert not found.stands_against


def test_a_word_is_told_as_the_ad_has_it_and_once():
    facts = {"about_fr": "Œuvrez, Récemment diplômé!", "offer_fr": "récemment diplômé"}
    (sentence,) = judgement("age-coded-wording", whole_posting(**facts)).sentences
    assert sentence == "Does the job need “Récemment diplômé”? It speaks of an age."


def test_a_section_that_is_too_long_is_told_with_its_length():
    assert judgement("section-length", whole_posting(about_fr=LONG)).sentences == (
        "Shorten “about the job (French)”: it has 6,001 characters, at most 6,000.",
    )


def test_the_limits_are_those_that_the_rule_names():
    named = str(RULES[0].sentence)
    assert {f"{most:,}" for most in MOST.values()} == {"120", "6,000", "3,000", "4,000"} | {
        *("1,000", "600"),
    }
    assert [most for most in MOST.values() if f"{most:,}" not in named] == []


def test_each_word_is_told_once_and_the_writer_decides():
    posting = whole_posting(about_en="A rockstar for rockstar work. A Guru!")
    assert judgement("gender-coded-wording", posting).sentences == (
        "Is there another word for “rockstar”?",
        "Is there another word for “Guru”?",
    )


@pytest.mark.parametrize(
    ("patterns", "code", "text"),
    [
        (GENDERED, "en", "Manpower planning"),
        (GENDERED, "fr", "Une vendeuse agressive"),
        (AGED, "en", "Recent graduate wanted"),
        (AGED, "fr", "Natif du numérique"),
    ],
)
def test_both_languages_have_their_words(patterns, code, text):
    assert patterns[code].search(fold(text))
