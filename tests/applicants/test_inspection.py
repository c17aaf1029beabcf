"""Uploads are judged by what they are: each is accepted, or kept out with its own sentence."""

import io

import pytest
from django.utils.translation import override

from careers.applicants.inspection.reasons import SENTENCES
from careers.applicants.inspection.verdict import Inspection, NotAccepted, inspect
from tests.applicants.files.accepted import ACCEPTED
from tests.applicants.files.refused import REFUSED


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_the_lenient_reader_opens_is_accepted(name):
    make, kind, pages = ACCEPTED[name]
    file = io.BytesIO(make())
    assert inspect(file) == Inspection(kind=kind, pages=pages)
    assert file.tell() == 0


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_kept_out_is_told_its_own_sentence_in_both_languages(name):
    make, code = REFUSED[name]
    with pytest.raises(NotAccepted) as refusal:
        inspect(io.BytesIO(make()))
    assert refusal.value.code == code
    (sentence,) = refusal.value.sentences
    with override("en"):
        english = str(sentence)
    with override("fr"):
        french = str(sentence)
    assert english == SENTENCES_EN[code]
    assert french == SENTENCES_FR[code]
    assert english != french


def spoken(language):
    with override(language):
        return {code: str(sentence) for code, sentence in SENTENCES.items()}


SENTENCES_EN = spoken("en")
SENTENCES_FR = spoken("fr")


@pytest.mark.parametrize("sentences", [SENTENCES_EN, SENTENCES_FR])
def test_no_two_reasons_share_a_sentence(sentences):
    assert len(set(sentences.values())) == len(SENTENCES)


def test_every_reason_has_a_file():
    tried = {code for _make, code in REFUSED.values()} | {"infected"}
    assert tried == SENTENCES.keys()
