"""Statements 91 to 97: great careers."""

import re
from html import unescape

import pytest

from ops_site.publishing import publish
from tests.factories import CityFactory, PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, is_said
from tests.postings.asking import found, numbers

pytestmark = pytest.mark.usefixtures("facts")
PAGE = ("/en/careers/great-careers/", "/fr/carrieres/de-belles-carrieres/")
OCCUPATIONS = (
    "biologists and lawyers, policy analysts and advisors, social workers and nurses,"
    " mechanics and systems analysts, bookkeepers and editors, conservation officers and"
    " translators, auditors and economists, urban planners and forest firefighters"
)


def great(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


TEXTS = {
    94: great(
        "welcome new ideas and new people, encourage learning and development, and reward"
        " achievement",
        "accueillons favorablement les idées nouvelles et les nouveaux talents",
    ),
    97: great(
        "What connects the people doing these jobs and others in the OPS is a commitment to public"
        " service",
        "c’est leur engagement envers le service public",
    ),
}


@each(TEXTS)
def test_the_page_of_great_careers_says(client, said):
    # 97. "What connects the people doing these jobs ... is a commitment to public service"
    assert is_said(client, said) == [True, True]


def test_091_great_careers_have_a_page_to_which_the_careers_page_leads(client):
    for home, page, title in (
        ("/en/careers/", PAGE[0], "Great Careers"),
        ("/fr/carrieres/", PAGE[1], "De belles carrières"),
    ):
        assert links(client.get(home))[title] == page
        assert inside(client.get(page), "h1")[0].removesuffix("†").strip() == title


def test_092_every_page_gives_the_public_service_the_same_size(client):
    words = "one of the largest employers in the province, employing more than 60,000 people"
    assert is_said(client, great(words, "elle compte plus de 60\u00a0000 personnes")) == [True] * 2
    pages = (PAGE[0], "/en/about/", "/en/careers/jobs-guide/", "/en/")
    sizes = [re.findall(r"[\d,]+,000(?=\+| people)", text(client.get(page))) for page in pages]
    assert {size for found_there in sizes for size in found_there} == {"60,000"}


@pytest.mark.parametrize("query", ["city=kenora", "region=north", "near=kenora&radius=30"])
def test_093_jobs_are_found_by_community_and_by_region(client, query):
    words = "meaningful and rewarding career opportunities in communities across Ontario"
    french = "possibilités de carrière enrichissantes et valorisantes dans des collectivités"
    assert is_said(client, great(words, french)) == [True, True]
    kenora = CityFactory._meta.model.objects.get(slug_en="kenora")
    toronto = CityFactory._meta.model.objects.get(slug_en="toronto")
    there = PostingFactory(open=True, cities=[kenora])
    PostingFactory(open=True, cities=[toronto])
    assert found(query) == numbers(there)


def test_095_pay_and_benefits_have_a_page_and_each_job_says_its_pay(client):
    said = great("competitive pay and benefits", "une rémunération et des avantages sociaux")
    assert is_said(client, said) == [True, True]
    home = links(client.get("/en/careers/"))
    assert home["Benefits and pay"] == "/en/careers/benefits-and-pay/"
    assert "Health, dental, and vision coverage" in text(client.get(home["Benefits and pay"]))


def occupations(client, address):
    return re.search(r'id="occupations".*?</ul>', client.get(address).text, re.S)[0]


@pytest.mark.parametrize(("address", "code"), [(PAGE[0], "en"), (PAGE[1], "fr")])
def test_096_each_occupation_leads_to_a_search_that_finds_it(client, address, code):
    said = great(OCCUPATIONS, "Nous employons des biologistes et des avocats")
    assert is_said(client, said) == [True, True]
    names = re.findall(r"<li>([^<]+)</li>", occupations(client, address))
    if code == "en":
        sources = OCCUPATIONS.replace(" and advisors", ", policy advisors").replace(" and ", ", ")
        assert [name.lower() for name in names] == sources.split(", ")
    titles = {"title_en": "", "title_fr": ""}
    made = [PostingFactory(open=True, **titles | {f"title_{code}": name}) for name in names]
    publish()
    linked = re.findall(r'href="([^"]+)">([^<]+)</a> \(1\)', occupations(client, address))
    assert [name for _search, name in linked] == names
    searches = [unescape(search) for search, _name in linked]
    assert [found(search) for search in searches] == [[posting.number] for posting in made]


def test_an_occupation_that_no_open_job_is_called_by_is_no_link(client):
    PostingFactory(open=True, title_en="Social Media Coordinator", about_en="Work with an editor.")
    PostingFactory(open=True, title_en="Nurse", about_en="You know auditors.")
    PostingFactory(closed=True, title_en="Mechanic")
    publish()
    assert re.findall(r"<a[^>]*>([^<]+)</a> \((\d+)\)", occupations(client, PAGE[0])) == [
        ("Nurses", "1")
    ]


def test_the_page_of_great_careers_asks_of_an_occupation_only_where_a_job_is_called_so(
    client, django_assert_max_num_queries
):
    PostingFactory(open=True, title_en="Nurse")
    publish()
    with django_assert_max_num_queries(12):
        client.get(PAGE[0])
