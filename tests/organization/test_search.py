"""The whole-site search: what it finds, in which order, and what it says where it finds nothing."""

import pytest
from django.utils.html import strip_tags

from organization import search
from organization.models import Role
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    PageSectionFactory,
    PostingFactory,
    RoleFactory,
)
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def finance():
    return MinistryFactory(
        name_en="Ministry of Finance",
        name_fr="ministère des Finances",
        slug_en="finance",
        slug_fr="finances",
        acronym_en="MOF",
    )


@pytest.fixture
def client(client):
    """Asks once everything that a test made so far has been published."""

    def get(*args, **kwargs):
        search.reindex()
        return ask(*args, **kwargs)

    ask, client.get = client.get, get
    return client


def found(client, words, language="en", **parameters):
    """The titles in the results, best first."""
    address = {"en": "/en/search/", "fr": "/fr/recherche/"}[language]
    page = client.get(address, {"q": words, **parameters})
    groups = page.context["found"].groups
    return [strip_tags(hit.title.value) for group in groups for hit in group.hits]


def test_results_are_grouped_and_counted(client, finance):
    role = RoleFactory(title_en="Minister of Finance", kind=Role.Kind.MINISTER, unit=finance)
    AppointmentFactory(role=role, person__name="Ada Holder")
    InformationPageFactory(title_en="Finance for everybody")
    response = client.get("/en/search/", {"q": "finance"})
    assert inside(response, "h2") == [
        "Ministries, agencies and other units (1)",
        "Roles (1)",
        "People (1)",
        "Pages of this site (1)",
    ]
    assert inside(response, "p", "status") == ["4 results for “finance”"]


@pytest.mark.parametrize(
    "words", ["FINANCES", "ministere finances", "mof", "finance ministry", "the Finance"]
)
def test_a_ministry_is_found_in_either_language_however_it_is_typed(client, finance, words):
    assert found(client, words) == ["Ministry of Finance"]
    assert found(client, words, "fr") == ["Ministère des Finances"]


def test_a_unit_is_found_by_the_names_that_documents_and_the_past_give_it(client, finance):
    finance.aliases.create(name="The Treasury")
    finance.former_names.create(name_en="Department of Revenue")
    assert found(client, "treasury") == found(client, "revenue") == ["Ministry of Finance"]


def test_every_word_must_be_there(client, finance):
    AgencyFactory(name_en="Finance Board")
    assert found(client, "finance board") == ["Finance Board"]
    assert found(client, "finance zoo") == []


def test_a_name_comes_before_a_mention_and_a_short_name_before_a_long_one(client):
    AgencyFactory(name_en="Advisory Board on Sport and Other Things")
    AgencyFactory(name_en="Sport Board")
    AgencyFactory(name_en="Games Board").aliases.create(name="Sport")
    assert found(client, "sport") == [
        "Sport Board",
        "Advisory Board on Sport and Other Things",
        "Games Board",
    ]


def test_a_page_is_found_by_its_text(client):
    page = InformationPageFactory(title_en="Benefits")
    PageSectionFactory(page=page, body_en="A pension for life.")
    assert found(client, "pensions") == ["Benefits"]
    page.ended = True
    page.save()
    assert "Benefits" not in found(client, "pensions")


def test_open_jobs_are_found_with_a_way_to_the_board(client):
    PostingFactory(open=True, title_en="Forester")
    PostingFactory(closed=True, title_en="Closed forester")
    response = client.get("/en/search/", {"q": "foresters"})
    assert inside(response, "h2") == ["Open jobs (1)"]
    assert "<mark>Forester</mark></a>" in main(response)
    assert links(response)["See these jobs on the job board"] == "/en/jobs/?q=foresters"


def test_without_words_it_says_what_to_do(client, finance):
    response = client.get("/en/search/", {"q": "   "})
    assert "Type a name or a word" in text(response)
    assert links(response)["All ministries"] == "/en/organization/ministries/"
    assert inside(response, "h2") == []


def test_without_results_it_says_what_to_do(client, finance):
    response = client.get("/en/search/", {"q": "zzz"})
    assert inside(response, "h2") == ["Nothing was found for “zzz”"]
    assert links(response)["All open jobs"] == "/en/jobs/"


def test_a_question_too_long_is_refused_with_a_message(client, finance):
    response = client.get("/en/search/", {"q": "finance " * 250})
    assert links(response) == {"Search words: use at most 200 characters.": "#q"}
    assert inside(response, "p", "field__error") == ["Search words: use at most 200 characters."]


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "'",
        "a\x00b",
        "<script>alert(1)</script>",
        "%",
        "\\",
        "'; drop table",
        "\ud83d\ude00",
        "()",
    ],
)
def test_no_question_does_harm(client, finance, words):
    html = main(client.get("/en/search/", {"q": words.encode("utf-8", "surrogatepass")}))
    assert "\x00" not in html
    assert "<script>" not in html
    assert 'name="q"' in html


def test_a_name_in_the_other_language_alone_says_which(client):
    AgencyFactory(name_en="Owen Sound Transportation", name_fr="")
    html = main(client.get("/fr/recherche/", {"q": "owen"}))
    assert ' lang="en"><mark>Owen</mark> Sound Transportation</a>' in html


def test_results_stay_out_of_other_search_engines(client):
    assert '<meta name="robots" content="noindex">' in client.get("/en/search/").text


def test_the_office_is_named_in_the_words_of_the_appointment(client):
    role = RoleFactory(title_en="Premier")
    AppointmentFactory(role=role, person__name="Ada Holder", title_en="Premier of Ontario")
    assert "Premier of Ontario" in text(client.get("/en/search/", {"q": "ada"}))


def test_names_come_before_jobs_and_the_whole_name_before_other_groups(client, finance):
    PostingFactory(open=True, title_en="Minister of Finance")
    RoleFactory(title_en="Minister of Finance", unit=finance)
    finance.aliases.create(name="Minister")
    headings = inside(client.get("/en/search/", {"q": "minister of finance"}), "h2")
    assert headings == [
        "Roles (1)",
        "Ministries, agencies and other units (1)",
        "Open jobs (1)",
    ]


def test_a_unit_is_found_by_its_kind(client):
    ClusterFactory(name_en="Finance Systems")
    assert found(client, "cluster finance") == ["Finance Systems"]


def test_a_question_without_a_letter_is_an_error_that_names_the_field(client):
    response = client.get("/en/search/", {"q": "\U0001f600"})
    assert links(response) == {"Search words: type at least one letter or digit.": "#q"}
    assert "<title>Error: Search" in response.text
    assert "Nothing was found" not in response.text
    html = main(response)
    assert html.index("<h1>") < html.index("error-summary")


def test_the_quotation_marks_of_a_question_are_not_doubled(client):
    response = client.get("/en/search/", {"q": '"zzz"'})
    assert inside(response, "h2") == ["Nothing was found for “zzz”"]
