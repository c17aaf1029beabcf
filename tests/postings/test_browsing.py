"""The pages of a place, a ministry or a kind of job are linked where somebody may want them."""

import pytest

from careers.postings import landing
from ops_site.publishing import publish
from organization.models import Unit
from tests.factories import CityFactory, InformationPageFactory, MinistryFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sudbury():
    names = {"name_en": "Greater Sudbury", "name_fr": "Grand Sudbury"}
    slugs = {"slug_en": "greater-sudbury", "slug_fr": "grand-sudbury"}
    return CityFactory(**names, **slugs, region="north")


@pytest.fixture
def parks():
    names = {"name_en": "Ministry of Parks", "name_fr": "Ministère des Parcs"}
    return MinistryFactory(**names, slug_en="parks", slug_fr="parcs")


def everywhere():
    return [page.get_absolute_url() for page in landing.everywhere()]


def test_the_sitemap_leads_to_those_where_a_real_job_is_open(sudbury, parks):
    PostingFactory(closed=True, unit=parks, cities=[sudbury])
    PostingFactory(open=True, sample=True, unit=parks, cities=[sudbury])
    assert everywhere() == []
    publish(PostingFactory(open=True, unit=parks, cities=[sudbury]))
    assert everywhere() == [
        "/en/jobs/ministry/parks/",
        "/en/jobs/in/north/",
        "/en/jobs/in/greater-sudbury/",
    ]


@pytest.mark.parametrize(
    ("language", "addresses"),
    [
        ("en", ["/en/jobs/ministry/parks/", "/en/jobs/in/greater-sudbury/"]),
        ("fr", ["/fr/emplois/ministere/parcs/", "/fr/emplois/a/grand-sudbury/"]),
    ],
)
def test_a_posting_leads_to_the_jobs_of_its_ministry_and_its_city(
    language, addresses, client, sudbury, parks
):
    posting = PostingFactory(open=True, unit=parks, cities=[sudbury])
    page = client.get(f"/{language}/{addresses[0].split('/')[2]}/{posting.number}/", follow=True)
    assert [f'href="{address}"' in page.text for address in addresses] == [True, True]
    assert [client.get(address).status_code for address in addresses] == [200, 200]


def test_what_is_no_ministry_any_more_leads_to_the_board(client, sudbury, parks):
    posting = PostingFactory(closed=True, unit=parks, cities=[sudbury])
    Unit.objects.filter(pk=parks.pk).update(end=posting.closes_at.date())
    publish(posting)
    page = client.get(f"/en/jobs/{posting.number}/", follow=True).text
    assert '"/en/jobs/?ministry=parks"' in page
    assert "/en/jobs/ministry/parks/" not in page


def test_the_careers_pages_lead_to_all_where_a_job_is_open(client, sudbury, parks):
    InformationPageFactory(area="careers", slug_en="", slug_fr="")
    PostingFactory.create_batch(2, open=True, unit=parks, cities=[sudbury], level="mid")
    PostingFactory(open=True, level="student", language="french", unit=parks)
    PostingFactory(closed=True, level="executive")
    page = client.get("/en/careers/").text.partition('id="browse"')[2].partition("</section>")[0]
    found = [way.partition("</li>")[0] for way in page.split("<li>")[1:]]
    assert [way.partition('href="')[2] for way in found] == [
        '/en/jobs/in/greater-sudbury/">Greater Sudbury</a> (2)',
        '/en/jobs/in/north/">North</a> (2)',
        '/en/jobs/ministry/parks/">Ministry of Parks</a> (3)',
        '/en/jobs/students/">Jobs for students</a> (1)',
        '/en/jobs/french-language/">Jobs in French</a> (1)',
    ]


@pytest.mark.parametrize(
    ("key", "address"), [("students", "/en/jobs/students/"), ("executives", "/en/jobs/executive/")]
)
def test_a_careers_page_leads_to_the_page_of_its_jobs(key, address, client):
    InformationPageFactory(area="careers", key=key, slug_en=key, slug_fr=key)
    PostingFactory(open=True, level=key.removesuffix("s"))
    assert f'<a href="{address}">See 1 open job' in client.get(f"/en/careers/{key}/").text
