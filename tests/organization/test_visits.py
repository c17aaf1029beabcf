"""What a visitor stumbled over once: names, notes and ways that mislead."""

import pytest

from organization.capital import capitalized
from organization.models import Relation, Role
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
)
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
PLANS = "https://www.ontario.ca/page/published-plans-and-annual-reports-cabinet-office"
FRENCH_PLANS = "https://www.ontario.ca/fr/page/publication-des-plans-bureau-du-conseil"


@pytest.mark.parametrize(
    ("source", "language", "address", "said"),
    [
        (PLANS, "en", PLANS, "Published plans and annual reports"),
        (
            *("", "en", FRENCH_PLANS),
            "Published plans and annual reports "
            "(in French; the address of the English page is not on record)",
        ),
        (PLANS, "fr", FRENCH_PLANS, "Plans et rapports annuels publiés"),
    ],
)
def test_a_page_of_plans_is_called_that_in_the_language_of_the_reader(
    client, source, language, address, said
):
    unit = MinistryFactory(website=FRENCH_PLANS, source=source, slug_en="co", slug_fr="co")
    path = {"en": "/en/organization/ministries/co/", "fr": "/fr/organisation/ministeres/co/"}
    response = client.get(path[language])
    assert address in links(response).values()
    assert said in inside(response, "p")
    assert unit.website == FRENCH_PLANS


def test_a_ministry_without_a_cluster_leads_to_the_register_of_contradictions(client):
    response = client.get(MinistryFactory().get_absolute_url())
    register = "/en/about/contradictions/#clusters"
    assert links(response)["register of contradictions"] == register


def test_a_post_without_a_holder_says_where_to_ask(client):
    role = RoleFactory(unit=MinistryFactory(slug_en="health"))
    address = role.get_absolute_url()
    response = client.get(address)
    assert "This page knows the post, but not who holds it today." in text(response)
    assert links(response)["its own page"] == "/en/organization/ministries/health/"
    AppointmentFactory(role=role)
    assert "This page knows the post" not in text(client.get(address))


def test_the_secretary_has_one_page(client):
    RoleFactory(key="secretary", kind=Role.Kind.SECRETARY, slug_en="secretary-of-the-cabinet")
    response = client.get("/en/organization/roles/secretary-of-the-cabinet/")
    assert response.status_code == 301
    assert response["Location"] == "/en/organization/secretary-of-the-cabinet/"


def test_a_class_is_not_counted_beside_its_posts(client):
    head = RoleFactory()
    kind = Role.Kind.DEPUTY_MINISTER
    for title, collective in (("Deputy Ministers", True), ("Deputy of Health", False)):
        RelationFactory(
            kind=Relation.Kind.ACCOUNTABLE_TO,
            subject_unit=None,
            subject_role=RoleFactory(title_en=title, kind=kind, collective=collective),
            object_unit=None,
            object_role=head,
            sentence_en="are accountable to the head",
        )
    response = client.get(head.get_absolute_url())
    assert inside(response, "dt") == ["Who is accountable to this office"]
    assert inside(response, "li") == ["Deputy of Health"]
    assert "…\u00a0are accountable to the head" in main(response)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("iGaming Ontario", "iGaming Ontario"), ("ministère", "Ministère"), ("", ""), ("a", "A")],
)
def test_a_name_keeps_the_capitals_that_it_writes_itself(name, shown):
    assert capitalized(name) == shown


def test_agencies_are_filtered_by_name_and_listed_by_ministry(client):
    for name in ("Sport", "Arts", "Trade"):
        ministry = MinistryFactory(name_en=f"Ministry of {name}", key=name.lower())
        AgencyFactory(name_en=f"{name} Board", parent=ministry)
    whole = client.get("/en/organization/agencies/")
    assert links(whole)["Ministry of Arts"].endswith(("#arts", "/"))
    assert 'href="#arts"' in main(whole)
    some = client.get("/en/organization/agencies/", {"q": "sport"})
    assert inside(some, "p", "status") == [
        "1 agency has “sport” in one of its names. Show all agencies"
    ]
    assert "Sport Board" in links(some)
    assert "Arts Board" not in links(some)


def test_offices_of_one_person_are_kept_apart(client):
    person = PersonFactory(sort_name="Holder, Ada")
    for title in ("Premier", "Minister"):
        AppointmentFactory(person=person, role__title_en=title)
    offices = inside(client.get("/en/organization/people/"), "ul", "rows")[0]
    assert offices.replace(" ;", ";") in (
        "Holder, Ada Premier; Minister",
        "Holder, Ada Minister; Premier",
    )
