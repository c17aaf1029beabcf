"""Past ads from a file: every row or none, each problem named, the same file twice harmless."""

import pytest
from django.conf import settings

from careers.postings.choices import Origin, Status
from careers.postings.models import Posting
from ops_site.publishing import edition
from tests.factories import CompensationGroupFactory, MinistryFactory, PostingFactory
from tests.postings.importing import counts, run

pytestmark = pytest.mark.django_db
PAST_ADS = settings.BASE_DIR / "fixtures/postings/past_ads.json"

RECORD = {
    "number": 111111,
    "title": "Amended - Park Warden",
    "organization": "Ministry of Parks",
    "division": "Trails Branch",
    "cities": ["Bala", "St Mary"],
    "position_language": "English",
    "job_term": "2 Permanent",
    "job_code": "12345 - Warden 1",
    "salary": "$30.10 - $35.20 Per hour*",
    "salary_note": "*As per the OPSEU Collective Agreement.",
    "hours_note": "40 hours per week",
    "apply_by": "2020-02-04T23:59 EST",
    "competition_status": "Position Filled",
    "source": "https://ads.example.org/111111",
}


def test_ten_real_ads_come_in_and_the_same_file_again_brings_nothing(facts):
    assert "10 imported, 0 already there." in run(PAST_ADS, as_record=True)[0]
    before = counts()
    assert "0 imported, 10 already there." in run(PAST_ADS, as_record=True)[0]
    assert counts() == before
    records = Posting.objects.filter(origin=Origin.RECORD)
    assert records.open().count() == 0
    assert records.published().count() == 10


def test_a_real_ad_keeps_its_facts(facts):
    run(PAST_ADS, as_record=True)
    ad = Posting.objects.get(number=230881)
    assert ad.unit.key == "attorney-general"
    assert ad.compensation_group.code == "ALOC"
    assert ad.pay_note_en == "Salary commensurate with legal experience"
    assert list(ad.pay_ranges.all()) == []
    terms = ad.terms.values_list("count", "kind", "months", "extendable", "note_en")
    assert list(terms) == [
        (2, "permanent", None, False, ""),
        (3, "temporary", 12, True, "secondment/contract"),
    ]
    assert ad.closes_at.isoformat() == "2025-07-08T04:00:00+00:00"
    assert (ad.audience, ad.arrangement, ad.level) == ("", "", "")


def test_a_real_ad_finds_its_cities_by_the_names_of_the_ad(facts):
    run(PAST_ADS, as_record=True)
    ad = Posting.objects.get(number=236043)
    assert [city.slug_en for city in ad.cities.all()] == [
        *("huntsville", "kingston", "london", "north-bay", "sault-ste-marie", "st-catharines"),
        *("thunder-bay", "toronto"),
    ]
    assert ad.title_en == "Transportation Technician"
    assert ad.source.endswith("The title of the ad began with “Amended -”.")


def test_a_record_is_closed_and_says_what_the_ad_said(ministry, places, write):
    group = CompensationGroupFactory(code="OPSEU")
    run(write([RECORD]), as_record=True)
    record = Posting.objects.get(number=111111)
    assert (record.status, record.origin, record.sample) == (Status.APPROVED, "record", False)
    assert (record.unit_id, record.compensation_group) == (ministry.pk, group)
    assert (record.job_code, record.job_code_title) == ("12345", "Warden 1")
    assert record.competition_status == "Position Filled"
    assert record.pay_note_en == "As per the OPSEU Collective Agreement.; 40 hours per week"
    [pay] = record.pay_ranges.all()
    assert (str(pay.minimum), pay.unit, pay.hours_per_week) == ("30.10", "hour", 40)
    assert pay.yearly_minimum == 62608
    assert [event.name for event in record.events.all()] == ["created"]
    assert not record.is_open()


def test_importing_records_publishes_once(ministry, places, write):
    before = edition()[0]
    run(write([RECORD, RECORD | {"number": 111112}]), as_record=True)
    assert edition()[0] == before + 1


def test_a_spreadsheet_brings_the_same_record(ministry, places, write):
    said, _problems = run(write([RECORD | {"cities": "Bala; St Mary"}], "csv"), as_record=True)
    assert "Row 2: 111111 – Park Warden" in said
    assert Posting.objects.get(number=111111).cities.count() == 2


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("number", "12-3", "“12-3” is not a job ID"),
        ("number", "", "is empty"),
        ("title", "", "is empty"),
        ("title", "x" * 201, "at most 200 characters"),
        ("title", "Park\0Warden", "a character that cannot be stored"),
        ("title", "Park\ud800Warden", "a character that cannot be stored"),
        ("title", "\x02Park\x03 Warden", "a character that cannot be stored"),
        ("organization", "Ministry of Magic", "“Ministry of Magic” is not a unit that we know"),
        ("cities", ["Bala", "Gotham"], "“Gotham”: no such municipality of Ontario"),
        ("position_language", "Klingon", "“Klingon” is not one of: english, french, bilingual"),
        ("job_term", "several", "“several” is not a term"),
        ("salary", "$1 per moon", "“$1 per moon” is not pay"),
        ("salary", "$999,999,999.00 per year", "no more than 10 digits"),
        ("apply_by", "2020-13-04", "“2020-13-04” is not a day"),
        ("apply_by", "2099-02-04", "is not over yet"),
        ("source", "", "is empty"),
        ("colour", "green", "there is no such column; there are: number, title,"),
    ],
)
def test_a_bad_value_is_named_by_row_and_column_and_nothing_comes_in(
    ministry, places, write, column, value, said
):
    before = counts()
    _said, problems = run(
        write([RECORD, RECORD | {"number": 111112} | {column: value}]), as_record=True
    )
    assert problems.startswith(f"Row 2, column {column}: ")
    assert said in problems
    assert "Nothing was imported: 1 problem(s)." in problems
    assert counts() == before


def test_every_problem_of_a_file_is_told_at_once(ministry, places, write):
    bad = RECORD | {"organization": "Nowhere", "apply_by": "soon", "cities": "Gotham"}
    problems = run(write([bad, {"number": 5}]), as_record=True)[1].splitlines()
    assert [problem.split(": ")[0] for problem in problems] == [
        "Row 1, column organization",
        "Row 1, column apply_by",
        "Row 1, column cities",
        *(f"Row 2, column {column}" for column in ("title", "organization", "apply_by", "source")),
        "Nothing was imported",
    ]


def test_a_number_of_our_own_or_twice_in_the_file_is_refused(ministry, places, write):
    PostingFactory(number=111112)
    rows = [RECORD, RECORD, RECORD | {"number": 111112}]
    problems = run(write(rows), as_record=True)[1]
    assert "Row 2, column number: 111111 stands twice in the file" in problems
    assert "Row 3, column number: 111112 is the job ID of a posting written here" in problems
    assert Posting.objects.count() == 1


def test_a_name_that_two_units_bear_asks_for_the_key(places, write):
    MinistryFactory(key="parks-north", name_en="Ministry of Parks")
    MinistryFactory(key="parks-south", name_en="Ministry of Parks")
    assert (
        "may be any of these units: parks-north, parks-south; write the key"
        in (run(write([RECORD]), as_record=True)[1])
    )
    run(write([RECORD | {"organization": "parks-south"}]), as_record=True)
    assert Posting.objects.get().unit.key == "parks-south"


def test_a_dry_run_reports_and_imports_nothing(ministry, places, write):
    before = counts()
    said = run(write([RECORD]), as_record=True, dry_run=True)[0]
    assert "Row 1: 111111 – Park Warden" in said
    assert "1 would be imported, 0 already there." in said
    assert counts() == before
