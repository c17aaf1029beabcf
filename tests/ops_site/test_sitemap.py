"""Every public page in both languages, and nothing that is there only as a sample."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from ops_site import bilingual, sitemap
from ops_site.publishing import publish
from organization import graph
from tests.factories import (
    AppointmentFactory,
    InformationPageFactory,
    JobRoleFactory,
    PostingFactory,
    UnitFactory,
)
from tests.walk import NO_LANGUAGE, public_routes

SITE = "https://ops.example.org"
STATES = ("open", "open", "closed")
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client, settings):
    """The sitemap as {address: {language: address}}."""
    settings.SITE_URL = SITE

    def read():
        response = client.get("/sitemap.xml")
        assert response["Content-Type"] == "application/xml"
        return {
            url.find("s:loc", NAMES).text.removeprefix(SITE): {
                link.get("hreflang"): link.get("href").removeprefix(SITE)
                for link in url.findall("x:link", NAMES)
            }
            for url in ElementTree.fromstring(response.content)
        }

    return read


def test_each_language_is_listed_and_names_its_twin(read):
    twins = {"en": "/en/jobs/", "fr": "/fr/emplois/"}
    found = read()
    assert (found["/en/jobs/"], found["/fr/emplois/"]) == (twins, twins)
    assert found["/en/"] == {"en": "/en/", "fr": "/fr/"}


def test_every_page_that_always_stands_is_listed(read, client):
    """Except a reader's own question, a last word to an applicant, and a page without its text."""
    routes = [r for r in public_routes() if r.is_page and not r.has_parameters]
    own = ("organization:search", "applicants:farewell", "organization:about")
    found = set(read())
    assert [
        str(route)
        for route in routes
        if route.language != NO_LANGUAGE and route.name not in own
        if found.isdisjoint(route.addresses())
    ] == []


def test_rooms_hand_in_their_objects(read, ministry):
    before = set(read())
    posting = PostingFactory(complete=True, open=True, unit=ministry)
    publish(posting)
    added = set(read()) - before
    assert {path for path in added if str(posting.number) in path} == {
        bilingual.address(posting, "en"),
        bilingual.address(posting, "fr"),
    }


def test_sample_and_unpublished_postings_stay_out(read, ministry):
    facts = {"unit": ministry, "title_en": "Clerk"}
    shown = PostingFactory(open=True, **facts).number
    hidden = [
        PostingFactory(open=True, sample=True, **facts).number,
        PostingFactory(draft=True, **facts).number,
        PostingFactory(scheduled=True, **facts).number,
    ]
    text = " ".join(read())
    assert f"/{shown}/" in text
    assert [number for number in hidden if f"/{number}/" in text] == []


def test_a_posting_says_when_it_last_changed(client, ministry, editor):
    """Its opening, an amendment, its closing: then a search engine reads it again."""
    facts = {"unit": ministry, "title_en": "Clerk"}
    opened, amended, closed = (PostingFactory(**{state: True}, **facts) for state in STATES)
    at = timezone.now().replace(microsecond=0) - timedelta(hours=1)
    amended.amendments.create(number=1, kind="amended", why_en="A slip.", at=at, by=editor)
    publish(amended)
    text = client.get("/sitemap.xml").content.decode()
    moments = [opened.opens_at.astimezone(UTC), at, closed.closes_at.astimezone(UTC)]
    assert [last_change(text, posting) for posting in (opened, amended, closed)] == moments
    assert "</loc><lastmod>" not in text.partition("/en/jobs/</loc>")[2][:30]


def last_change(text, posting):
    after = text.partition(f"/en/jobs/{posting.number}/clerk/</loc><lastmod>")[2]
    return datetime.fromisoformat(after.partition("<")[0])


def test_no_page_is_listed_twice(client, settings):
    InformationPageFactory(area="careers", slug_en="", slug_fr="")
    locations = client.get("/sitemap.xml").content.decode().count("/en/careers/</loc>")
    assert locations == 1


def test_the_sitemap_stops_at_the_limit_of_the_protocol(read, monkeypatch):
    monkeypatch.setattr(sitemap, "LIMIT", 2)
    assert len(read()) == 4


@pytest.mark.parametrize("rows", [1, 3])
def test_the_sitemap_costs_the_same_for_one_page_of_each_kind_and_three(
    client, ministry, rows, django_assert_num_queries
):
    for _ in range(rows):
        PostingFactory(open=True, unit=UnitFactory(parent=ministry), role=JobRoleFactory())
        AppointmentFactory()
        InformationPageFactory()
    publish()
    with django_assert_num_queries(11):
        client.get("/sitemap.xml")
    with django_assert_num_queries(1):
        client.get("/sitemap.xml")


def test_the_sitemap_reads_no_long_text(client, ministry, django_assert_num_queries):
    PostingFactory(open=True, complete=True, unit=ministry)
    graph.known()  # The whole organization is read once for all pages, its texts too.
    with django_assert_num_queries(10) as asked:
        client.get("/sitemap.xml")
    read = " ".join(query["sql"].split(" FROM ")[0] for query in asked.captured_queries)
    long = ("about_", "offer_", "mandate_", "description_", "biography_", "lead_")
    assert [name for name in long if name in read] == []


def test_a_job_that_opens_is_listed_within_the_hour(read, ministry, monkeypatch):
    posting = PostingFactory(open=True, unit=ministry)
    later = posting.opens_at + timedelta(hours=1)
    monkeypatch.setattr(timezone, "now", lambda: posting.opens_at - timedelta(minutes=1))
    assert str(posting.number) not in " ".join(read())
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert f"/{posting.number}/" in " ".join(read())
