"""Uploads are judged by what they are: each is accepted, or kept out with its own sentence."""

import io
import resource
import sys

import pytest
from django.utils.translation import override

from careers.applicants.inspection import opening
from careers.applicants.inspection.reasons import SENTENCES
from careers.applicants.inspection.verdict import Inspection, NotAccepted, inspect
from tests.applicants.files.accepted import ACCEPTED
from tests.applicants.files.pdf import pdf
from tests.applicants.files.refused import REFUSED, slow


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


def test_a_file_that_is_slow_to_open_is_given_up_in_seconds(monkeypatch):
    monkeypatch.setattr(opening, "SECONDS", 120)  # A busy machine may take its time.
    before = seconds_of_children()
    with pytest.raises(NotAccepted) as refusal:
        inspect(io.BytesIO(slow()))
    assert refusal.value.code == "pdf_bomb"
    assert seconds_of_children() - before < 7


def seconds_of_children():
    """Of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_a_failure_of_ours_is_logged_and_told_as_a_file_that_cannot_be_opened(monkeypatch, caplog):
    monkeypatch.setattr(opening, "PROGRAM", (sys.executable, "-c", "import nothing_of_this_name"))
    with pytest.raises(NotAccepted) as refusal:
        inspect(io.BytesIO(pdf()))
    assert refusal.value.code == "pdf_broken"
    (told,) = caplog.messages
    assert told.startswith("An upload could not be opened: ") and "nothing_of_this_name" in told


def test_the_process_that_opens_files_knows_nothing_of_the_site(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "the key")
    seen = tmp_path / "environment"
    program = f"import os; open({str(seen)!r}, 'w').write(str(sorted(os.environ))); print('{{}}')"
    monkeypatch.setattr(opening, "PROGRAM", (sys.executable, "-c", program))
    with pytest.raises(KeyError):
        opening.pages("pdf", b"")
    assert "SECRET_KEY" not in seen.read_text() and "DONTWRITEBYTECODE" in seen.read_text()
