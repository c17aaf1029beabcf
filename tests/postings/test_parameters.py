"""A number is read as people of either language write it, or refused; never guessed."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from careers.postings.board import Board

pytestmark = pytest.mark.django_db


def lowest_pay(written):
    query = QueryDict(mutable=True)
    query["salary_min"] = written
    return Board(query)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "written",
    ["70000", "70,000", "70 000 $", "$70,000.00", "70000,00", "70\u00a0000,00\u00a0$", "70000.0"],
)
def test_pay_is_read_as_it_was_meant(language, written):
    with override(language):
        found = lowest_pay(written)
        assert (found.asked["salary_min"], found.problems) == (70_000, [])


@pytest.mark.parametrize("written", ["70 000,50 $", "70000.5", "70,00,000", "7,0000", "seventy"])
def test_what_is_no_whole_number_is_refused(written):
    found = lowest_pay(written)
    assert "salary_min" not in found.asked
    assert "is not a whole number of dollars." in found.problems[0][0]


@pytest.mark.parametrize("written", ["-1", "\N{MINUS SIGN}70,000", "0", "9" * 5_000])
def test_a_whole_number_out_of_bounds_is_not_called_none(written):
    found = lowest_pay(written)
    assert "is not between 1 and 10,000,000 dollars." in found.problems[0][0]
