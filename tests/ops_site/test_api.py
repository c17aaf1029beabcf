"""How the API answers, whatever is asked: one format, tags, errors as problems, any origin."""

import json

import pytest
from django.core.management import call_command
from django.test import Client

from ops_site.publishing import publish
from tests.factories import AgencyFactory, MinistryFactory, PostingFactory

pytestmark = pytest.mark.django_db

UNITS = "/api/v1/units/"
LISTS = [
    *("ministries", "agencies", "clusters", "units", "roles", "people"),
    *("appointments", "relations", "pages", "families", "postings"),
]
DATED = [name for name in LISTS if name not in ("pages", "families", "postings")]
PROBLEM = "application/problem+json"


def test_the_api_says_what_there_is(client):
    told = client.get("/api/v1/").json()
    assert list(told) == [*LISTS, "schema", "docs"]
    assert told["units"] == "http://localhost:8000/api/v1/units/"


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_json_for_anybody_and_varies_on_nothing_else(client, name):
    response = client.get(f"/api/v1/{name}/", headers={"accept": "text/html"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert response["Vary"] == "Accept-Encoding"
    assert response["Cache-Control"] == "public, no-cache"
    assert response["Content-Language"] == "en, fr"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Expose-Headers"] == "ETag, Link"
    assert not response.cookies
    assert response.json() == {"count": 0, "next": None, "previous": None, "results": []}


# --- Tags -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [*(f"{name}/" for name in LISTS), "", "schema/", "docs/"])
def test_what_has_not_changed_is_not_sent_again(client, path, django_assert_num_queries):
    MinistryFactory()
    tag = client.get(f"/api/v1/{path}")["ETag"]
    with django_assert_num_queries(1):
        same = client.get(f"/api/v1/{path}", headers={"if-none-match": f'"x", {tag}'})
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", tag)
    assert same["Access-Control-Allow-Origin"] == "*"
    publish()
    again = client.get(f"/api/v1/{path}", headers={"if-none-match": tag})
    assert (again.status_code, again["ETag"] == tag) == (200, False)


def test_a_tag_belongs_to_one_address(client):
    tag = client.get(UNITS)["ETag"]
    others = [client.get(UNITS, {"limit": 1}), client.get("/api/v1/roles/"), client.get("/api/v1/")]
    assert tag not in [other["ETag"] for other in others]


@pytest.mark.parametrize(("path", "turns"), [("units/", False), ("postings/", True)])
def test_a_tag_holds_for_the_day_and_that_of_postings_for_the_minute(
    client, time_machine, path, turns
):
    time_machine.move_to("2026-11-20T15:00:10Z", tick=False)
    tag = client.get(f"/api/v1/{path}")["ETag"]
    time_machine.move_to("2026-11-20T15:01:10Z", tick=False)
    assert (client.get(f"/api/v1/{path}")["ETag"] != tag) is turns
    time_machine.move_to("2026-11-21T15:00:10Z", tick=False)
    assert client.get(f"/api/v1/{path}")["ETag"] != tag


def test_whether_there_is_anything_at_all_is_looked_up(client):
    anything = {"if-none-match": "*"}
    assert client.get(UNITS, headers=anything).status_code == 304
    assert client.get(f"{UNITS}nothing/", headers=anything).status_code == 404


# --- What goes wrong ------------------------------------------------------------------------------


def problem(response, status):
    """What the answer tells, once it is known to be a problem."""
    assert (response.status_code, response["Content-Type"]) == (status, PROBLEM)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "no-store"
    told = response.json()
    assert told["status"] == status
    assert told["title"] != told["title_fr"]
    assert told["detail"] != told["detail_fr"]
    return told


WRONG = {
    "as_of": ["2026-02-30", "0000-01-01", "9999-01-01", "", "today", "2024-03-31\x00", "２０２４"],
    "limit": ["0", "201", "-1", "", "ten", "1e2", "9" * 30, "٣", "05"],
    "cursor": ["", "x", "n", "nzz", "n00", "é", "n\x00", "q6162"],
    "status": ["", "gone", "Standing", "\x00"],
    "kind": ["", "house", "é" * 2000],
    "parent": ["", "a b", "\x00", "é", "a" * 151],
    "q": ["a" * 201],
}


@pytest.mark.parametrize(
    ("name", "value"), [(n, v) for n, values in WRONG.items() for v in values], ids=ascii
)
def test_a_wrong_value_is_refused_by_the_name_of_its_parameter(client, name, value):
    told = problem(client.get(UNITS, {name: value}), 400)
    assert told["parameter"] == name
    assert told["detail"].startswith(f"{name}: ")
    assert told["detail_fr"].startswith(f"{name}\N{NBSP}: ")


@pytest.mark.parametrize("name", DATED)
def test_a_day_that_is_none_is_refused_by_every_list_and_entry(client, name):
    for path in (f"/api/v1/{name}/", f"/api/v1/{name}/1/"):
        told = problem(client.get(path, {"as_of": "2026-02-30"}), 400)
        days = [told[name].replace("\N{NBSP}", " ") for name in ("detail", "detail_fr")]
        assert [" 1, 1867 to " in days[0], " 1867 au " in days[1]] == [True, True]


def test_a_parameter_given_twice_is_refused(client):
    assert problem(client.get(f"{UNITS}?limit=1&limit=2"), 400)["parameter"] == "limit"


def test_a_parameter_that_nobody_knows_is_ignored(client):
    unit = MinistryFactory()
    found = client.get(UNITS, {"utm_source": "x", "format": "xml", "page": "9", "sort": "\x00"})
    assert [row["id"] for row in found.json()["results"]] == [unit.key]


@pytest.mark.parametrize(
    "path",
    [
        *("nothing/", "units/nothing/", "relations/0/", "units/é/", "units/a\x00b/", "units/a/b/"),
        *(f"postings/{'9' * 30}/", "postings/-1/", "../../etc/passwd", "a" * 5000),
    ],
    ids=lambda path: ascii(path)[:20],
)
def test_what_is_not_there_is_a_problem_and_never_a_page(client, path):
    told = problem(client.get("/", PATH_INFO=f"/api/v1/{path}"), 404)
    assert "parameter" not in told


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("path", ["", "units/", "units/x/", "schema/", "docs/"])
def test_nothing_can_be_written(client, method, path):
    response = client.generic(method, f"/api/v1/{path}", b"{}", "application/json")
    problem(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_a_browser_is_told_beforehand_that_any_site_may_read(client):
    response = client.options(UNITS, headers={"origin": "https://example.org"})
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "If-None-Match"


def test_a_host_that_is_not_ours_and_a_flood_of_parameters_are_problems_too(client):
    problem(client.get(UNITS, headers={"host": "evil.example"}), 400)
    problem(client.get(UNITS + "?" + "&".join(f"a{n}=1" for n in range(1100)) + "&q=x"), 400)


def test_a_fault_of_ours_and_an_outage_are_problems_too(client, settings, monkeypatch):
    settings.ROOT_URLCONF = "tests.ops_site.broken_api"
    quiet = Client(raise_request_exception=False)
    problem(quiet.get("/api/v1/fault/"), 500)
    away = quiet.get("/api/v1/away/")
    problem(away, 503)
    assert away["Retry-After"] == "60"


def test_a_bad_request_beside_the_api_stays_a_page(client):
    response = client.get("/en/no-such-page/")
    assert (response.status_code, response["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "Access-Control-Allow-Origin" not in response


# --- The description ------------------------------------------------------------------------------


def test_the_schema_is_valid_and_without_a_warning(tmp_path):
    file = tmp_path / "schema.json"
    options = {"validate": True, "fail_on_warn": True, "format": "openapi-json"}
    call_command("spectacular", file=str(file), **options)
    assert json.loads(file.read_text())["openapi"].startswith("3.")


def test_the_schema_names_every_resource_the_terms_and_whom_to_ask(client):
    response = client.get("/api/v1/schema/")
    schema = response.json()
    assert response["Content-Type"] == "application/vnd.oai.openapi+json"
    assert schema["info"]["title"] == "OPS open API (unofficial)"
    assert schema["info"]["license"]["url"] == "http://localhost:8000/en/data/#rights"
    assert schema["info"]["contact"]["url"] == "http://localhost:8000/en/contact/"
    entries = (f"/api/v1/{name}/{{id}}/" for name in LISTS)
    lists = (f"/api/v1/{name}/" for name in LISTS)
    assert sorted(schema["paths"]) == sorted([*lists, *entries])


def test_the_schema_is_told_in_french_too(client):
    schema = client.get("/api/v1/schema/fr/").json()
    assert schema["info"]["title"] == "API ouverte de la FPO (non officielle)"
    assert schema["info"]["license"]["url"] == "http://localhost:8000/fr/donnees/#rights"
    assert client.get("/api/v1/schema/").json()["paths"].keys() == schema["paths"].keys()


# --- Paging ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [1, 3])
def test_paging_leads_through_everything_and_back(client, rows):
    made = [AgencyFactory(key=key) for key in ("b-2", "a-1", "c_3", "d", "e")]
    keys = sorted(unit.key for unit in made)
    address, found, last = f"{UNITS}?limit={rows}", [], None
    while address:
        page = client.get(address).json()
        assert page["count"] == 5
        found += [row["id"] for row in page["results"]]
        last, address = page, page["next"]
    assert found == keys
    back = []
    while last:
        back = [row["id"] for row in last["results"]] + back
        last = last["previous"] and client.get(last["previous"]).json()
    assert back == keys


def test_paging_of_numbers_is_in_the_order_of_numbers(client):
    for number in (9, 10, 101):
        PostingFactory(open=True, complete=True, number=number)
    first = client.get("/api/v1/postings/?limit=2")
    assert [row["id"] for row in first.json()["results"]] == [9, 10]
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    rest = client.get(first.json()["next"]).json()
    assert ([row["id"] for row in rest["results"]], rest["count"]) == ([101], 3)
    assert client.get(rest["previous"]).json()["results"] == first.json()["results"]


def test_what_comes_in_between_moves_no_entry(client):
    for key in ("a", "c", "e"):
        AgencyFactory(key=key)
    first = client.get(f"{UNITS}?limit=1").json()
    AgencyFactory(key="b")
    publish()
    assert client.get(first["next"]).json()["results"][0]["id"] == "b"
