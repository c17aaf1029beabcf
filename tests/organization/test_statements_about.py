"""Statements 1 to 18: what the Ontario Public Service is, and who oversees it."""

import pytest
from django.db import IntegrityError, transaction

from ops_site.bilingual import address
from organization.models import Appointment, Relation, Role, Unit
from tests.factories import RoleFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, is_said, is_told, line

pytestmark = pytest.mark.usefixtures("facts")
Kind = Relation.Kind
ABOUT = ("/en/about/", "/fr/a-propos/")
STRUCTURE = ("/en/about/structure/", "/fr/a-propos/structure/")


def about(english, french, twins=ABOUT):
    return Said(twins[0], english, twins[1], french)


TEXTS = {
    2: about(
        "workforce of 60,000+ public servants is called the Ontario Public Service (OPS)",
        "plus de 60 000 fonctionnaires constitue la fonction publique de l’Ontario (FPO)",
    ),
    3: about(
        "helps the government of the day to develop and deliver policies and programs",
        "aide le gouvernement en place à élaborer et à mettre en œuvre des politiques",
    ),
    5: about(
        "works in many different areas (e.g., policy, communications and program delivery)",
        "travaille dans de nombreux domaines différents",
    ),
    6: about(
        "is governed by the rules set out in the Public Service of Ontario Act, 2006",
        "est régie par les règles énoncées dans la Loi de 2006 sur la fonction publique",
    ),
}


@each(TEXTS)
def test_the_page_about_the_public_service_says(client, said):
    assert is_said(client, said) == [True, True]


def test_001_each_type_of_organization_has_its_list(client):
    said = about(
        "The Government of Ontario includes ministries, agencies and Crown corporations",
        "Le gouvernement de l’Ontario comprend des ministères, des organismes et des sociétés",
    )
    assert is_said(client, said) == [True, True]
    for list_, units in {
        "/en/organization/ministries/": Unit.objects.ministries(),
        "/en/organization/agencies/": Unit.objects.agencies(),
    }.items():
        found = links(client.get(list_)).values()
        missing = {unit.get_absolute_url() for unit in units.standing()} - set(found)
        assert missing == set()
    assert inside(client.get("/en/organization/agencies/"), "h1") == [
        "Agencies and Crown corporations"
    ]


def test_004_the_public_service_is_apart_from_elected_officials_and_political_staff(client):
    said = about(
        "is politically neutral and remains in place through elections",
        "est politiquement neutre et demeure en fonction d’une élection à l’autre",
    )
    assert is_said(client, said) == [True, True]
    ops = Unit.objects.get(key="ops")
    assert ops.name_en == "Ontario Public Service (non-partisan)"
    kinds = set(ops.roles.values_list("kind", flat=True))
    assert kinds == {Role.Kind.DEPUTY_MINISTER, Role.Kind.EMPLOYEES}
    others = set(Role.objects.filter(unit__key__in=["elected", "political"]).values_list("kind"))
    assert kinds.isdisjoint(kind for (kind,) in others)


def test_007_the_secretary_oversees_the_public_service(client):
    words = (
        "The OPS is overseen by the Secretary of the Cabinet (the head of the public service) and a"
        " team of deputy ministers"
    )
    french = "La supervision de la FPO est assurée par le ou la secrétaire du Conseil des ministres"
    assert is_said(client, about(words, french, STRUCTURE)) == [True, True]
    assert is_told(client, line(Kind.OVERSEES, "secretary", "ops", words))


def test_008_every_ministry_has_one_post_of_deputy_minister_rank_and_gets_no_second(client):
    said = about("one for each government ministry", "à raison d’un ou d’une", STRUCTURE)
    assert is_said(client, said) == [True, True]
    ranks = (Role.Kind.DEPUTY_MINISTER, Role.Kind.SECRETARY)
    posts = {
        ministry.key: list(ministry.roles.posts().filter(kind__in=ranks))
        for ministry in Unit.objects.ministries().standing()
    }
    assert {key: len(found) for key, found in posts.items()} == dict.fromkeys(posts, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleFactory(kind=Role.Kind.DEPUTY_MINISTER, unit=Unit.objects.get(key="finance"))
    assert Role.objects.filter(unit__key="finance", kind__in=ranks).count() == 1


def test_009_the_secretary_heads_the_public_service_and_advises_the_premier(client):
    words = "is the head of the OPS and the Premier’s most senior policy advisor"
    french = "est à la tête de la FPO et est le principal conseiller"
    assert is_said(client, about(words, french, STRUCTURE)) == [True, True]
    heads = line(Kind.HEADS, "secretary", "ops", words)
    advises = line(Kind.ADVISES, "secretary", "premier", words)
    assert is_told(client, heads, advises)


def test_010_the_secretary_is_responsible_to_all_ministers(client):
    words = "is responsible to all ministers for running their respective ministries"
    french = "répond devant tous les ministres de la bonne marche de leurs ministères respectifs"
    assert is_said(client, about(words, french, STRUCTURE)) == [True, True]
    assert is_told(client, line(Kind.RESPONSIBLE_TO, "secretary", "ministers", words))


@pytest.mark.parametrize(
    ("page", "words", "leads_to", "title"),
    [
        (
            STRUCTURE[0],
            "Meet the Secretary of the Cabinet.",
            "/en/organization/secretary-of-the-cabinet/",
            "Secretary of the Cabinet",
        ),
        (
            STRUCTURE[1],
            "Faire connaissance avec le ou la secrétaire du Conseil des ministres.",
            "/fr/organisation/secretaire-du-conseil-des-ministres/",
            "Secrétaire du Conseil des ministres",
        ),
    ],
)
def test_011_the_secretary_can_be_met(client, page, words, leads_to, title):
    assert links(client.get(page))[words] == leads_to
    met = client.get(leads_to)
    assert inside(met, "h1") == [title]
    assert "Michelle DiEmanuele" in links(met)


def test_012_an_appointment_says_who_held_which_post_and_in_which_days(client):
    said = about(
        "are appointed as the most senior public servant in each ministry",
        "sont nommés au rang le plus élevé de la fonction publique dans chaque ministère",
        STRUCTURE,
    )
    assert is_said(client, said) == [True, True]
    held = Appointment.objects.get(person__name="Helen Angus")
    assert held.role.kind == Role.Kind.DEPUTY_MINISTER
    for page in (held.role, held.person):
        assert held.source.split(",")[0][:20] in text(client.get(address(page, "en")))
    assert "Helen Angus" in links(client.get(held.role.get_absolute_url()))


@pytest.mark.parametrize(
    ("number", "kind", "ends", "words", "french"),
    [
        (
            13,
            Kind.SUPPORTS,
            ("deputy-minister-finance", "minister-finance"),
            "support their minister who heads the ministry",
            "appuient le ministre qui dirige leur ministère",
        ),
        (
            14,
            Kind.RESPONSIBLE_FOR,
            ("deputy-minister-finance", "finance"),
            "are responsible for their ministry’s day-to-day operations",
            "sont responsables des activités quotidiennes de leur ministère",
        ),
        (
            15,
            Kind.ACCOUNTABLE_TO,
            ("deputy-minister-finance", "secretary"),
            "are accountable to the Secretary of the Cabinet for managing those operations",
            "rendent compte de la gestion de ces activités au ou à la secrétaire",
        ),
    ],
    ids=["13", "14", "15"],
)
def test_the_lines_of_each_deputy_minister(client, number, kind, ends, words, french):
    assert is_said(client, about(words, french, STRUCTURE)) == [True, True]
    assert is_told(client, line(kind, *ends, words))
    posts = Role.objects.posts().filter(kind=Role.Kind.DEPUTY_MINISTER)
    drawn = Relation.objects.present().filter(kind=kind, subject_role__in=posts)
    assert drawn.count() == posts.count() == 30
    if number == 13:
        heads = Relation.objects.present().filter(kind=Kind.HEADS, object_unit__kind="ministry")
        assert heads.count() == Unit.objects.filter(kind="ministry").standing().count()
        assert is_told(client, line(Kind.HEADS, "minister-finance", "finance", words))


def test_016_one_can_learn_more_of_the_deputy_ministers(client):
    words = "Learn more about Deputy Ministers."
    leads_to = links(client.get(STRUCTURE[0]))[words]
    assert leads_to == "/en/organization/deputy-ministers/"
    found = set(links(client.get(leads_to)).values())
    posts = Role.objects.posts().filter(kind=Role.Kind.DEPUTY_MINISTER)
    assert {post.get_absolute_url() for post in posts} - found == set()
    french = links(client.get(STRUCTURE[1]))["En savoir plus sur les sous-ministres."]
    assert french == "/fr/organisation/sous-ministres/"
