"""Every table can be taken away whole, and says what it is."""

import csv
import io
import itertools
import json
from datetime import date

import pytest
from django.utils import timezone

from ops_site.publishing import publish
from organization.models import FormerName, Unit
from organization.opendata import catalogue, export
from tests.factories import CityFactory, MinistryFactory, UnitFactory

pytestmark = pytest.mark.django_db
TABLES = pytest.mark.parametrize("key", list(catalogue.tables()))
WITH_A_PAST = [key for key, table in catalogue.tables().items() if table.on]


def as_csv(response):
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


def as_json(response):
    return json.loads(response.getvalue())


def files(client, key, query=""):
    return [client.get(f"/en/data/{key}.{form}{query}") for form in ("csv", "json")]


@TABLES
def test_a_table_is_whole_in_both_forms(key, sample_board, client):
    table = catalogue.tables()[key]
    in_csv, in_json = files(client, key)
    rows = as_json(in_json)["rows"]
    assert len(rows) == table.rows().count()
    assert all(list(row) == table.names for row in rows)
    said = [{name: str(export.cell(value)) for name, value in row.items()} for row in rows]
    assert as_csv(in_csv) == said


@TABLES
def test_a_table_is_the_same_file_in_both_languages(key, sample_board, client):
    for form, english in zip(("csv", "json"), files(client, key), strict=True):
        french = client.get(f"/fr/donnees/{key}.{form}")
        assert french.getvalue() == english.getvalue()
        assert french["ETag"] == english["ETag"]


@pytest.mark.parametrize("key", ["units", "roles", "people", "pages", "job-families", "job-roles"])
def test_rows_stand_in_the_order_of_their_keys(key, sample_board, client):
    keys = [row["id"] for row in as_json(files(client, key)[1])["rows"]]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


def test_a_file_says_what_it_is(client):
    MinistryFactory()
    in_csv, in_json = files(client, "units")
    assert in_csv["Content-Type"] == "text/csv; charset=utf-8"
    assert in_json["Content-Type"] == "application/json"
    assert in_csv["Content-Disposition"] == 'attachment; filename="units.csv"'
    assert in_json["Content-Disposition"] == 'inline; filename="units.json"'
    for response in (in_csv, in_json):
        assert response.streaming
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cache-Control"] == "public, no-cache"


def test_who_has_the_file_is_told_so_until_something_is_published(client):
    publish()
    tag = client.get("/en/data/units.csv")["ETag"]
    again = client.get("/en/data/units.csv", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    publish()
    changed = client.get("/en/data/units.csv", headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert changed["ETag"] != tag


def test_forms_tables_and_days_have_tags_of_their_own(client):
    addresses = ["units.csv", "units.json", "roles.csv", "units.csv?as_of=2020-01-01"]
    assert len({client.get(f"/en/data/{address}")["ETag"] for address in addresses}) == 4


def test_rows_leave_before_the_last_is_read():
    def endless():
        return ([number] for number in itertools.count())

    assert next(export.as_csv(["n"], endless())).startswith("n\r\n0\r\n1\r\n")
    _head, rows = itertools.islice(export.as_json(["n"], endless()), 2)
    assert rows.startswith('{"n": 0},\n{"n": 1}')


def test_no_row_at_all_is_a_file_too():
    assert "".join(export.as_csv(["a", "b"], [])) == "a,b\r\n"
    assert json.loads("".join(export.as_json(["a"], [], table="none"))) == {
        "table": "none",
        "rows": [],
    }


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_spreadsheet_runs_a_text_as_a_formula(text, client):
    MinistryFactory(name_en=text)
    in_csv, in_json = files(client, "units")
    assert as_csv(in_csv)[0]["name_en"] == f"'{text}"
    assert as_json(in_json)["rows"][0]["name_en"] == text


def test_a_number_below_zero_stays_a_number(client):
    CityFactory(longitude=-79.4)
    in_csv, in_json = files(client, "cities")
    assert as_csv(in_csv)[0]["longitude"] == "-79.4"
    assert as_json(in_json)["rows"][0]["longitude"] == -79.4


@pytest.mark.parametrize("text", ['a "b", c', "two\r\nlines", "two\nlines", "é – « œ »", "😀"])
def test_csv_carries_every_text(text, client):
    MinistryFactory(name_en=text)
    assert as_csv(files(client, "units")[0])[0]["name_en"] == text


# --- A past day ---------------------------------------------------------------------------------


@pytest.fixture
def renamed():
    """The Ministry of Roads was the Ministry of Paths until April 1, 2020."""
    unit = MinistryFactory(name_en="Ministry of Roads", key="roads", start="2010-01-01")
    FormerName.objects.create(
        unit=unit, name_en="Ministry of Paths", start="2010-01-01", end="2020-04-01"
    )
    closed = {"start": "2010-01-01", "end": "2015-01-01"}
    UnitFactory(key="closed", kind=Unit.Kind.SERVICE, **closed)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2009-12-31", []),
        ("2014-12-31", [("closed", "Closed"), ("roads", "Ministry of Paths")]),
        ("2015-01-01", [("roads", "Ministry of Paths")]),
        ("2020-03-31", [("roads", "Ministry of Paths")]),
        ("2020-04-01", [("roads", "Ministry of Roads")]),
    ],
)
def test_a_past_day_has_its_own_units_and_names(day, told, renamed, client):
    Unit.objects.filter(key="closed").update(name_en="Closed")
    publish()
    in_csv, in_json = files(client, "units", f"?as_of={day}")
    assert [(row["id"], row["name_en"]) for row in as_csv(in_csv)] == told
    assert as_json(in_json)["as_of"] == day
    assert f'filename="units-{day}.csv"' in in_csv["Content-Disposition"]


def test_without_a_day_what_is_over_is_there_too(renamed, client):
    rows = as_json(files(client, "units")[1])["rows"]
    assert [(row["id"], row["status"]) for row in rows] == [
        ("closed", "over"),
        ("roads", "standing"),
    ]


@pytest.mark.parametrize("key", WITH_A_PAST)
def test_today_asked_for_by_name_leaves_out_what_is_over_alone(key, sample_board, client):
    today = timezone.localdate().isoformat()
    whole = as_json(files(client, key)[1])["rows"]
    asked = as_json(files(client, key, f"?as_of={today}")[1])["rows"]
    assert all(row in whole for row in asked)
    if "status" in catalogue.tables()[key].names:
        there = [row for row in whole if row["status"] in ("standing", "not-confirmed")]
        there = [row for row in there if row.get("kind") != "succeeded-by"]
        assert asked == there


@pytest.mark.parametrize("day", ["2026-02-30", "0000-01-01", "9999-01-01", "x", "2020-1-1", "٢"])
@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_day_that_is_none_is_told_as_a_problem(day, form, client):
    response = client.get(f"/en/data/units.{form}", {"as_of": day})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json()["detail"].startswith("as_of: write a day from July")
    french = client.get(f"/fr/donnees/units.{form}", {"as_of": day})
    assert french.json()["detail"].startswith("as_of")
    assert french.json()["detail"] != response.json()["detail"]


def test_a_table_without_a_past_says_so(client):
    response = client.get("/en/data/pages.csv?as_of=2020-01-01")
    assert response.status_code == 400
    assert "no past" in response.json()["detail"]


def test_an_unknown_table_is_not_found(client):
    assert client.get("/en/data/corrections.csv").status_code == 404
    assert client.get("/fr/donnees/users.json").status_code == 404


def test_the_former_names_of_a_day_are_those_that_were_borne_on_it(client):
    unit = MinistryFactory(key="tea", start=date(2000, 1, 1))
    for name, end in [("Herbs", date(2010, 1, 1)), ("Leaves", date(2022, 6, 24)), ("Roots", None)]:
        FormerName.objects.create(unit=unit, name_en=name, end=end)
    told = {
        day: [
            row["name_en"]
            for row in as_json(files(client, "former-names", f"?as_of={day}")[1])["rows"]
        ]
        for day in ("2009-12-31", "2010-01-01", "2022-06-24")
    }
    assert told == {"2009-12-31": ["Herbs"], "2010-01-01": ["Leaves"], "2022-06-24": []}
