"""What somebody typed as words to look for: few, known in either language, and safe."""

import pytest

from ops_site import analyser


def test_a_query_word_stands_for_its_stem_in_either_language():
    assert analyser.words("nurses") == [("nurs", "nurses")]
    assert analyser.words("régionaux") == [("regional", "regionaux")]


def test_stop_words_of_both_languages_are_dropped_unless_there_is_nothing_else():
    assert analyser.words("the manager of la paye") == analyser.words("manager paye")
    assert analyser.words("what is the") == [("what",), ("is",), ("the",)]
    assert analyser.words("IT") == [("it",)]


def test_a_repeated_word_counts_once():
    assert analyser.words("nurse NURSE nurse") == [("nurs", "nurse")]


@pytest.mark.parametrize(
    "text",
    [
        "Москва",
        "日本語",
        "שלום",
        "\u202eevil\u202c",
        "🚒 fire 👩‍🚒",
        "null\x00byte",
        "lone \ud800 surrogate",
        "100 % \\ * \" ' ; -- ( ) : & | ! <->",
        "x" * 5_000,
        "١٢٣",
    ],
)
def test_nothing_but_a_to_z_and_digits_leaves_the_analyser(text):
    tokens = [token for code in ("en", "fr") for token in analyser.terms(text, code)]
    tokens += [token for tokens in analyser.words(text[:200]) for token in tokens]
    assert tokens
    assert [t for t in tokens if not (t.isascii() and t.isalnum() and t == t.lower())] == []
    assert max(map(len, tokens)) <= analyser.LONGEST


def test_words_of_other_scripts_are_told_apart():
    assert analyser.words("Москва") != analyser.words("Киев")
    assert analyser.words("МОСКВА") == analyser.words("москва")


@pytest.mark.parametrize("query", ["", " ", "*", "🚒", "\"'", "\x00", "%%%", "…"])
def test_a_query_without_a_letter_or_digit_has_no_word(query):
    assert analyser.words(query) == []


def test_a_query_is_at_most_200_characters():
    assert len(analyser.words("a1 " * 66)) == 1
    with pytest.raises(analyser.QueryTooLong):
        analyser.words("a" * 201)
