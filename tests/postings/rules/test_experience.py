"""No ad asks for Canadian experience, in whatever words of either language."""

import pytest

from careers.postings.rules.experience import passages
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

ASKED = [
    "Three years of Canadian work experience.",
    "Canadian experience is required.",
    "Canadian public sector experience",
    "Experience in Canada is an asset.",
    "Experience working in the public sector in Canada, and a permit to work.",
    "Must have worked in a hospital in Canada.",
    "Minimum 2 years’ experience gained in Ontario",
    "Canadian references are needed.",
    "Canadian experience is preferred, not required to be recent.",
    "Applicants who do not have Canadian experience will not be considered.",
    "A degree. **Canadian** experience in forestry.",
    "Three years of experience in a Canadian workplace is required.",
    "Five years of experience with Canadian employers.",
    "References from Canadian employers are required.",
    "Ontario experience is required.",
    "You have worked for at least two years in Canada.",
    "Three years working in Ontario.",
    "Local (Canadian) experience",
    "_Canadian_ experience",
    "You must have Canadian experience, and a driver’s licence is not required.",
    "Canadian experience is required and a driver’s licence is not required.",
    "Canadian and international experience is required.",
    "Build on your Canadian experience, which is required.",
    "Vous avez travaillé pendant deux ans au Canada.",
    "Expérience canadienne exigée.",
    "Cinq ans d’expérience de travail canadienne",
    "EXPERIENCE PERTINENTE EN ADMINISTRATION AU CANADA",
    "Avoir déjà travaillé au Canada.",
    "L’expérience canadienne est un atout, sans être exigée.",
]
NOT_ASKED = [
    "Canadian experience is not required.",
    "We do not require Canadian experience.",
    "No Canadian experience is needed.",
    "Experience gained in Canada or abroad counts.",
    "Experience gained outside Canada counts as experience gained here.",
    "You must be entitled to work in Canada and have experience in policy.",
    "Experience in policy and eligibility to work in Canada",
    "Experience applying Canadian legislation",
    "Experience with the Canada Revenue Agency",
    "Gain experience in communities across Ontario.",
    "Experience with Ontario Works and with the Ontario Building Code",
    "Experience with Canadian tax law",
    "Canadian experience is not required, and a driver’s licence is.",
    "Three years of experience. You live in Canada.",
    "L’expérience canadienne n’est pas exigée.",
    "Aucune expérience canadienne n’est exigée.",
    "Nous n’exigeons pas d’expérience canadienne.",
    "Expérience acquise au Canada ou à l’étranger",
    "L’expérience acquise à l’extérieur du Canada compte autant.",
    "Être autorisé ou autorisée à travailler au Canada, et de l’expérience en gestion",
]
CANADIAN = "Canadian experience is required."
RULE = "no-canadian-experience"
CASES = {
    RULE: [
        met(),
        met({"about_en": NOT_ASKED[0]}),
        not_met({"about_en": CANADIAN}),
        not_met({"additional_fr": ASKED[-5]}),
        not_met({"audience": "restricted-non-represented", "offer_en": CANADIAN}),
        not_met(rows={"requirements": {"text_fr": "Expérience canadienne"}}),
        not_met(rows={"requirements": {"assessed_en": "Proof of experience in Canada"}}),
        not_met(rows={"terms": {"note_en": CANADIAN}}),
        outside({"about_en": CANADIAN, **RESTRICTED}),
        outside({"about_en": CANADIAN}, day=EXISTED_NOT_YET.day),
    ]
}


@pytest.mark.django_db
@pytest.mark.parametrize(("rule_id", "case"), tried(CASES))
def test_texts_requirements_and_assessments_are_judged(rule_id, case):
    assert judgement(rule_id, case.posting(), case.day).verdict == case.verdict


@pytest.mark.parametrize("text", ASKED)
def test_what_asks_for_it_is_found(text):
    assert len(list(passages(text))) == 1


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_does_not_ask_for_it_passes(text):
    assert list(passages(text)) == []


@pytest.mark.django_db
def test_each_sentence_to_take_out_is_quoted():
    posting = whole_posting(about_en=f"You plant trees. {CANADIAN} Come!", offer_fr=ASKED[-5])
    assert judgement(RULE, posting).sentences == (
        "Take out what asks for experience in Canada: “Canadian experience is required”.",
        "Take out what asks for experience in Canada: “Expérience canadienne exigée”.",
    )
