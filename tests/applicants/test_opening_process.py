"""Uploads are opened in a process apart, which has seconds to do it and is told nothing."""

import io
import resource
import sys

import pytest

from careers.applicants.inspection import opening
from careers.applicants.inspection.verdict import NotAccepted, inspect
from tests.applicants.files.pdf import pdf
from tests.applicants.files.refused import slow


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
