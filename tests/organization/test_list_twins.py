"""Each list of the organization is the same list as JSON and as CSV."""

import csv
import html
import io
import re

import pytest

from ops_site.publishing import publish
from organization.models import Appointment, Person, Unit
from tests.factories import AppointmentFactory, MinistryFactory, PersonFactory

pytestmark = pytest.mark.django_db
LISTS = {
    "ministries": "/fr/organisation/ministeres",
    "agencies": "/fr/organisation/organismes",
    "people": "/fr/organisation/personnes",
    "deputy-ministers": "/fr/organisation/sous-ministres",
    "iit": "/fr/organisation/iti",
}
NAMES = pytest.mark.parametrize("name", LISTS)
QUESTIONS = ["", "?as_of=2021-05-01", "?q=on", "?by=type", "?q=on&by=type&as_of=2026-06-01"]


def addresses(name):
    return [f"/en/organization/{name}", LISTS[name]]


def rows(client, address, query=""):
    """(the rows of the JSON, those of the CSV)."""
    in_json = client.get(f"{address}.json{query}").json()
    in_csv = client.get(f"{address}.csv{query}").getvalue().decode()
    assert in_json["count"] == len(in_json["rows"])
    return in_json["rows"], list(csv.DictReader(io.StringIO(in_csv, newline="")))


def slugs(page, kinds):
    """The address words of the pages that the lists of a page lead to, in order, each once."""
    main = re.search(r"<main.*?</main>", page.text, re.DOTALL)[0]
    found = re.findall(rf'<a href="/(?:en|fr)/[^"/]+/(?:{kinds})/([^"/#?]+)/', main)
    return list(dict.fromkeys(found))


@NAMES
@pytest.mark.parametrize("query", QUESTIONS)
def test_json_and_csv_have_the_same_rows_in_the_same_order(name, query, sample_board, client):
    for address in addresses(name):
        in_json, in_csv = rows(client, address, query)
        word = "unit" if name == "deputy-ministers" else "id"
        assert [row[word] for row in in_csv] == [row[word] for row in in_json]
        assert list(in_csv[0]) == list(in_json[0]) if in_csv else True


@pytest.mark.parametrize("query", QUESTIONS)
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("ministries", "ministries|ministeres"),
        ("people", "people|personnes"),
        ("agencies", "agencies|organismes"),
    ],
)
def test_a_file_has_what_its_page_shows_in_the_same_order(name, kinds, query, sample_board, client):
    for address, language in zip(addresses(name), ("en", "fr"), strict=True):
        shown = slugs(client.get(f"{address}/{query}"), kinds)
        word = "id" if name == "people" else f"slug_{language}"
        assert [row[word] for row in rows(client, address, query)[0]] == shown


def test_the_twin_of_a_letter_is_of_that_letter(client):
    many = [Person(key=f"a-{n}", name=f"Ann {n}", sort_name=f"Ann {n}") for n in range(200)]
    publish(*Person.objects.bulk_create(many), PersonFactory(key="zoe", name="Zoe"))
    page = client.get("/en/organization/people/?letter=Z")
    assert slugs(page, "people") == ["zoe"]
    twins = re.findall(r'rel="alternate" type="application/json" href="([^"]+)"', page.text)
    assert [row["id"] for row in client.get(html.unescape(twins[0])).json()["rows"]] == ["zoe"]


def test_a_list_has_as_many_rows_as_the_table_it_is_of(sample_board, client):
    counts = {name: len(rows(client, addresses(name)[0])[0]) for name in LISTS}
    standing = Unit.objects.standing()
    assert counts == {
        "ministries": standing.ministries().count(),
        "agencies": standing.agencies().count(),
        "people": Person.objects.count(),
        "deputy-ministers": standing.ministries().count(),
        "iit": standing.clusters().count() + 1,
    }


@NAMES
def test_the_page_leads_to_both_with_what_it_was_asked_for(name, sample_board, client):
    for address in addresses(name):
        page = client.get(f"{address}/?q=on&as_of=2026-06-01&x=1")
        for form, media in (("json", "application/json"), ("csv", "text/csv")):
            to = f"{address}.{form}?q=on&amp;as_of=2026-06-01"
            assert f'<link rel="alternate" type="{media}" href="{to}">' in page.text
            assert f'<a href="{to}"' in page.text


@NAMES
def test_what_the_page_calls_wrong_is_a_problem_for_a_program(name, sample_board, client):
    for address in addresses(name):
        for form in ("json", "csv"):
            response = client.get(f"{address}.{form}?as_of=2026-02-30")
            assert response.status_code == 400
            assert response["Content-Type"] == "application/problem+json"
            assert response.json()["detail"].startswith("as_of")


def test_an_unknown_form_is_not_found(client):
    assert client.get("/en/organization/ministries.xml").status_code == 404


def test_a_post_without_a_holder_has_a_row_without_one(client):
    MinistryFactory(key="parks")
    [row] = rows(client, "/en/organization/deputy-ministers")[0]
    assert (row["unit"], row["roles"], row["holders"]) == ("parks", [], [])


def test_an_office_of_the_past_is_told_as_such(client):
    person = PersonFactory(key="awa")
    over = AppointmentFactory(person=person, start="2010-01-01", end="2015-01-01")
    publish()
    [row] = rows(client, "/en/organization/people")[0]
    assert (row["present"], row["past"]) == ([], [over.role.key])
    [row] = rows(client, "/en/organization/people", "?as_of=2012-01-01")[0]
    assert (row["present"], row["past"]) == ([over.role.key], [])
    assert Appointment.objects.count() == 1


@pytest.mark.parametrize("name", ["ministries", "agencies", "people"])
@pytest.mark.parametrize("query", ["", "?as_of=2026-06-01"])
def test_api_and_list_have_the_same_things(name, query, sample_board, client):
    in_json, in_csv = rows(client, addresses(name)[0], query)
    joint = "&" if query else "?"
    told = client.get(f"/api/v1/{name}/{query}{joint}limit=100").json()
    assert told["count"] == len(in_json) == len(in_csv)
    assert sorted(row["id"] for row in told["results"]) == sorted(row["id"] for row in in_json)
