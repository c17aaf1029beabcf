"""The forms of a list of jobs: fields, headers, links, and what becomes of bad questions."""

import csv
import io
import re

import pytest

from careers.postings.twins import rows
from ops_site.publishing import publish
from tests.factories import CityFactory, MinistryFactory, PayRangeFactory, PostingFactory

pytestmark = pytest.mark.django_db
FORMS = ("json", "atom", "csv", "ics")
EACH_FORM = pytest.mark.parametrize("form", FORMS)


def table(response):
    text = response.getvalue().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_json_tells_the_rows_of_the_api_and_how_to_go_on(client, settings):
    settings.SITE_URL = "https://ops.example.org"
    for _ in range(21):
        PostingFactory(open=True, complete=True)
    told = client.get("/en/jobs.json?sort=newest&term=permanent&page=2").json()
    address = "https://ops.example.org/en/jobs.json?term=permanent&sort=newest"
    (row,) = told.pop("rows")
    assert told == {
        "list": "jobs",
        "url": "https://ops.example.org/en/jobs/?term=permanent&sort=newest",
        "count": 21,
        "page": 2,
        "pages": 2,
        "first": address,
        "previous": address,
        "next": None,
        "last": f"{address}&page=2",
        "problems": [],
    }
    known = client.get(f"/api/v1/postings/?q={row['id']}&state=open").json()["results"]
    assert known == [row]


def test_json_names_what_it_could_not_use(client):
    PostingFactory(open=True)
    told = client.get("/en/jobs.json?level=boss&salary_min=much&page=9").json()
    assert [problem["parameter"] for problem in told["problems"]] == ["level", "salary_min", "page"]
    assert told["problems"][1]["message"].endswith("“much” is not a whole number of dollars.")
    french = client.get("/fr/emplois.json?salary_min=much").json()
    assert french["problems"][0]["message"].endswith("un nombre entier de dollars.")
    assert told["count"] == french["count"] == 1


def test_csv_has_both_languages_of_each_job(client):
    unit = MinistryFactory(key="tea", name_en="Ministry of Tea", name_fr="ministère du Thé")
    city = CityFactory(name_en="Sault Ste. Marie", name_fr="Sault-Sainte-Marie")
    posting = PostingFactory(
        open=True, number=1234, title_en="Clerk", title_fr="Commis", unit=unit, cities=[city]
    )
    PayRangeFactory(posting=posting, hourly=True, hours_per_week="36.25")
    publish(posting)
    response = client.get("/fr/emplois.csv")
    (row,) = table(response)
    assert [row["number"], row["title_en"], row["title_fr"]] == ["1234", "Clerk", "Commis"]
    assert [row["employer_en"], row["employer_fr"]] == ["Ministry of Tea", "ministère du Thé"]
    assert row["url_fr"].endswith("/fr/emplois/1234/commis/")
    assert (row["city_names_en"], row["city_names_fr"]) == (city.name_en, city.name_fr)
    assert (row["pay_minimum"], row["pay_unit"], row["yearly_minimum"]) == (
        *("30.0", "hour", "56550.0"),
    )
    assert response["Content-Disposition"] == 'attachment; filename="jobs.csv"'


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\tcell"])
def test_no_cell_begins_a_formula(client, title):
    PostingFactory(open=True, title_en=title)
    (row,) = table(client.get("/en/jobs.csv"))
    assert row["title_en"] == f"'{title}"


def test_a_file_that_is_cut_off_says_how_many_there_are(client, monkeypatch):
    monkeypatch.setattr(rows, "CAP", 2)
    for _ in range(3):
        PostingFactory(open=True)
    for form, count in (("csv", 2), ("ics", 2), ("json", 3), ("atom", 3)):
        response = client.get(f"/en/jobs.{form}")
        shown = response.getvalue().decode()
        jobs = {"csv": len(table(response)) if form == "csv" else 0}
        jobs |= {"ics": shown.count("BEGIN:VEVENT"), "atom": shown.count("<entry")}
        jobs["json"] = shown.count('"origin"')
        assert (jobs[form], response["X-Total-Count"]) == (count, "3")
        assert response.get("X-Result-Cap") == ("2" if form in ("csv", "ics") else None)


@EACH_FORM
def test_a_form_can_be_asked_whether_it_changed_and_is_for_any_site(client, form):
    PostingFactory(open=True)
    first = client.get(f"/en/jobs.{form}")
    again = client.get(f"/en/jobs.{form}", headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert (first["Access-Control-Allow-Origin"], first["Vary"]) == ("*", "Accept-Encoding")
    assert first["Cache-Control"] == "public, no-cache"


def test_a_form_that_there_is_not_is_not_found(client):
    assert client.get("/en/jobs.xml").status_code == 404
    assert client.get("/en/emplois.json").status_code == 404


def test_the_board_leads_to_its_forms_with_what_was_asked(client):
    page = client.get("/en/jobs/?level=mid&level=x&sort=pay&page=4").text
    head, _, body = page.partition("</head>")
    linked = re.findall(r'<link rel="alternate" type="[^"]*" href="(/en/jobs\.[^"]*)"', head)
    shown = re.findall(r'<a href="(/en/jobs\.[^"]*)"', body)
    addresses = [
        f"/en/jobs.{form}?level=mid&amp;sort=pay" for form in ("atom", "ics", "csv", "json")
    ]
    assert linked == shown == addresses


@pytest.mark.parametrize("kept", [3, 30])
def test_a_file_costs_as_many_queries_for_few_jobs_as_for_many(
    client, django_assert_max_num_queries, kept
):
    for _ in range(kept):
        PostingFactory(open=True, complete=True)
    for form in FORMS:
        client.get(f"/en/jobs.{form}")
        with django_assert_max_num_queries(10):
            client.get(f"/en/jobs.{form}?sort=newest")
