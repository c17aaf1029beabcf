"""The Atom feed of a list: what RFC 4287 asks of a feed, RFC 5005 of its pages."""

from xml.etree import ElementTree

import pytest

from ops_site.publishing import publish
from tests.factories import MinistryFactory, PostingFactory, midnight
from tests.postings.twins import ATOM, instant

pytestmark = pytest.mark.django_db
SITE = "https://ops.example.org"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TOTALS = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


@pytest.fixture
def feed(client, settings):
    settings.SITE_URL = SITE

    def read(query="", address="/en/jobs.atom"):
        response = client.get(f"{address}{query}")
        assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
        return ElementTree.fromstring(response.content)

    return read


def text(element, name):
    return element.find(f"a:{name}", ATOM).text


def links(element):
    return {link.get("rel"): link.get("href") for link in element.findall("a:link", ATOM)}


def test_a_feed_says_what_every_feed_says(feed):
    PostingFactory(open=True)
    root = feed("?level=mid")
    assert (root.tag, root.get(LANG)) == ("{http://www.w3.org/2005/Atom}feed", "en")
    assert text(root, "id") == f"{SITE}/en/jobs.atom?level=mid"
    assert text(root, "title") == "Jobs – Mid – Ontario Public Service"
    assert text(root, "author/a:name") == "Ontario Public Service"
    assert links(root)["self"] == f"{SITE}/en/jobs.atom?level=mid"
    assert links(root)["alternate"] == f"{SITE}/en/jobs/?level=mid"


def test_an_entry_is_known_by_its_number_whatever_it_is_called(feed):
    posting = PostingFactory(open=True, number=1234, title_en="Clerk", title_fr="Commis")
    before = feed().find("a:entry", ATOM)
    posting.title_en = "Senior Clerk"
    posting.save()
    publish(posting)
    after = feed().find("a:entry", ATOM)
    assert text(before, "id") == text(after, "id") == f"{SITE}/en/jobs/1234/"
    assert [text(entry, "title") for entry in (before, after)] == ["Clerk", "Senior Clerk"]
    assert links(after) == {"alternate": f"{SITE}/en/jobs/1234/senior-clerk/"}
    fr = feed(address="/fr/emplois.atom").find("a:entry", ATOM)
    assert (text(fr, "id"), text(fr, "title")) == (f"{SITE}/fr/emplois/1234/", "Commis")


def test_an_entry_says_what_a_card_says(feed):
    unit = MinistryFactory(name_en="Ministry of Tea", name_fr="ministère du Thé")
    PostingFactory(open=True, complete=True, unit=unit, closes_at=midnight(8), sample=True)
    entry = feed().find("a:entry", ATOM)
    summary = text(entry, "summary").split(" · ")
    assert summary[:2] == ["Sample posting: this job does not exist.", "Ministry of Tea"]
    assert summary[-1].startswith("Closes: ") and summary[-1].endswith(("EST", "EDT"))
    assert text(entry, "author/a:name") == "Ministry of Tea"
    assert [c.get("term") for c in entry.findall("a:category", ATOM)][-1] == "sample"


def test_a_title_in_the_other_language_says_so(feed):
    PostingFactory(open=True, title_en="Clerk", title_fr="")
    entry = feed(address="/fr/emplois.atom").find("a:entry", ATOM)
    title = entry.find("a:title", ATOM)
    assert (entry.get(LANG), title.get(LANG), title.text) == ("fr", "en", "Clerk")


def test_it_was_updated_when_what_is_read_last_changed(feed, editor):
    opened = PostingFactory(open=True, opens_at=midnight(-9), closes_at=midnight(3))
    amended = PostingFactory(open=True, opens_at=midnight(-8), closes_at=midnight(4))
    amended.amendments.create(
        number=1, kind="amended", why_en="A slip.", at=midnight(-2), by=editor
    )
    publish(opened, amended)
    root = feed("?sort=closing")
    moments = [midnight(-9), midnight(-2)]
    updated = [text(entry, "updated") for entry in root.findall("a:entry", ATOM)]
    assert updated == [instant(moment) for moment in moments]
    assert text(root, "updated") == instant(midnight(-2))


def test_a_long_list_comes_page_by_page(feed):
    for _ in range(45):
        PostingFactory(open=True)
    address = f"{SITE}/en/jobs.atom?sort=newest"
    page = feed("?sort=newest&page=2")
    turned = {name: links(page)[name] for name in ("first", "previous", "next", "last", "self")}
    assert turned == {
        "first": address,
        "previous": address,
        "next": f"{address}&page=3",
        "last": f"{address}&page=3",
        "self": f"{address}&page=2",
    }
    names = ("totalResults", "startIndex", "itemsPerPage")
    assert [page.find(f"o:{name}", TOTALS).text for name in names] == ["45", "21", "20"]
    assert text(page, "id") == address
    assert len(feed("?sort=newest&page=3").findall("a:entry", ATOM)) == 5
    assert {"next", "previous"} & links(feed("?level=student")).keys() == set()


def test_what_xml_cannot_hold_is_left_out(feed):
    PostingFactory(open=True, title_en="A\x0bB & <C>\x1f")
    assert text(feed().find("a:entry", ATOM), "title") == "AB & <C>"


def test_a_list_without_jobs_is_a_feed_too(feed):
    root = feed("?q=zzzz")
    assert root.findall("a:entry", ATOM) == []
    assert text(root, "updated").endswith("Z")
