"""How ads write terms, and what is said of a term that cannot be meant."""

import pytest

from careers.postings.importing.table import BadValue
from careers.postings.importing.terms import terms


def term(count, kind, months=None, extendable=False, note=""):
    fields = {"count": count, "kind": kind, "extendable": extendable, "note_en": note}
    return fields | ({"months": months} if months else {})


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("28 Permanent", [term(28, "permanent")]),
        ("1 Temporary (up to 18 months)", [term(1, "temporary", 18)]),
        (
            "1 Temporary (up to 12 months with the possibility of extension)",
            [term(1, "temporary", 12, True)],
        ),
        (
            "2 Permanent, 3 Temporary (up to 12 months secondment/contract with possibility of "
            "extension)",
            [term(2, "permanent"), term(3, "temporary", 12, True, "secondment/contract")],
        ),
        (
            "1 Temporary intern placement for up to 12 months",
            [term(1, "temporary", 12, note="intern placement")],
        ),
        ("4 student (4 months); 1 Temporary", [term(4, "student", 4), term(1, "temporary")]),
    ],
)
def test_terms_are_read_as_ads_write_them(written, meant):
    assert terms(written) == meant


@pytest.mark.parametrize(
    ("written", "count", "kind", "facts"),
    [
        ("2 permanents", 2, "permanent", {"note_fr": ""}),
        (
            "3 postes temporaires (jusqu’à 12 mois, avec possibilité de prolongation)",
            *(3, "temporary", {"months": 12, "extendable": True, "note_fr": ""}),
        ),
        ("1 Temporaire (affectation de 6 mois)", 1, "temporary", {"months": 6}),
        ("4 étudiantes pour 4 mois", 4, "student", {"months": 4, "note_fr": ""}),
    ],
)
def test_terms_are_read_in_french(written, count, kind, facts):
    (found,) = terms(written)
    assert (found["count"], found["kind"]) == (count, kind)
    assert found.items() >= facts.items()


def test_what_is_left_over_is_a_note_in_its_own_language():
    written = "1 Temporary (secondment), 1 temporaire (quart de nuit), 1 Permanent (à l’aéroport)"
    notes = [(term.get("note_en"), term.get("note_fr")) for term in terms(written)]
    assert notes == [("secondment", None), (None, "quart de nuit"), (None, "à l’aéroport")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Permanent", "“Permanent” is not a term"),
        ("0 Permanent", "there is at least one position"),
        ("1 Permanent (up to 6 months)", "a permanent position has no months"),
        ("2 Permanent, some Temporary", "“some Temporary” is not a term"),
        ("1 Temporary (12 to 18 months)", "a term has one number of months"),
        ("1 Temporary (12-18 months)", "a term has one number of months"),
        ("1 temporaire (de 12 à 18 mois)", "a term has one number of months"),
        ("1 Temporary (18 months, then 6 months probation)", "a term has one number of months"),
        ("1 permanente (6 mois)", "a permanent position has no months"),
    ],
)
def test_a_term_that_cannot_be_meant_is_named(written, said):
    with pytest.raises(BadValue, match=said):
        terms(written)
