"""The archive in its other forms: the same postings in the same order, a page or the newest."""

from itertools import cycle
from xml.etree import ElementTree

import pytest

from careers.postings.twins.archived import Archived
from ops_site.publishing import publish
from tests.factories import MinistryFactory, PostingFactory, midnight
from tests.postings.twins import ATOM, FORMS, ids_in_atom, instant, of_page

pytestmark = pytest.mark.django_db
ARCHIVES = {"en": "/en/jobs/archive", "fr": "/fr/emplois/archives"}
LISTS = ["", "?q=ranger", "?q=posting&ministry=finance", "?q=zzzz", "?ministry=x", "?before=x"]


@pytest.fixture
def postings():
    """24 that closed, three at each instant; every other one a ranger, every third of Finance."""
    finance = MinistryFactory(slug_en="finance")
    for number in range(1, 25):
        facts = {"unit": finance} if number % 3 == 0 else {}
        title = "Ranger posting" if number % 2 else "Posting"
        closes_at = midnight(-7 - number // 3)
        PostingFactory(closed=True, number=number, title_en=title, closes_at=closes_at, **facts)
    PostingFactory(open=True, number=90, title_en="Posting", status="cancelled")
    PostingFactory(record=True, number=91, closes_at=midnight(-400))
    publish()


@pytest.mark.parametrize(("query", "language"), list(zip(LISTS, cycle(ARCHIVES), strict=False)))
def test_each_form_has_the_postings_of_the_pages_in_their_order(query, language, postings, client):
    address = ARCHIVES[language]
    shown = of_page(client, address, query)
    told = {form: read(client, address, query) for form, read in FORMS.items()}
    assert told == dict.fromkeys(FORMS, shown)
    lengths = {"": 26, "?q=ranger": 12, "?q=posting&ministry=finance": 8, "?q=zzzz": 0}
    assert len(shown) == lengths.get(query, 26)


def test_json_says_how_to_go_on_and_what_it_could_not_use(postings, client, settings):
    settings.SITE_URL = "https://ops.example.org"
    first = client.get("/en/jobs/archive.json?q=posting&family=x&before=y&after=z").json()
    assert (first["list"], first["count"], first["is_more"]) == ("archive", 26, False)
    assert first["url"] == "https://ops.example.org/en/jobs/archive/?q=posting"
    named = [problem["parameter"] for problem in first["problems"]]
    assert (named, first["previous"]) == (["family", "before", "after"], None)
    second = client.get(first["next"]).json()
    assert (len(first["rows"]), len(second["rows"]), second["next"]) == (20, 6, None)
    assert client.get(second["previous"]).json()["rows"] == first["rows"]


def test_a_file_that_is_cut_off_says_where_and_counts_no_further(postings, client, monkeypatch):
    monkeypatch.setattr(Archived, "cap", 5)
    monkeypatch.setattr("careers.postings.archive.COUNTED", 5)
    newest = FORMS["json"](client, ARCHIVES["en"], "")[:5]
    for form in ("csv", "ics"):
        response = client.get(f"/en/jobs/archive.{form}")
        assert (response["X-Result-Cap"], "X-Total-Count" in response) == ("5", False)
        assert FORMS[form](client, ARCHIVES["en"], "") == newest
    told = client.get("/en/jobs/archive.json").json()
    assert (told["count"], told["is_more"]) == (5, True)
    assert client.get("/en/jobs/archive.json?q=posting&ministry=x")["Access-Control-Allow-Origin"]


def test_a_feed_is_named_for_what_was_asked_and_is_one_feed_on_every_page(postings, client):
    page = client.get("/en/jobs/archive.atom?q=posting&ministry=finance").text
    name = client.get("/en/jobs/archive/?ministry=finance").context["archive"].choices
    (chosen,) = [option.label for field in name for option in field["chosen"]]
    assert f"<title>Archive of job postings – “posting”, {chosen} – Ontario Public" in page
    assert len(ids_in_atom(client.get("/en/jobs/archive.atom"))) == 20
    following = client.get("/en/jobs/archive.json").json()["next"].replace(".json", ".atom")
    turned = client.get(following).text
    identity = "/en/jobs/archive.atom</id>"
    assert identity in turned
    assert identity in client.get("/en/jobs/archive.atom").text
    assert 'rel="self"' in turned


def test_the_page_leads_to_its_forms_with_what_was_asked(postings, client):
    head, _, body = client.get("/en/jobs/archive/?q=ranger&family=x").text.partition("</head>")
    for form in FORMS:
        address = f'href="/en/jobs/archive.{form}?q=ranger"'
        assert (head.count(address), body.count(address)) == (1, 1)
    assert client.get("/en/jobs/archive.xml").status_code == 404


def test_a_form_costs_the_same_for_few_as_for_many(postings, client, django_assert_max_num_queries):
    for form in FORMS:
        client.get(f"/en/jobs/archive.{form}")
        with django_assert_max_num_queries(11):
            client.get(f"/en/jobs/archive.{form}?q=posting")


def test_what_has_become_of_a_posting_is_a_change_of_its_entry(client):
    """A feed reader that has it from before is told of the outcome."""
    facts = {"closes_at": midnight(-7), "outcome": "filled", "outcome_at": midnight(-2)}
    PostingFactory(closed=True, **facts)
    PostingFactory(closed=True, closes_at=midnight(-9))
    entries = ElementTree.fromstring(client.get("/en/jobs/archive.atom").content)
    updated = [element.text for element in entries.findall("a:entry/a:updated", ATOM)]
    assert updated == [instant(midnight(-2)), instant(midnight(-9))]
