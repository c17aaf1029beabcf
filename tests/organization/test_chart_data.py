"""The governance graph as data: JSON in Popolo's words, and GraphML."""

from datetime import date
from xml.etree import ElementTree

import pytest
from django.utils.translation import override

from ops_site.bilingual import plain
from ops_site.publishing import publish
from organization import graph
from organization.chart import dataset, graphml
from organization.chart.identity import key
from organization.models import Relation, Role, Unit
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    MinistryFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
JSON = {"en": "/en/data/governance.json", "fr": "/fr/donnees/gouvernance.json"}
GRAPHML = {"en": "/en/data/governance.graphml", "fr": "/fr/donnees/gouvernance.graphml"}
NAMESPACE = {"g": "http://graphml.graphdrawing.org/xmlns"}


def keys(chart):
    return sorted((key(edge.subject), edge.kind, key(edge.object)) for edge in chart.edges)


def of_json(response):
    relations = response.json()["relations"]
    return sorted((r["subject_id"], r["kind"], r["object_id"]) for r in relations)


def of_graphml(response):
    top = ElementTree.fromstring(response.content)
    return sorted(
        (
            edge.get("source"),
            edge.find("g:data[@key='edge-kind']", NAMESPACE).text,
            edge.get("target"),
        )
        for edge in top.iterfind("g:graph/g:edge", NAMESPACE)
    )


@pytest.mark.parametrize("day", [None, date(2025, 12, 1), date(2003, 7, 1)], ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_both_files_tell_each_line_of_the_chart_once(client, facts, language, day):
    lines = keys(dataset.whole(graph.on(day)))
    query = f"?as_of={day}" if day else ""
    assert len(lines) == 29
    assert of_json(client.get(JSON[language] + query)) == lines
    assert of_graphml(client.get(GRAPHML[language] + query)) == lines


@pytest.mark.parametrize("language", ["en", "fr"])
def test_so_they_do_of_every_ministry(client, facts, language):
    shown = graph.on()
    for unit in shown.of_kinds(*Unit.MINISTRIES):
        lines = keys(dataset.of_ministry(shown, unit))
        with override(language):
            query = {"ministry": plain(unit, "slug")}
        assert of_json(client.get(JSON[language], query)) == lines
        assert of_graphml(client.get(GRAPHML[language], query)) == lines


def test_the_files_are_the_same_in_both_languages(client, facts):
    assert client.get(JSON["en"]).json() == client.get(JSON["fr"]).json()
    assert client.get(GRAPHML["en"]).content == client.get(GRAPHML["fr"]).content


def test_a_line_has_its_words_its_sentences_and_their_source_in_both_languages(client, facts):
    relations = client.get(JSON["fr"]).json()["relations"]
    found = next(r for r in relations if r["kind"] == "advises")
    assert (found["label_en"], found["label_fr"]) == ("Advises", "Conseille")
    (statement,) = found["statements"]
    assert statement["sentence_en"].startswith("is the head of the OPS and the Premier")
    assert statement["sentence_fr"].startswith("est à la tête de la FPO")
    assert statement["sources"][0]["note"].startswith("“About the Ontario Public Service”")
    assert found["is_confirmed"] is True


def test_offices_are_posts_and_who_holds_one_is_a_member(client, settings):
    settings.SITE_URL = "https://example.org"
    unit = MinistryFactory(key="finance", slug_en="finance", source="A page", as_of="2026-05-23")
    role = RoleFactory(key="minister", unit=unit, kind=Role.Kind.MINISTER, title_en="Minister")
    AppointmentFactory(role=role, person__key="ada", person__name="Ada", start=date(2025, 3, 19))
    AppointmentFactory(role=role, person__name="Olga Before", past=True)
    told = client.get(JSON["en"], {"ministry": "finance"}).json()
    (organization,), (post,), (person,), (membership,) = (
        told[name] for name in ("organizations", "posts", "persons", "memberships")
    )
    assert (organization["id"], organization["classification"]) == ("unit/finance", "ministry")
    assert organization["links"][0] == {
        "url": "https://example.org/en/organization/ministries/finance/"
    }
    assert organization["sources"] == [{"note": "A page", "as_of": "2026-05-23", "remark": None}]
    assert (post["label"], post["organization_id"]) == ("Minister", "unit/finance")
    assert person["name"] == "Ada"
    assert (membership["person_id"], membership["post_id"]) == ("person/ada", "role/minister")
    assert membership["start_date"] == "2025-03-19"


def test_graphml_declares_every_key_that_it_uses_and_every_node_that_a_line_joins(client, facts):
    top = ElementTree.fromstring(client.get(GRAPHML["en"]).content)
    declared = {(e.get("id"), e.get("for")) for e in top.iterfind("g:key", NAMESPACE)}
    shown = top.find("g:graph", NAMESPACE)
    assert shown.get("edgedefault") == "directed"
    used = {(data.get("key"), "graph") for data in shown.iterfind("g:data", NAMESPACE)}
    for name in ("node", "edge"):
        path = f"g:{name}/g:data"
        used |= {(data.get("key"), name) for data in shown.iterfind(path, NAMESPACE)}
    assert used <= declared
    nodes = [node.get("id") for node in shown.iterfind("g:node", NAMESPACE)]
    assert len(nodes) == len(set(nodes)) == 17
    ends = {e.get(end) for e in shown.iterfind("g:edge", NAMESPACE) for end in ("source", "target")}
    assert ends <= set(nodes)


def test_what_xml_cannot_say_does_not_break_the_file():
    unit = MinistryFactory(name_en="Ministry\x0b of <Fish> & \ufffe")
    publish()
    content = graphml.document(dataset.of_ministry(graph.on(), unit))
    data = ElementTree.fromstring(content).iterfind(".//g:data[@key='node-name_en']", NAMESPACE)
    assert [element.text for element in data] == ["Ministry\ufffd of <Fish> & \ufffd"]


# --- Asking --------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [JSON["en"], GRAPHML["fr"]])
def test_pages_of_other_sites_may_read_it_and_nobody_may_write(client, address):
    assert client.get(address)["Access-Control-Allow-Origin"] == "*"
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(address).status_code == 405


@pytest.mark.parametrize("address", [JSON["en"], GRAPHML["en"]])
@pytest.mark.parametrize("day", ["2026-02-30", "0000-01-01", "9999-12-31", "x" * 500])
def test_a_day_that_is_none_is_told_as_data(client, address, day):
    response = client.get(address, {"as_of": day})
    assert response.status_code == 400
    assert response.json()["error"].startswith("as_of: write a day from July")
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", [JSON["fr"], GRAPHML["fr"]])
def test_an_unknown_ministry_is_told_as_data(client, address):
    AgencyFactory(slug_fr="organisme")
    for slug in ("nulle-part", "organisme"):
        response = client.get(address, {"ministry": slug})
        assert response.status_code == 400
        assert response.json() == {
            "error": "ministry\u00a0: aucun ministère ne porte ce nom dans les adresses."
        }


COSTS = {
    "/en/organization/chart/": 4,
    "/en/organization/ministries/finance/chart/": 4,
    "/en/data/governance.json?ministry=finance": 5,
    "/en/data/governance.graphml": 4,
}


@pytest.mark.parametrize("count", [3, 300])
def test_a_chart_costs_the_same_for_3_units_and_300(client, django_assert_num_queries, count):
    unit = MinistryFactory(slug_en="finance")
    office = UnitFactory(kind=Unit.Kind.OFFICE)
    for number in range(count):
        AgencyFactory(parent=unit)
        if number < 30:
            group = UnitFactory(kind=Unit.Kind.GROUP)
            RelationFactory(subject_unit=group, object_unit=office)
            AppointmentFactory(role__unit=unit, role__kind=Role.Kind.EXECUTIVE)
            cluster = ClusterFactory()
            RelationFactory(kind=Relation.Kind.SERVES, subject_unit=cluster, object_unit=unit)
    for address, queries in COSTS.items():
        publish()
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200
