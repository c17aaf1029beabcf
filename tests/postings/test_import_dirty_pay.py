"""Pay as real ads and spreadsheets write it."""

from decimal import Decimal

import pytest

from careers.postings.importing import ads
from careers.postings.importing.table import BadValue


@pytest.mark.parametrize(
    ("written", "minimum", "maximum", "unit"),
    [
        ("$30-30 / hour (CAD)", "30", "30", "hour"),
        ("$38.70 - $41.05 Per Hour", "38.70", "41.05", "hour"),
        ("$1,684.03–$2,418.51 weekly", "1684.03", "2418.51", "week"),
        ("$ 71,563 to 100,052 CAD per annum", "71563", "100052", "year"),
        ("71 563 $ à 100 052 $ par année", "71563.00", "100052.00", "year"),
        ("de 71\u00a0563\u00a0$ à 100\u00a0052\u00a0$ par an", "71563.00", "100052.00", "year"),
        ("38,70 $ - 41,05 $ l’heure", "38.70", "41.05", "hour"),
    ],
)
def test_pay_is_read_with_its_dollars_and_units_in_many_ways(written, minimum, maximum, unit):
    meant = {"minimum": Decimal(minimum), "maximum": Decimal(maximum), "unit": unit}
    assert ads.pay(written) == [meant]


@pytest.mark.parametrize(
    "written", ["$38,70 - $41,05 per hour", "$1,5 per hour", "$1,00,000 a year"]
)
def test_a_comma_that_parts_no_thousands_is_not_guessed_away(written):
    with pytest.raises(BadValue, match="write for example"):
        ads.pay(written)


@pytest.mark.parametrize("written", ["$30-30 / hour (USD)", "$30 to $35 a day", "$30k per year"])
def test_another_currency_or_unit_is_told_with_what_would_be_right(written):
    with pytest.raises(BadValue, match="in Canadian dollars per year, per week or per hour"):
        ads.pay(written)
