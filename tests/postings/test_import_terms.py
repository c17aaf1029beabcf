"""How ads write terms, and what is said of a term that cannot be meant."""

import pytest

from careers.postings.importing import ads
from careers.postings.importing.table import BadValue


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
    assert ads.terms(written) == meant


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Permanent", "“Permanent” is not a term"),
        ("0 Permanent", "there is at least one position"),
        ("1 Permanent (up to 6 months)", "a permanent position has no months"),
        ("2 Permanent, some Temporary", "“some Temporary” is not a term"),
    ],
)
def test_a_term_that_cannot_be_meant_is_named(written, said):
    with pytest.raises(BadValue, match=said):
        ads.terms(written)
