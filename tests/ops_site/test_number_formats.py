"""Money, numbers and sizes in both languages, grouped and marked as the province writes them."""

from decimal import Decimal

import pytest

from ops_site import formats
from tests.ops_site.test_formats import in_both


@pytest.mark.parametrize(
    ("amount", "english", "french"),
    [
        (Decimal("71563.00"), "$71,563", "71~563~$"),
        (Decimal("30.50"), "$30.50", "30,50~$"),
        (1234567, "$1,234,567", "1~234~567~$"),
        (Decimal("0"), "$0", "0~$"),
    ],
)
def test_money(amount, english, french):
    assert in_both(formats.money, amount) == [english, french]


def test_numbers_are_grouped_in_threes():
    assert in_both(formats.number, 60_000) == ["60,000", "60~000"]
    assert in_both(formats.number, 999) == ["999", "999"]
    assert in_both(formats.number, Decimal("36.25")) == ["36.25", "36,25"]


@pytest.mark.parametrize(
    ("size", "english", "french"),
    [
        (1, "1 byte", "1~octet"),
        (587, "587 bytes", "587~octets"),
        (12_400, "12 KB", "12~Ko"),
        (1_300_000, "1.2 MB", "1,2~Mo"),
        (10 * 1024 * 1024, "10 MB", "10~Mo"),
    ],
)
def test_size_of_a_file(size, english, french):
    assert in_both(formats.file_size, size) == [english, french]
