"""The lists of the organization, and the structure at a glance."""

import pytest
from django.utils import timezone

from organization.models import Relation, Role, Unit
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
MINISTRIES = {"en": "/en/organization/ministries/", "fr": "/fr/organisation/ministeres/"}


@pytest.fixture
def three_ministries():
    MinistryFactory(name_en="Ministry of the Environment", name_fr="ministère de l’Environnement")
    MinistryFactory(name_en="Ministry of Education", name_fr="ministère de l’Éducation")
    MinistryFactory(
        name_en="Cabinet Office", name_fr="Bureau du Conseil", kind=Unit.Kind.CENTRAL_AGENCY
    )


# --- Ministries ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "names", "letters"),
    [
        (
            "en",
            ["Cabinet Office", "Ministry of Education", "Ministry of the Environment"],
            ["C", "E"],
        ),
        (
            "fr",
            ["Bureau du Conseil", "Ministère de l’Éducation", "Ministère de l’Environnement"],
            ["B", "E"],
        ),
    ],
)
def test_ministries_stand_in_the_order_of_each_language(
    client, three_ministries, language, names, letters
):
    response = client.get(MINISTRIES[language])
    assert inside(response, "h3") == names
    assert inside(response, "h2") == letters
    assert [links(response)[letter] for letter in letters] == [f"#{x}" for x in letters]


@pytest.mark.parametrize(("typed", "found"), [("EDUC", 1), ("éduc", 1), ("e", 3), ("o edu", 1)])
def test_ministries_are_filtered_by_any_part_of_the_name(client, three_ministries, typed, found):
    response = client.get(MINISTRIES["en"], {"q": typed})
    assert len(inside(response, "h3")) == found
    assert f'value="{typed}"' in main(response)


def test_a_filter_that_finds_nothing_says_what_to_do(client, three_ministries):
    response = client.get(MINISTRIES["en"], {"q": "zoo"})
    assert inside(response, "h3") == []
    assert links(response)["Search the whole site for “zoo”"] == "/en/search/?q=zoo"
    assert links(response)["Show all ministries"] == MINISTRIES["en"]


def test_a_filter_too_long_is_refused_with_a_message_and_shows_all(client, three_ministries):
    response = client.get(MINISTRIES["en"], {"q": "x" * 2000})
    told = "Find a ministry by its name: use at most 200 characters."
    assert links(response)[told] == "#q"
    assert len(inside(response, "h3")) == 3


# --- Deputy ministers, agencies, people, I&IT -----------------------------------------------------


def test_every_ministry_has_a_row_for_its_deputy_minister(client, three_ministries):
    education = Unit.objects.get(name_en="Ministry of Education")
    office = Unit.objects.get(name_en="Cabinet Office")
    RoleFactory(unit=education, title_en="Deputy of Education")
    secretary = RoleFactory(unit=office, kind=Role.Kind.SECRETARY, title_en="Secretary")
    AppointmentFactory(role=secretary, person__name="Ada Holder")
    response = client.get("/en/organization/deputy-ministers/")
    assert inside(response, "tr")[1:] == [
        "Cabinet Office Ada Holder The post (Secretary)",
        "Ministry of Education Not confirmed The post (Deputy of Education)",
        "Ministry of the Environment Not confirmed",
    ]


def test_agencies_stand_under_their_ministry_and_the_unsourced_last(client, three_ministries):
    education = Unit.objects.get(name_en="Ministry of Education")
    board = AgencyFactory(name_en="School Board", parent=education, agency_type="advisory")
    AgencyFactory(name_en="A Board within", parent=board)
    AgencyFactory(name_en="Lost Board")
    Unit.objects.update(as_of=timezone.localdate())
    response = client.get("/en/organization/agencies/")
    assert inside(response, "h2") == ["Ministry of Education", "Ministry not confirmed by a source"]
    assert inside(response, "li") == ["A Board within", "School Board (Advisory)", "Lost Board"]


def test_people_are_filed_by_family_name_with_what_they_hold(client):
    ada = PersonFactory(name="Ada Élan", sort_name="Élan, Ada")
    bob = PersonFactory(name="Bob Dean", sort_name="Dean, Bob")
    cleo = PersonFactory(name="Cleo Eager", sort_name="Eager, Cleo")
    AppointmentFactory(person=ada, role__title_en="Clerk")
    AppointmentFactory(person=bob, role__title_en="Warden", past=True)
    AppointmentFactory(person=cleo, role__title_en="Keeper", confirmed=False)
    response = client.get("/en/organization/people/")
    assert inside(response, "h2") == ["D", "E"]
    assert inside(response, "li")[2:] == [
        "Dean, Bob Formerly: Warden",
        "Eager, Cleo Not confirmed: Keeper",
        "Élan, Ada Clerk",
    ]


@pytest.mark.parametrize("family_name", ["Le", "La", "Les", "The", "Lesage"])
def test_a_family_name_that_is_also_an_article_keeps_its_letter(client, family_name):
    PersonFactory(sort_name=f"{family_name}, Anh")
    PersonFactory(sort_name="Moss, Bea")
    initials = sorted({family_name[0], "M"})
    assert inside(client.get("/en/organization/people/"), "h2") == initials


def test_the_clusters_are_counted_from_the_data(client):
    for number in range(10):
        ClusterFactory(name_en=f"Cluster {number}", order=10 - number)
    response = client.get("/en/organization/iit/")
    assert inside(response, "p", "lead") == [
        "One office and the clusters named here give the public service its technology."
    ]
    assert inside(response, "li")[0] == "Cluster 9"


def test_a_cluster_names_the_ministries_that_its_source_names_and_no_other(client):
    known, unknown = ClusterFactory(slug_en="known"), ClusterFactory(slug_en="unknown")
    finance = MinistryFactory(name_en="Ministry of Finance")
    RelationFactory(kind=Relation.Kind.SERVES, subject_unit=known, object_unit=finance)
    assert "Ministry of Finance" in inside(client.get("/en/organization/iit/known/"), "li")
    response = client.get(unknown.get_absolute_url())
    assert "no source names the ministries that this cluster serves" in text(response)


def test_the_secretary_page_stands_before_anybody_is_known(client):
    response = client.get("/en/organization/secretary-of-the-cabinet/")
    assert inside(response, "h1") == ["Secretary of the Cabinet"]
    assert "No holder is confirmed by a source." in text(response)


# --- The structure at a glance -------------------------------------------------------------------


def test_the_counts_are_those_of_today(client, three_ministries):
    AgencyFactory()
    UnitFactory(kind=Unit.Kind.CLUSTER, end="2020-01-01")
    cards = inside(client.get("/en/organization/"), "h2", "card__title")
    assert cards[:3] == ["3 ministries and central agencies", "1 agency", "0 I&IT clusters"]
