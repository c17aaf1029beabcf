"""Pay as posted, and what it comes to for an hour, a week and a year, by a method that is told."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from careers.postings.choices import PayUnit
from careers.postings.comparable_pay import equivalent, per
from careers.postings.key_facts import key_facts
from careers.postings.models import PayRange
from tests.factories import PayRangeFactory, PostingFactory


def paid(minimum, maximum, unit, hours=None):
    hours = hours and Decimal(hours)
    return PayRange(
        minimum=Decimal(minimum), maximum=Decimal(maximum), unit=unit, hours_per_week=hours
    )


GOLDEN = paid("1684.03", "2418.51", "week", "40")


def test_the_pay_of_a_real_ad_by_the_hour():
    assert per(GOLDEN, PayUnit.HOUR) == (Decimal("42.10"), Decimal("60.46"))


@pytest.mark.parametrize(
    ("pay", "hour", "week", "year"),
    [
        (GOLDEN, ("42.10", "60.46"), ("1684.03", "2418.51"), ("87569.56", "125762.52")),
        (
            paid("30", "35.5", "hour", "36.25"),
            *(("30", "35.5"), ("1087.50", "1286.88")),
            ("56550.00", "66917.50"),
        ),
        (
            paid("60000", "80000", "year", "36.25"),
            ("31.83", "42.44"),
            ("1153.85", "1538.46"),
            ("60000", "80000"),
        ),
        (paid("1", "1.01", "week", "8"), ("0.13", "0.13"), ("1", "1.01"), ("52.00", "52.52")),
        (paid("30", "35", "hour"), ("30", "35"), None, None),
        (paid("1000", "1200", "week"), None, ("1000", "1200"), ("52000.00", "62400.00")),
        (paid("52000", "62400", "year"), None, ("1000.00", "1200.00"), ("52000", "62400")),
    ],
)
def test_each_unit_is_exact_to_the_cent_and_halves_go_up(pay, hour, week, year):
    found = [per(pay, unit) for unit in PayUnit]
    expected = [amounts and tuple(map(Decimal, amounts)) for amounts in (hour, week, year)]
    assert found == expected


def test_the_method_stands_beside_the_amounts_and_only_an_hour_has_cents():
    assert equivalent(GOLDEN) == (
        "$42.10 to $60.46 an hour, $87,570 to $125,763 a year",
        "reckoned with 40 hours a week and 52 weeks a year",
    )
    assert equivalent(paid("79300", "104799", "year", "37.5")) == (
        "$40.67 to $53.74 an hour, $1,525 to $2,015 a week",
        "reckoned with 37.5 hours a week and 52 weeks a year",
    )
    weekly = ("$52,000 a year", "reckoned with 52 weeks a year")
    assert equivalent(paid("1000", "1000", "week")) == weekly


def test_what_cannot_be_compared_says_why():
    reason = "not comparable by week or year: the hours a week are not stated"
    assert equivalent(paid("30", "35", "hour")) == ("", reason)


def facts(posting):
    return {
        fact.label: [(line.text, line.aside) for line in fact.lines] for fact in key_facts(posting)
    }


@pytest.mark.django_db
def test_the_key_facts_tell_it_in_both_languages():
    posting = PostingFactory()
    PayRangeFactory(
        posting=posting, minimum="1684.03", maximum="2418.51", unit="week", hours_per_week="40"
    )
    posting.refresh_from_db()
    assert facts(posting)["Pay"] == [
        ("$1,684.03 to $2,418.51 a week", ""),
        (
            "about $42.10 to $60.46 an hour, $87,570 to $125,763 a year",
            "reckoned with 40 hours a week and 52 weeks a year",
        ),
    ]
    with override("fr"):
        method = "calculé à raison de 40 heures par semaine et de 52 semaines par année"
        assert facts(posting)["Rémunération"][1][1] == method
        assert facts(posting)["Heures de travail"] == [("40 heures par semaine", "")]


@pytest.mark.django_db
def test_hours_that_are_not_stated_are_told_to_be_so_and_a_record_tells_what_the_ad_said():
    posting = PayRangeFactory(posting=PostingFactory(), minimum=52_000, maximum=52_000).posting
    assert facts(posting)["Hours of work"] == [("not stated", "")]
    assert facts(posting)["Pay"][1] == ("about $1,000 a week", "reckoned with 52 weeks a year")
    with override("fr"):
        assert facts(posting)["Heures de travail"] == [("non indiquées", "")]
    of_record = facts(PostingFactory(record=True, audience="open"))
    assert "Hours of work" not in of_record and "Posting status" not in of_record
    assert of_record["Posting status in the ad"] == [("Open", "")]
