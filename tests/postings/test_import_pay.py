"""How ads write pay, and what is said of pay that cannot be meant."""

from decimal import Decimal

import pytest

from careers.postings.importing import ads
from careers.postings.importing.table import BadValue


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
