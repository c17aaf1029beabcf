"""A file keeps the name that its owner knows, without anything that could do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.applicants.filenames import LONGEST, MOST_BYTES, harmless

NAMES = {
    "Résumé de Awa (2026).pdf": "Résumé de Awa (2026).pdf",
    "resume.PDF": "resume.pdf",
    "resume": "resume.pdf",
    "resume.docx": "resume.pdf",
    "resume.pdf.exe": "resume.pdf",
    "v1.2 final.pdf": "v1.2 final.pdf",
    "../../etc/passwd": "passwd.pdf",
    "..\\..\\windows\\system.ini": "system.ini.pdf",
    "C:\\Users\\awa\\resume.pdf": "resume.pdf",
    "/etc/cron.d/job": "job.pdf",
    "a\u2215b\uff0fc.pdf": "c.pdf",
    "resume\0.pdf": "resume.pdf",
    "resume\r\nSet-Cookie: a=b.pdf": "resume Set-Cookie a=b.pdf",
    "resume\u202efdp.exe": "resumefdp.pdf",
    "\u2066سيرة ذاتية\u2069.pdf": "سيرة ذاتية.pdf",
    "a\u200b\u200e\ufeffb.pdf": "ab.pdf",
    "e\u0301te\u0301.pdf": "été.pdf",
    '<img src=x onerror="alert(1)">.pdf': "img src=x onerror= alert(1).pdf",
    "": "document.pdf",
    ".": "document.pdf",
    "......": "document.pdf",
    ".pdf": "document.pdf",
    "   .pdf": "document.pdf",
    ".htaccess": "htaccess.pdf",
    "CON": "document CON.pdf",
    "nul.pdf": "document nul.pdf",
    "lpt1.old.pdf": "document lpt1.old.pdf",
    "履歴書.pdf": "履歴書.pdf",
    None: "document.pdf",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_keeps_what_a_person_recognises(name):
    assert harmless(name, "pdf") == NAMES[name]


def test_the_extension_is_that_of_the_content():
    assert harmless("letter.pdf", "docx") == "letter.docx"


@pytest.mark.parametrize("letter", ["a", "é", "履", "🙂"])
def test_a_name_of_300_characters_is_shortened_and_keeps_its_extension(letter):
    name = harmless(letter * 300 + ".pdf", "pdf")
    assert name.startswith(letter * 40) and name.endswith(f"{letter}.pdf")
    assert len(name) <= LONGEST and len(name.encode()) <= MOST_BYTES


@given(st.text(max_size=400))
def test_no_name_is_harmful(name):
    made = harmless(name, "pdf")
    assert made.endswith(".pdf") and len(made) <= LONGEST and made.isprintable()
    assert not set(made) & set('/\\:*?"<>|') and not made.startswith(".")
    assert harmless(made, "pdf") == made
