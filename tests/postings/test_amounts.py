"""Pay and hours on the desk's forms are read as people write them, in either language."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from careers.postings.admin.amounts import HoursField, MoneyField
from careers.postings.models import PayRange
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import fill_in, paper
from tests.postings.test_admin_form import change

SUMS = {
    "70,000": "70000",
    "$80,000": "80000",
    "$ 80,000.50": "80000.50",
    "80 000 $": "80000",
    "80\u00a0000\u00a0$": "80000",
    "80\u202f000,50": "80000.50",
    "80000,50": "80000.50",
    "38,700": "38700",
    "38,70 $": "38.70",
    "1,5": "1.5",
    "1,234.50": "1234.50",
    "1,234,567": "1234567",
    " 80000.00 ": "80000.00",
}
# What may be meant in two ways, or in none.
NO_SUMS = ["$38,70", "1,234,50", "80.000", "80,00,000", "80 00", "-5", "70k", "about 7", "1e5"]


def money(text):
    return MoneyField(max_digits=10, decimal_places=2).clean(text)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_sums_are_read_as_they_are_written(language):
    with override(language):
        assert {text: money(text) for text in SUMS} == {t: Decimal(s) for t, s in SUMS.items()}


@pytest.mark.parametrize("text", NO_SUMS)
def test_what_is_no_sum_is_told_with_an_example(text):
    with pytest.raises(ValidationError, match=r"write for example 70,000 or 38\.70") as raised:
        money(text)
    assert f"“{text}” is not an amount" in str(raised.value)


def test_hours_are_read_with_a_point_or_a_comma():
    field = HoursField(max_digits=4, decimal_places=2)
    assert [field.clean(text) for text in ("36.25", "36,25", "40")] == [
        *(Decimal("36.25"), Decimal("36.25"), Decimal(40))
    ]
    with override("fr"), pytest.raises(ValidationError, match="écrivez par exemple 36,25"):
        field.clean("36 heures")


def test_a_francophone_types_pay_and_finds_it_as_typed(recruiter, recruiter_client, ministry):
    recruiter.language = "fr"
    recruiter.save()
    posting = whole_posting(unit=ministry)
    row = {"minimum": "80 000 $", "maximum": "85000,50", "hours_per_week": "36,25"}
    fill_in(recruiter_client, change(posting), **_of_the_first(row))
    pay = PayRange.objects.filter(posting=posting).first()
    found = (pay.minimum, pay.maximum, pay.hours_per_week)
    assert found == (Decimal(80000), Decimal("85000.50"), Decimal("36.25"))
    shown = paper(recruiter_client.get(change(posting))).values
    assert {name: shown[name] for name in _of_the_first(row)} == _of_the_first(
        {"minimum": "80000,00", "maximum": "85000,50", "hours_per_week": "36,25"}
    )
    with unchanged(posting):
        assert fill_in(recruiter_client, change(posting)).status_code == 302


def test_pay_that_cannot_be_read_stays_as_it_was_typed(recruiter_client, ministry):
    posting = whole_posting(unit=ministry)
    with unchanged(posting):
        response = fill_in(recruiter_client, change(posting), **_of_the_first({"minimum": "70k"}))
    assert "“70k” is not an amount" in response.content.decode()
    assert paper(response).values["pay_ranges-0-minimum"] == "70k"


def _of_the_first(row):
    return {f"pay_ranges-0-{name}": value for name, value in row.items()}
