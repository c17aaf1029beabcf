"""The results by type: counts, the way to one type, pages of it, and where the words stand."""

import pytest

from organization import search
from organization.models import Role
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    InformationPageFactory,
    JobRoleFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    PostingFactory,
    RoleFactory,
)
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db


def row_of_everything():
    """One more of each type that the word "lamp" finds."""
    ministry = MinistryFactory(name_en="Ministry of Lamps")
    role = RoleFactory(title_en="Lamp keeper", unit=ministry, kind=Role.Kind.EXECUTIVE)
    AppointmentFactory(role=role)
    PageSectionFactory(page=InformationPageFactory(title_en="Lamps"), body_en="A lamp.")
    JobRoleFactory(name_en="Lamp lighter")
    PostingFactory(open=True, complete=True, title_en="Lamp trimmer", about_en="Trim lamps.")


def ask(client, words, **parameters):
    return client.get("/en/search/", {"q": words, **parameters})


TYPES = [
    "Ministries, agencies and other units (1)",
    "Roles (1)",
    "People (1)",
    "Pages of this site (1)",
    "Job types (1)",
    "Open jobs (1)",
]


def test_each_type_is_counted_and_a_link_that_keeps_the_words(client):
    row_of_everything()
    search.reindex()
    page = ask(client, "lamp")
    assert inside(page, "h2") == TYPES
    found = links(page)
    assert [name for name in found if name.endswith("(1)")] == TYPES
    assert found["All (6)"] == "?q=lamp"
    assert found["People (1)"] == "?q=lamp&type=people"
    page = ask(client, "lamp", type="people")
    assert inside(page, "h2") == ["People (1)"]
    assert 'href="?q=lamp&amp;type=people" aria-current="true">People (1)' in main(page)


def test_a_type_that_is_none_is_told_and_all_are_shown(client):
    row_of_everything()
    search.reindex()
    page = ask(client, "lamp", type="'; drop", page="-4")
    assert inside(page, "h2") == ["There is a problem", *TYPES]
    assert "Types of results: “&#x27;; drop” is not one of the choices: units, roles" in main(page)


def test_a_type_with_many_is_cut_to_its_best_and_shown_page_by_page(client):
    for number in range(23):
        AgencyFactory(name_en=f"Lamp Board {number:02}")
    search.reindex()
    page = ask(client, "lamp")
    assert main(page).count("<mark>Lamp</mark>") == 5
    assert links(page)["See all 23 results: Ministries, agencies and other units"] == (
        "?q=lamp&type=units"
    )
    second = ask(client, "lamp", type="units", page="2")
    assert "Lamp Board 20" in text(second)
    assert "Lamp Board 19" not in text(second)
    assert text(ask(client, "lamp", type="units", page="999")) == text(second)


def test_a_type_without_results_leads_back_to_all(client):
    AgencyFactory(name_en="Lamp Board")
    search.reindex()
    page = ask(client, "lamp", type="people")
    assert inside(page, "h2") == ["Nothing of this type was found"]
    assert links(page)["See the results of every type"] == "?q=lamp"
    assert inside(ask(client, "lamp", type="jobs"), "h2") == ["No open job was found"]


def test_the_excerpt_marks_the_words_where_they_stand(client):
    before = "Nothing to see here. " * 30
    body = f"{before}\n\n- [The **lamps**](/en/about/) burn & <glow>."
    PageSectionFactory(page=InformationPageFactory(title_en="Oil"), body_en=body)
    search.reindex()
    html = main(ask(client, "LAMP glow"))
    assert "The <mark>lamps</mark> burn &amp; &lt;<mark>glow</mark>&gt;." in html
    assert "**" not in html.partition("hit__excerpt")[2]


def test_an_excerpt_is_in_the_readers_language_or_says_which(client):
    AgencyFactory(name_en="Lamp Board", name_fr="Conseil des lampes", mandate_en="Sells a lamp.")
    search.reindex()
    html = main(client.get("/fr/recherche/", {"q": "lampe"}))
    assert "Conseil des <mark>lampes</mark></a>" in html
    assert '<p class="hit__excerpt" lang="en">Sells a <mark>lamp</mark>.</p>' in html


def test_a_job_says_that_it_is_a_sample_and_where_and_until_when_it_is(client):
    row = {"open": True, "title_en": "Welder", "about_en": "Join metal.\n\n- Hot\n- Cold"}
    PostingFactory(**row, sample=True, unit=MinistryFactory(name_en="Ministry of Lamps"))
    page = ask(client, "metal")
    assert "Welder Sample posting" in text(page)
    assert "Ministry of Lamps" in text(page)
    assert "Join <mark>metal</mark>. Hot … Cold" in main(page)
    assert "hit__excerpt" not in main(ask(client, "welder"))


def test_jobs_are_shown_page_by_page_too(client):
    for number in range(1, 23):
        PostingFactory(open=True, number=number, title_en="Welder")
    page = ask(client, "welder", type="jobs", page="2")
    assert main(page).count("<mark>Welder</mark>") == 2
    assert inside(page, "h2") == ["Open jobs (22)"]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("wanted", "queries"), [({}, 7), ({"type": "people"}, 6)])
def test_a_search_costs_the_same_for_one_result_of_each_type_and_three(
    client, django_assert_num_queries, rows, wanted, queries
):
    for _ in range(rows):
        row_of_everything()
    search.reindex()
    ask(client, "lamp", **wanted)  # Units and synonyms are read once for all pages.
    with django_assert_num_queries(queries):
        ask(client, "lamp", **wanted)


def test_a_job_that_closed_is_named_by_its_number_without_a_query_more(client):
    PostingFactory(closed=True, number=4711, title_en="Lamp trimmer")
    assert links(ask(client, "4711"))["Lamp trimmer"].startswith("/en/jobs/4711/")


def test_the_people_page_searches_by_name_post_and_unit(client):
    row_of_everything()
    PersonFactory(name="Zoé Lampe", sort_name="Lampe, Zoé")
    search.reindex()
    page = client.get("/en/organization/people/", {"q": "lamp"})
    assert inside(page, "p", "status") == ["2 people for “lamp”"]
    assert text(page).index("Lampe, Zoé") < text(page).index("Lamp keeper")
    nobody = client.get("/en/organization/people/", {"q": "zebra"})
    assert "Nobody was found for “zebra”." in text(nobody)
    assert links(nobody)["Everybody from A to Z"] == "?"
