"""The catalogue of the open data: for readers as a page, for programs as DCAT 3."""

import re

import pytest
from django.test.utils import override_settings
from rdflib import Graph, Namespace
from rdflib.namespace import DCAT, DCTERMS, RDF

from ops_site.publishing import publish
from organization.models import Correction
from organization.opendata import catalogue, dcat
from tests.factories import UnitFactory
from tests.organization.reading import inside, links, text

pytestmark = [
    pytest.mark.django_db,
    # The library still warns of itself when it reads JSON-LD.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]
PAGE = {"en": "/en/data/", "fr": "/fr/donnees/"}
LANGUAGES = pytest.mark.parametrize("language", PAGE)
MEDIA = Namespace("https://www.iana.org/assignments/media-types/")


@LANGUAGES
def test_the_page_tells_of_every_table_with_its_rows(language, sample_board, client):
    response = client.get(PAGE[language])
    counts = {key: table.rows().count() for key, table in catalogue.tables().items()}
    parts = re.findall(r'<section class="dataset".*?</section>', response.text, re.DOTALL)
    told = {}
    for part in parts:
        key = re.search(r'<h3 id="([^"]+)"', part)[1]
        told[key] = int(re.search(r"<p>(\d+) (?:row|ligne)", part)[1])
        assert f"{PAGE[language]}{key}.csv" in part
        assert f"{PAGE[language]}{key}.json" in part
        columns = re.findall(r"<code>([^<]+)</code>", part)
        assert columns == catalogue.tables()[key].names
    assert told == counts


def test_the_page_leads_to_the_governments_own_catalogue(client):
    assert "https://data.ontario.ca" in links(client.get(PAGE["en"])).values()
    assert "https://data.ontario.ca/fr/" in links(client.get(PAGE["fr"])).values()


@LANGUAGES
def test_every_link_of_the_page_within_the_site_answers(language, sample_board, client):
    found = [url for url in links(client.get(PAGE[language])).values() if url.startswith("/")]
    wrong = [url for url in found if client.get(url).status_code != 200]
    assert len(found) > 2 * len(catalogue.tables())
    assert wrong == []


@LANGUAGES
def test_every_column_is_explained(language, client):
    response = client.get(PAGE[language])
    explained = inside(response, "dd")
    assert len(explained) > 100
    assert [words for words in explained if not words.endswith((".", "…"))] == []


def test_the_page_says_what_may_be_used_and_claims_no_licence(client):
    said = text(client.get(PAGE["en"]))
    assert "Open Government Licence – Ontario" in said
    assert "the project has stated none" in said


@pytest.mark.parametrize("count", [3, 300])
def test_the_page_asks_the_database_as_often_for_few_units_as_for_many(
    count, client, django_assert_max_num_queries
):
    UnitFactory.create_batch(count)
    publish()
    with django_assert_max_num_queries(8):
        response = client.get(PAGE["en"])
    assert f"{count} rows." in response.text


def test_nothing_that_readers_send_is_among_the_tables(client):
    Correction.objects.create(
        reference="C-1", page="/en/", text="zebra", language="en", received_at="2026-01-01T00:00Z"
    )
    publish()
    for key in catalogue.tables():
        assert b"zebra" not in client.get(f"/en/data/{key}.csv").getvalue()
    assert "zebra" not in client.get(PAGE["en"]).text


# --- DCAT ---------------------------------------------------------------------------------------


@pytest.fixture
def graph(sample_board, client):
    response = client.get("/en/data/catalogue.jsonld")
    assert response["Content-Type"] == "application/ld+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    return Graph().parse(data=response.text, format="json-ld")


def test_the_catalogue_is_one_and_names_every_table(graph):
    [whole] = graph.subjects(RDF.type, DCAT.Catalog)
    datasets = set(graph.objects(whole, DCAT.dataset))
    assert len(datasets) == len(catalogue.tables()) + bool(list(dcat.graphs()))
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))


def test_every_title_and_description_is_in_both_languages(graph):
    told = [*graph.subjects(RDF.type, DCAT.Dataset), *graph.subjects(RDF.type, DCAT.Catalog)]
    for thing in told:
        for words in (DCTERMS.title, DCTERMS.description):
            said = {literal.language: str(literal) for literal in graph.objects(thing, words)}
            assert said.keys() == {"en", "fr"}, thing
            assert words != DCTERMS.description or said["en"] != said["fr"], thing


@pytest.mark.parametrize(
    "word",
    [DCTERMS.license, DCTERMS.issued, DCTERMS.modified, DCTERMS.publisher, DCTERMS.language],
)
def test_every_dataset_says_whose_and_of_when_it_is(graph, word):
    for thing in graph.subjects(RDF.type, DCAT.Dataset):
        assert list(graph.objects(thing, word)), thing
        assert list(graph.objects(thing, DCTERMS.accrualPeriodicity)), thing


def test_every_file_answers_with_the_type_that_is_told(graph, client, settings):
    files = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(files) >= 2 * len(catalogue.tables())
    for file in files:
        address = str(graph.value(file, DCAT.downloadURL))
        response = client.get(address.removeprefix(settings.SITE_URL))
        assert response.status_code == 200, address
        told = graph.value(file, DCAT.mediaType)
        assert MEDIA[response["Content-Type"].partition(";")[0]] == told, address


def test_the_catalogue_names_the_site_it_stands_on(client):
    with override_settings(SITE_URL="https://ops.example.org"):
        found = client.get("/fr/donnees/catalogue.jsonld").json()
    assert found["@id"] == "https://ops.example.org/en/data/#catalogue"
