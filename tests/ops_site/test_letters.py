"""A letter is in the language of who reads it, and lets nothing through that is not its text."""

import re

import pytest
from django.test import override_settings
from django.utils import translation

from ops_site import outbox
from tests.ops_site.mail import greet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]

UNOFFICIAL = {
    "en": "This is not an official site of the Government of Ontario.",
    "fr": "Ce site n’est pas un site officiel du gouvernement de l’Ontario.",
}


@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [
        ("en", "Job postings – Awa", "Awa, Skip to main content"),
        ("fr", "Offres d’emploi – Awa", "Awa, Passer au contenu principal"),
    ],
)
def test_a_letter_is_in_the_language_of_who_reads_it(language, subject, words):
    with translation.override("fr" if language == "en" else "en"):
        letter = greet(language=language)
    assert letter.subject == subject
    for body in (letter.text, letter.html):
        assert words in body
        assert UNOFFICIAL[language] in body
        assert "http://localhost:8000" in body
    assert f'<html lang="{language}">' in letter.html


def test_html_is_made_of_the_text_and_lets_nothing_through():
    letter = greet(name="<script>alert(1)</script> & O’Neil")
    assert "<script>alert(1)</script> & O’Neil, Skip" in letter.text
    assert "<script>" not in letter.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; O’Neil, Skip" in letter.html
    assert 'href="http://localhost:8000/en/jobs/"' in letter.html


def test_a_name_of_many_lines_adds_no_header():
    letter = greet(name="Awa\r\nBcc: everybody@example.org\x0b\u2028end")
    assert letter.subject == "Job postings – Awa Bcc: everybody@example.org end"


@override_settings(MAIL_DOMAIN="careers.example.org")
def test_the_message_id_tells_the_site_and_nobody():
    letters = [greet(f"greeting:{n}", to=f"awa{n}@example.net") for n in range(2)]
    ids = [letter.message_id for letter in letters]
    assert len(set(ids)) == 2
    assert all(re.fullmatch(r"<[0-9a-f]{32}@careers\.example\.org>", each) for each in ids)


def test_a_page_is_given_by_its_whole_address():
    assert outbox.absolute("/en/jobs/") == "http://localhost:8000/en/jobs/"
