"""How ads write terms, pay and closings, and what is said of what cannot be meant."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from careers.postings.choices import Audience
from careers.postings.importing import ads
from careers.postings.importing.records import job_code
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


@pytest.mark.parametrize(
    ("written", "minimum", "maximum", "unit"),
    [
        ("$1,032.77 - $1,250.61 Per week*", "1032.77", "1250.61", "week"),
        ("$38.70 – $41.05 per hour", "38.70", "41.05", "hour"),
        ("$71,563.00 to $100,052.00 a year", "71563.00", "100052.00", "year"),
        ("$50,000 per year", "50000", "50000", "year"),
    ],
)
def test_pay_is_read_as_ads_write_it(written, minimum, maximum, unit):
    meant = {"minimum": Decimal(minimum), "maximum": Decimal(maximum), "unit": unit}
    assert ads.pay(written) == [meant]


def test_pay_in_words_names_no_sum():
    assert ads.pay("Salary commensurate with legal experience") == []


@pytest.mark.parametrize(
    "written", ["$60,000", "60000 - 80000 per year", "$80,000 - $60,000 per year", "$0 per hour"]
)
def test_pay_that_cannot_be_meant_is_named(written):
    with pytest.raises(BadValue) as refusal:
        ads.pay(written)
    assert f"“{written}”" in str(refusal.value)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2026-02-04T23:59 EST", datetime(2026, 2, 5, 5, tzinfo=UTC)),
        ("2025-10-02T23:59 EDT", datetime(2025, 10, 3, 4, tzinfo=UTC)),
        ("2026-02-04", datetime(2026, 2, 5, 5, tzinfo=UTC)),
        ("2026-03-08 23:59", datetime(2026, 3, 9, 4, tzinfo=UTC)),
    ],
)
def test_a_closing_is_the_exclusive_instant_in_toronto(written, instant):
    assert ads.closing(written) == instant


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-02-30T23:59 EST", "“2026-02-30” is not a day"),
        ("2026-07-04T23:59 EST", "on that day Ontario has EDT, not EST"),
        ("2026-02-04T25:00", "“25:00” is not a time of day"),
        ("next Friday", "“next Friday” is not a closing"),
    ],
)
def test_a_closing_that_cannot_be_meant_is_named(written, said):
    with pytest.raises(BadValue, match=said):
        ads.closing(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("English", "english"),
        ("Bilingual English/French", "bilingual"),
        ("bilingue (anglais/français)", "bilingual"),
        ("Français", "french"),
    ],
)
def test_a_position_language_is_read_in_either_language(written, meant):
    assert ads.language(written) == meant


def test_a_choice_that_is_none_names_those_that_are():
    with pytest.raises(BadValue, match="“Everybody” is not one of: open, open-targeted,"):
        ads.choice(Audience)("Everybody")


def test_hours_are_taken_only_where_they_are_stated():
    assert ads.hours("40 hours per week; rotating 12-hour shifts") == 40
    assert ads.hours("rotating 12-hour shifts") is None


def test_a_job_code_is_parted_from_its_title():
    assert job_code("12930 - Technician 1, Construction") == ("12930", "Technician 1, Construction")
    assert job_code("ALOC") == ("ALOC", "")
