"""The notes beside facts are told in the reader's language, in whole sentences."""

import pytest
from django.utils.translation import override

from ops_site.citation import citation, note
from organization import fixtures

TABLES = ("units", "roles", "relations", "appointments", "former_names", "ministry_lines")


def notes():
    rows = [row for table in TABLES for row in fixtures.rows(table)]
    return sorted({row["note"] for row in rows if row.get("note")})


def test_every_note_of_the_facts_has_its_french():
    with override("fr"):
        told = {words: str(note(words)) for words in notes()}
    assert len(told) > 100
    assert [words for words, french in told.items() if "<span" in french] == []


def test_no_note_that_a_reader_sees_is_shorthand():
    with override("en"):
        told = [str(citation(words)) for words in notes()]
    assert [words for words in told if words and not (words[0].isupper() or words[0] == "“")] == []
    assert [words for words in told if '"' in words or "&quot;" in words] == []
    assert [words for words in told if "Type:" in words or "Ministry:" in words] == []


@pytest.mark.parametrize(
    ("words", "french"),
    [
        ("An editor’s own words.", '<span lang="en">An editor’s own words.</span> (en anglais)'),
        ("The date is from Wikipedia.", "La date provient de Wikipédia."),
        ("", ""),
    ],
)
def test_a_note_without_french_says_in_words_that_it_is_in_english(words, french):
    with override("fr"):
        assert note(words) == french
    with override("en"):
        assert note(words) == words
