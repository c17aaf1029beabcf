"""What pages tell programs of themselves is what they show, and nothing that is not confirmed."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

from ops_site.publishing import publish
from organization import json_ld
from tests.factories import AgencyFactory, AppointmentFactory, MinistryFactory, PersonFactory
from tests.organization.reading import inside

pytestmark = [
    pytest.mark.django_db,
    # The library still warns of itself when it reads JSON-LD.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]
SCHEMA = Namespace("https://schema.org/")
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def blocks(response):
    """The data of a page by its type."""
    found = [json.loads(text) for text in SCRIPT.findall(response.text)]
    return {block["@type"]: block for block in found}


def parsed(response):
    """The data as RDF, without fetching the context from another host."""
    graph = Graph()
    for block in blocks(response).values():
        local = {**block, "@context": {"@vocab": str(SCHEMA)}}
        graph.parse(data=json.dumps(local), format="json-ld")
    return graph


@pytest.fixture
def roads():
    return MinistryFactory(
        name_en="Ministry of Roads",
        name_fr="ministère des Routes",
        acronym_en="MR",
        slug_en="roads",
        start="2010-01-01",
        source="Order in Council 1",
    )


def test_a_unit_says_what_its_page_shows(roads, client):
    AgencyFactory(parent=roads, name_en="Bridge Board", slug_en="bridge-board")
    publish()
    response = client.get("/en/organization/ministries/roads/")
    graph = parsed(response)
    [unit] = [s for s in graph.subjects(SCHEMA.url, None) if str(s).endswith("/roads/")]
    assert (unit, RDF.type, SCHEMA.GovernmentOrganization) in graph
    assert [str(graph.value(unit, SCHEMA.name))] == inside(response, "h1")
    names = {str(name) for name in graph.objects(unit, SCHEMA.alternateName)}
    assert names == {"MR", "ministère des Routes"}
    assert str(graph.value(unit, SCHEMA.foundingDate)) == "2010-01-01"
    [below] = graph.objects(unit, SCHEMA.subOrganization)
    assert str(graph.value(below, SCHEMA.name)) == "Bridge Board"
    agency = parsed(client.get("/en/organization/agencies/bridge-board/"))
    assert (below, SCHEMA.parentOrganization, unit) in agency


def test_a_day_that_no_source_gives_is_not_told(roads, client):
    roads.source = ""
    roads.save()
    publish()
    found = blocks(client.get("/en/organization/ministries/roads/"))["GovernmentOrganization"]
    assert "foundingDate" not in found
    assert "dissolutionDate" not in found


def test_a_unit_that_ended_says_when(roads, client):
    roads.end = "2020-04-01"
    roads.save()
    publish()
    found = blocks(client.get("/en/organization/ministries/roads/"))["GovernmentOrganization"]
    assert found["dissolutionDate"] == "2020-04-01"


def test_an_end_to_come_is_told_to_programs_no_sooner_than_to_readers(roads, client):
    roads.end = timezone.localdate() + timedelta(days=9)
    roads.save()
    publish()
    page = client.get("/en/organization/ministries/roads/")
    assert "dissolutionDate" not in blocks(page)["GovernmentOrganization"]


@pytest.mark.parametrize(
    ("facts", "is_told"),
    [
        ({"source": "A list"}, True),
        ({"source": ""}, False),
        ({"source": "A list", "confirmed": False}, False),
        ({"source": "A list", "start": "2010-01-01", "end": "2015-01-01"}, False),
        ({"source": "A list", "ended": True}, False),
    ],
)
def test_only_a_present_office_with_its_source_is_told_of_a_person(facts, is_told, client):
    AppointmentFactory(person=PersonFactory(key="awa", name="Awa"), **facts)
    publish()
    found = blocks(client.get("/en/organization/people/awa/"))
    assert ("Person" in found) is is_told
    assert "BreadcrumbList" in found


def test_a_person_bears_the_titles_that_the_page_shows(roads, client):
    appointment = AppointmentFactory(
        person=PersonFactory(key="awa", name="Awa"),
        role__unit=roads,
        role__title_en="Minister of Roads",
        source="A list",
    )
    publish()
    graph = parsed(client.get("/en/organization/people/awa/"))
    [person] = graph.subjects(RDF.type, SCHEMA.Person)
    assert str(graph.value(person, SCHEMA.name)) == "Awa"
    assert [str(title) for title in graph.objects(person, SCHEMA.jobTitle)] == ["Minister of Roads"]
    [unit] = graph.objects(person, SCHEMA.worksFor)
    assert isinstance(unit, URIRef)
    assert str(graph.value(unit, SCHEMA.name)) == "Ministry of Roads"
    assert appointment.role.title_en == "Minister of Roads"


@pytest.mark.parametrize("query", ["?as_of=2022-01-01", "?as_of=2026-02-30"])
def test_a_page_of_another_day_says_nothing(query, roads, client):
    assert blocks(client.get(f"/en/organization/ministries/roads/{query}")) == {}


def test_the_breadcrumbs_are_those_of_the_page(roads, client):
    response = client.get("/en/organization/ministries/roads/")
    told = blocks(response)["BreadcrumbList"]["itemListElement"]
    crumbs = re.search(r'<nav class="breadcrumbs.*?</nav>', response.text, re.DOTALL)[0]
    shown = re.findall(r'<a href="([^"]+)">([^<]+)</a>', crumbs)
    steps = [(step["item"].partition("8000")[2], step["name"]) for step in told]
    assert steps == [*shown, ("/en/organization/ministries/roads/", "Ministry of Roads")]
    assert [step["position"] for step in told] == [1, 2, 3, 4]


def test_no_text_ends_the_block_that_it_stands_in(roads, client):
    roads.name_en = "</script><script>alert(1)</script> & Sons"
    roads.save()
    publish()
    response = client.get("/en/organization/ministries/roads/")
    assert "<script>" not in response.text
    assert blocks(response)["GovernmentOrganization"]["name"] == roads.name_en


def test_a_script_of_data_is_one_line_of_json():
    assert json_ld.script({"a": "<&>"}) == (
        '<script type="application/ld+json">{"a": "\\u003C\\u0026\\u003E"}</script>'
    )
