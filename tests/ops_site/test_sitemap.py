"""Every public page in both languages, and nothing that is there only as a sample."""

from xml.etree import ElementTree

import pytest

from ops_site import bilingual, sitemap
from tests.factories import InformationPageFactory, PostingFactory

SITE = "https://ops.example.org"
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


def test_rooms_hand_in_their_objects(read, ministry):
    before = set(read())
    posting = PostingFactory(complete=True, open=True, unit=ministry)
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


def test_no_page_is_listed_twice(client, settings):
    InformationPageFactory(area="careers", slug_en="", slug_fr="")
    locations = client.get("/sitemap.xml").content.decode().count("/en/careers/</loc>")
    assert locations == 1


def test_the_sitemap_stops_at_the_limit_of_the_protocol(read, monkeypatch):
    monkeypatch.setattr(sitemap, "LIMIT", 2)
    assert len(read()) == 4
