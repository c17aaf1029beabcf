"""The page on the rules says what the code says, of each rule and of each past ad."""

import re
from datetime import date
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from careers.postings import rules
from careers.postings.choices import Origin
from careers.postings.models import Posting

PAST_ADS = settings.BASE_DIR / "fixtures" / "postings" / "past_ads.json"


def page():
    return (settings.BASE_DIR / "docs" / "posting-rules.md").read_text(encoding="utf-8")


def table(heading):
    """The rows below a heading, header first, without the rule under it."""
    section = page().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = re.findall(r"^\| (.*) \|$", section, re.MULTILINE)
    return [line.split(" | ") for line in lines]


def test_every_rule_stands_on_the_page_as_it_is():
    warning = {True: " *Warning only.*", False: ""}
    assert table("The rules")[1:] == [
        [
            f"`{rule.id}`",
            f"{rule.sentence}{warning[rule.is_warning]}",
            str(rule.citation),
            rule.in_force_from.isoformat(),
            str(rule.scope.words),
        ]
        for rule in rules.RULES
    ]


def test_the_page_says_that_no_lawyer_has_reviewed_them():
    assert "**No lawyer has reviewed these rules.**" in page()


@pytest.fixture
def records(facts):
    call_command("import_postings", PAST_ADS, as_record=True, stdout=StringIO())
    return list(Posting.objects.filter(origin=Origin.RECORD).order_by("number"))


def test_the_past_ads_are_judged_as_the_page_tells(records):
    judged = [rules.judge(record, date(2026, 11, 22)) for record in records]
    assert len(judged) == 10
    header, *rows = table("The ten past ads by the rules of today")
    assert header == ["rule", *(str(record.number) for record in records)]
    assert rows == [
        [f"`{rule.id}`", *(str(judgements[place].verdict.label) for judgements in judged)]
        for place, rule in enumerate(rules.RULES)
    ]


def test_a_past_ad_that_is_known_to_be_public_can_be_found_wanting(records):
    record = next(record for record in records if record.pay_ranges.count() == 0)
    record.audience = "open"
    verdicts = {found.rule.id: found.verdict for found in rules.judge(record, date(2026, 11, 22))}
    assert verdicts["pay-stated"] == rules.Verdict.NOT_MET
    assert verdicts["ai-statement"] == rules.Verdict.FACTS_MISSING
