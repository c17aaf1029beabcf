"""Words as the index keeps them: folded, stemmed in their language, split and joined."""

import pytest

from ops_site import analyser


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("INFIRMIÈRE", "infirmiere"),
        ("Œuvre d’art", "oeuvre d’art"),
        ("Lætitia Straße", "laetitia strasse"),
        ("Montréal", "montreal"),
        ("Montre\u0301al", "montreal"),
        ("ﬁle ½", "file 1⁄2"),
        ("℡ 5", "tel 5"),
    ],
)
def test_accents_ligatures_and_case_do_not_count(typed, folded):
    assert analyser.fold(typed) == folded


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "nurse", "nurses"),
        ("en", "policy", "policies"),
        ("en", "managers", "manager"),
        ("fr", "infirmière", "INFIRMIERES"),
        ("fr", "régional", "régionaux"),
        ("fr", "conseillère", "conseilleres"),
        ("fr", "développement", "developpements"),
    ],
)
def test_singular_and_plural_meet_in_their_language(language, one, other):
    assert analyser.terms(one, language) == analyser.terms(other, language)


def test_a_document_keeps_its_words_in_order_stop_words_included():
    assert analyser.terms("Manager of the IT policies", "en") == [
        *("manager", "of", "the", "it", "polici"),
    ]


def test_elision_and_possession_leave_the_word_bare():
    assert analyser.words("l’infirmière d'Ottawa") == analyser.words("infirmière Ottawa")
    assert analyser.words("driver’s licence") == analyser.words("driver licence")


def test_a_compound_is_also_found_in_one_word():
    assert "coop" in analyser.terms("Co-op student", "en")
    assert "iit" in analyser.terms("I&IT cluster", "en")
