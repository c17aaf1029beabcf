"""The pages of units, roles and people."""

from datetime import date

import pytest

from organization.models import Relation, Role, Unit
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    MinistryFactory,
    PersonFactory,
    PostingFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
NO_HOLDER = "No holder is confirmed by a source."


@pytest.fixture
def finance():
    return MinistryFactory(
        name_en="Ministry of Finance",
        name_fr="ministère des Finances",
        slug_en="finance",
        slug_fr="finances",
    )


# --- A ministry ---------------------------------------------------------------------------------


def test_a_ministry_tells_who_leads_it_since_when_and_says_so(client, finance):
    minister = RoleFactory(unit=finance, kind=Role.Kind.MINISTER, title_en="Minister of Finance")
    AppointmentFactory(role=minister, person__name="Ada Holder", start=date(2025, 3, 19))
    RoleFactory(unit=finance, title_en="Deputy of Finance", order=2)
    response = client.get("/en/organization/ministries/finance/")
    leads = inside(response, "dd")[:2]
    assert leads[0].startswith("Ada Holder, Minister of Finance, since March 19, 2025")
    assert leads[1] == f"{NO_HOLDER} Deputy of Finance"


def test_a_holder_of_the_past_leads_nothing_today(client, finance):
    deputy = RoleFactory(unit=finance, title_en="Deputy of Finance")
    AppointmentFactory(role=deputy, person__name="Olga Before", past=True)
    AppointmentFactory(role=deputy, person__name="Una Known", confirmed=False)
    response = client.get("/en/organization/ministries/finance/")
    assert inside(response, "dd")[:1] == [f"{NO_HOLDER} Deputy of Finance"]
    assert "Olga Before" not in text(response)
    assert "Una Known" not in text(response)


def test_a_ministry_lists_its_agencies_and_the_clusters_that_serve_it(client, finance):
    AgencyFactory(parent=finance, name_en="Zoo Board", agency_type="regulatory")
    AgencyFactory(parent=finance, name_en="The Art Board")
    AgencyFactory(name_en="Board of another ministry")
    cluster = ClusterFactory(name_en="Money Cluster")
    RelationFactory(kind=Relation.Kind.SERVES, subject_unit=cluster, object_unit=finance)
    response = client.get("/en/organization/ministries/finance/")
    rows = inside(response, "li")
    assert rows == ["The Art Board", "Zoo Board (Regulatory)", "Money Cluster"]


def test_a_ministry_says_which_of_its_relations_no_source_gives(client, finance):
    response = client.get("/en/organization/ministries/finance/")
    assert "No agency of this ministry is confirmed by a source." in text(response)
    assert "no source names the cluster that serves this ministry" in text(response)


def test_a_ministry_shows_the_jobs_of_everything_below_it(client, finance):
    division = UnitFactory(parent=finance)
    PostingFactory(open=True, unit=division, title_en="Tax Auditor")
    PostingFactory(closed=True, unit=division, title_en="Closed Auditor")
    PostingFactory(open=True, title_en="Auditor elsewhere")
    response = client.get("/en/organization/ministries/finance/")
    assert [job for job in links(response) if "Auditor" in job] == ["Tax Auditor"]
    assert links(response)["See 1 open job"] == "/en/jobs/ministry/finance/"


def test_facts_carry_their_source_and_day(client, finance):
    finance.source, finance.as_of = "ontario.ca/page/finance, copy", date(2026, 5, 23)
    finance.save()
    response = client.get("/en/organization/ministries/finance/")
    assert inside(response, "tr")[0] == (
        "Name in English Ministry of Finance "
        "Source: ontario.ca/page/finance, copy, as of May 23, 2026 "
        "Suggest a correction (Name in English)"
    )
    assert links(response)["ontario.ca/page/finance"] == "https://ontario.ca/page/finance"


def test_a_unit_that_ended_keeps_its_page_and_leaves_the_lists(client, finance):
    Unit.objects.filter(pk=finance.pk).update(end=date(2026, 1, 31))
    page = client.get("/en/organization/ministries/finance/")
    assert "This unit ended on January 31, 2026." in text(page)
    assert "Ministry of Finance" not in text(client.get("/en/organization/ministries/"))


# --- Addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("/fr/organisation/ministeres/finance/", "/fr/organisation/ministeres/finances/"),
        ("/en/organization/ministries/finances/", "/en/organization/ministries/finance/"),
        ("/en/organization/units/finance/", "/en/organization/ministries/finance/"),
        ("/fr/organisation/iti/finance/", "/fr/organisation/ministeres/finances/"),
    ],
)
def test_a_word_of_the_other_language_or_room_leads_to_the_right_address(
    client, finance, asked, right
):
    response = client.get(asked)
    assert (response.status_code, response["Location"]) == (301, right)


def test_the_readers_own_word_wins_over_the_same_word_of_the_other_language(client, finance):
    other = MinistryFactory(name_en="Ministry of Ends", slug_en="finances", slug_fr="fins")
    response = client.get("/en/organization/ministries/finances/")
    assert inside(response, "h1") == [other.name_en]


@pytest.mark.parametrize("place", ["ministries", "agencies", "iit", "units", "roles", "people"])
def test_an_unknown_word_is_not_found(client, finance, place):
    assert client.get(f"/en/organization/{place}/no-such-thing/").status_code == 404


def test_the_language_link_leads_to_the_same_ministry(client, finance):
    response = client.get("/en/organization/ministries/finance/")
    assert 'href="/fr/organisation/ministeres/finances/" lang="fr"' in response.text


# --- Roles and people ---------------------------------------------------------------------------


def test_a_role_shows_its_holder_and_those_before(client):
    role = RoleFactory(slug_en="clerk", title_en="Clerk")
    AppointmentFactory(role=role, person__name="Ada Holder", start=date(2025, 3, 19))
    AppointmentFactory(
        role=role,
        person__name="Olga Before",
        start=date(2019, 2, 1),
        end=date(2021, 6, 20),
    )
    response = client.get("/en/organization/roles/clerk/")
    assert inside(response, "tr") == [
        "From Until Person Acting Source",
        "March 19, 2025 – Ada Holder No Not confirmed: no source was found.",
        "June 20, 2021 March 19, 2025 Vacant – Nobody is recorded between these days.",
        "February 1, 2019 June 20, 2021 Olga Before No Not confirmed: no source was found.",
    ]
    holder, _over_time = main(response).split("Who held it, over time", 1)
    assert "Ada Holder" in holder and "Olga Before" not in holder


def test_a_role_names_a_holder_whom_no_recent_source_confirms_as_such(client):
    role = RoleFactory(slug_en="clerk")
    AppointmentFactory(role=role, person__name="Una Known", confirmed=False)
    response = client.get("/en/organization/roles/clerk/")
    assert f"{NO_HOLDER} Last named, but not confirmed by a recent source: Una Known" in text(
        response
    )
    assert "Who held it before" not in text(response)


def test_a_role_of_the_past_has_no_vacancy(client):
    RoleFactory(slug_en="clerk", ended=True)
    response = client.get("/en/organization/roles/clerk/")
    assert "This post is of the past." in text(response)
    assert NO_HOLDER not in text(response)


def test_a_role_tells_its_lines_both_ways_with_their_sentences(client):
    ministers, deputies = RoleFactory(slug_en="ministers"), RoleFactory(title_en="Deputies")
    RelationFactory(
        kind=Relation.Kind.REPORTS_TO,
        subject_unit=None,
        subject_role=deputies,
        object_unit=None,
        object_role=ministers,
        sentence_en="Deputies report to Ministers.",
        source="A page",
    )
    above = client.get("/en/organization/roles/ministers/")
    assert inside(above, "dt") == ["Who reports to this office"]
    assert inside(above, "dd") == ["Deputies Deputies report to Ministers. Source: A page"]
    below = client.get(deputies.get_absolute_url())
    assert inside(below, "dt") == ["Reports to"]


def test_a_person_has_their_appointments_the_latest_first(client):
    person = PersonFactory(key="ada", name="Ada Holder")
    AppointmentFactory(person=person, role__title_en="Clerk", start=date(2019, 2, 1), past=True)
    AppointmentFactory(person=person, role__title_en="Minister", start=date(2025, 3, 19))
    response = client.get("/en/organization/people/ada/")
    assert inside(response, "h3") == ["Minister", "Clerk"]
    assert inside(response, "p", "lead") == ["Minister"]
    assert "Since March 19, 2025" in text(response)
    assert "From February 1, 2019; the end is not confirmed" in text(response)


def test_an_office_is_named_in_the_words_of_its_source_where_it_gives_some(client):
    person = PersonFactory(key="ada")
    AppointmentFactory(
        person=person,
        role__title_en="Premier",
        role__title_fr="Premier ministre ou première",
        title_fr="Première ministre",
    )
    assert inside(client.get("/en/organization/people/ada/"), "h3") == ["Premier"]
    assert inside(client.get("/fr/organisation/personnes/ada/"), "h3") == ["Première ministre"]
