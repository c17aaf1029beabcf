"""A text names what it counts, and the reader finds the number of the day; a page can be kept."""

import json

import pytest
from django.utils import timezone
from django.utils.translation import override

from ops_site.publishing import publish
from organization.counting import COUNTS, counted, unknown_counts
from organization.models import Relation, Unit
from tests.factories import (
    AgencyFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    RelationFactory,
    UnitFactory,
)
from tests.organization.reading import text

pytestmark = pytest.mark.django_db


def test_each_name_counts_what_stands(client):
    MinistryFactory(), MinistryFactory(), AgencyFactory(), PersonFactory()
    MinistryFactory(kind=Unit.Kind.CENTRAL_AGENCY)
    group, whole = UnitFactory(kind=Unit.Kind.GROUP), UnitFactory(kind=Unit.Kind.OFFICE)
    UnitFactory(kind=Unit.Kind.GROUP)
    RelationFactory(kind=Relation.Kind.PART_OF, subject_unit=group, object_unit=whole)
    assert {name: counted(f"{{count:{name}}}") for name in COUNTS} == {
        "ministries": "2",
        "central-agencies": "1",
        "ministries-and-central-agencies": "3",
        "agencies": "1",
        "clusters": "0",
        "groups": "1",
        "people": "1",
    }


def test_a_page_follows_the_data(client):
    clusters = [ClusterFactory() for _ in range(3)]
    page = InformationPageFactory(slug_en="iit", slug_fr="iti")
    PageSectionFactory(page=page, body_en="We have {count:clusters} clusters.")
    assert "We have 3 clusters." in text(client.get("/en/about/iit/"))
    Unit.objects.filter(pk=clusters[0].pk).update(end=timezone.localdate())
    publish()
    assert "We have 2 clusters." in text(client.get("/en/about/iit/"))


def test_open_data_and_the_api_tell_the_number_too(client):
    ClusterFactory.create_batch(1001)
    page = InformationPageFactory(key="iit", slug_en="iit", slug_fr="iti")
    both = {"body_en": "Pears: {count:clusters}.", "body_fr": "Poires : {count:clusters}."}
    PageSectionFactory(page=page, **both)
    told = ["Pears: 1,001.", "Poires : 1\u00a0001."]
    section = client.get("/api/v1/pages/iit/").json()["sections"][0]
    assert [section["body_en"], section["body_fr"]] == told
    row = json.loads(client.get("/fr/donnees/sections.json").getvalue())["rows"][0]
    assert [row["body_en"], row["body_fr"]] == told


def test_a_number_is_written_as_its_language_writes_it():
    AgencyFactory.create_batch(1001)
    assert counted("{count:agencies}") == "1,001"
    with override("fr"):
        assert counted("{count:agencies}") == "1\u00a0001"


@pytest.mark.parametrize(
    ("written", "unknown"),
    [
        ("{count:unicorns} and {count:}", ["unicorns", ""]),
        ("{count:clusters}", []),
        ("{count: clusters}", [" clusters"]),
        ("a { count:clusters } b", []),
    ],
)
def test_a_name_that_counts_nothing_stays_as_it_was_written(written, unknown):
    assert unknown_counts(written) == unknown
    if unknown:
        assert counted(written) == written


def test_a_page_is_to_be_had_as_plain_text(client, settings):
    ClusterFactory()
    page = InformationPageFactory(
        slug_en="role", slug_fr="role-fr", title_en="Role", title_fr="Rôle", source="A page"
    )
    body = "- {count:clusters} cluster, see [all](/en/organization/iit/)"
    PageSectionFactory(page=page, heading_en="Part", body_en=body, level=3)
    lines = client.get("/en/about/role.txt").text.splitlines()
    assert lines[0] == "# Role"
    assert "### Part" in lines
    assert f"- 1 cluster, see [all]({settings.SITE_URL}/en/organization/iit/)" in lines
    assert "Source: A page" in lines
    assert lines[-1] == f"{settings.SITE_URL}/en/about/role/"
    assert client.get("/fr/a-propos/role-fr.txt").text.startswith("# Rôle\n")


def test_the_text_of_the_other_languages_word_leads_on(client):
    InformationPageFactory(slug_en="word", slug_fr="mot")
    moved = client.get("/fr/a-propos/word.txt")
    assert (moved.status_code, moved["Location"]) == (301, "/fr/a-propos/mot.txt")
    assert client.get("/en/about/nothing.txt").status_code == 404
