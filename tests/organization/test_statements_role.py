"""Statements 52 to 64: the role and the mission of the public service, and its conduct."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from careers.postings.models import Posting
from ops_site import bilingual
from organization import corrections, editing
from organization.models import Correction, InformationPage
from tests.organization.reading import inside, links, main, text
from tests.organization.statements import Said, each, flat, is_said

pytestmark = pytest.mark.usefixtures("facts")
ROLE = ("/en/about/role/", "/fr/a-propos/role/")
MISSION = ("/en/about/mission/", "/fr/a-propos/mission/")
CONDUCT = ("/en/about/conduct/", "/fr/a-propos/conduite/")
REGISTER = ("/en/about/contradictions/", "/fr/a-propos/contradictions/")


def role(english, french):
    return Said(ROLE[0], english, ROLE[1], french)


def mission(english, french):
    return Said(MISSION[0], english, MISSION[1], french)


TITLES = {
    52: role("Role of the Public Service", "Rôle de la fonction publique"),
    53: mission("Ontario Public Service Mission", "Mission de la fonction publique de l’Ontario"),
}
TEXTS = {
    54: mission(
        "serve the public interest and to uphold the public’s trust",
        "servir l’intérêt public et de préserver la confiance du public",
    ),
    55: mission(
        "providing Ministers with honest, impartial and objective advice",
        "fournissant aux ministres des conseils honnêtes, impartiaux et objectifs",
    ),
    56: mission(
        "administer public services to the highest professional standards",
        "administrons les services publics selon les normes professionnelles les plus élevées",
    ),
    57: mission("We conduct ourselves with integrity", "Nous agissons avec intégrité"),
    61: role(
        "delivers the policies, programs and services that government provides",
        "met en œuvre les politiques, les programmes et les services que le gouvernement offre",
    ),
}


@each(TITLES)
def test_there_is_a_page_of_this_name(client, said):
    assert is_said(client, said) == [True, True]
    titles = [inside(client.get(page), "h1")[0] for page in (said.address, said.french_address)]
    assert [flat(title.removesuffix("†")) for title in titles] == [
        flat(said.english),
        flat(said.french),
    ]


@each(TEXTS)
def test_the_source_page_says(client, said):
    assert is_said(client, said) == [True, True]


def test_058_what_is_not_needed_any_more_is_forgotten(client):
    said = mission(
        "responsible stewardship of public resources and information",
        "une gérance responsable des ressources et des renseignements publics",
    )
    assert is_said(client, said) == [True, True]
    assert "90 days after that, the address" in text(client.get("/en/privacy/"))
    for days in (89, 91):
        settled = timezone.now() - timedelta(days=days)
        Correction.objects.create(
            **{"reference": f"C-{days}", "page": ROLE[0], "text": "Wrong", "language": "en"},
            **{"email": "reader@example.org", "received_at": settled},
            **{"outcome": Correction.Outcome.CORRECTED, "settled_at": settled},
        )
    corrections.forget_senders()
    kept = dict(Correction.objects.values_list("reference", "email"))
    assert kept == {"C-89": "reader@example.org", "C-91": ""}


def test_059_the_oath_has_its_page_and_both_names_of_the_act_stand_in_the_register(client):
    said = mission(
        "in accordance with the law, including The Public Service Act of Ontario, and in compliance"
        " with our Public Service Oath",
        "conformément à la loi, y compris la Loi sur la fonction publique de l’Ontario, et dans le"
        " respect de notre serment de fonctionnaire",
    )
    assert is_said(client, said) == [True, True]
    for name in ("the Public Service of Ontario Act, 2006", "The Public Service Act of Ontario"):
        both = Said(REGISTER[0], name, REGISTER[1], "la Loi sur la fonction publique de l’Ontario")
        assert is_said(client, both) == [True, True]
    assert f"{REGISTER[0]}#act" in links(client.get(MISSION[0])).values()
    oath = inside(client.get(CONDUCT[0]), "h2", 'id="oath"')
    assert oath == ["The public service oath"]


def test_060_whoever_changes_a_page_is_accountable_for_it(client, editor):
    said = mission(
        "We are accountable for how we fulfill our public service roles",
        "Nous rendons compte de la manière dont nous remplissons nos rôles",
    )
    assert is_said(client, said) == [True, True]
    page = InformationPage.objects.get(key="mission")
    page.lead_en = "Our purpose."
    version = editing.save(page, page.save, by=editor, reason="A lead was missing")
    assert (version.saved_by, version.reason) == (editor, "A lead was missing")
    before = page.versions.get(number=version.number - 1)
    assert before.content["page"]["lead_en"] == ""


def test_062_the_public_service_is_professional_and_non_partisan(client):
    for words in (
        "a professional body that is non-partisan",
        "impartial advice to the government elected by the people",
    ):
        said = role(words, "un corps professionnel non partisan")
        assert is_said(client, said) == [True, True]


@pytest.mark.parametrize(
    ("page", "link", "thanks"),
    [
        (CONDUCT[0], "report it here", "Your correction has arrived"),
        (CONDUCT[1], "signalez-le ici", "Votre correction est arrivée"),
    ],
    ids=["en", "fr"],
)
def test_063_what_went_wrong_can_be_reported_from_the_page_on_conduct(client, page, link, thanks):
    said = Said(
        ROLE[0],
        "The public is entitled to expect the highest standards of conduct",
        ROLE[1],
        "Le public est en droit de s’attendre à ce que toutes les personnes",
    )
    assert is_said(client, said) == [True, True]
    found = links(client.get(page))
    assert {"https://www.ombudsman.on.ca/en", "https://www.ombudsman.on.ca/fr"} & {*found.values()}
    form = client.get(found[link])
    hidden = re.findall(r'type="hidden" name="(page|fact|token)" value="([^"]*)"', main(form))
    sent = {name: unescape(value) for name, value in hidden} | {"text": "This page is silent."}
    answer = client.post(found[link].partition("?")[0], sent, follow=True)
    assert inside(answer, "h1") == [thanks]
    received = Correction.objects.get()
    assert (received.page, received.text) == (page, "This page is silent.")


def test_064_how_a_competition_goes_is_there_for_everybody_to_see(client, sample_board):
    words = "conducted in an open, fair and transparent manner"
    said = role(words, "menées de façon ouverte, équitable et transparente")
    assert is_said(client, said) == [True, True]
    board = client.get("/en/jobs/")
    open_ones = Posting.objects.open()
    assert inside(board, "h2", 'id="results"') == [f"{open_ones.count()} jobs"]
    posting = client.get(bilingual.address(open_ones.first(), "en"))
    assert {"What you bring", "How to apply"} <= set(inside(posting, "h2"))
    steps = text(client.get("/en/careers/hiring-process/"))
    named = ["Job Advertising", "Application Screening", "Evaluation", "Selection", "Offer"]
    places = [steps.index(step) for step in named]
    assert places == sorted(places)
