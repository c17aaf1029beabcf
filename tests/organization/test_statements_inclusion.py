"""Statements 36 to 51: inclusion, accessibility, open government; what must not be published."""

import io

import pytest
from django.core.management import CommandError, call_command

from ops_site import bilingual
from organization.models import Unit
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, flat, is_said

pytestmark = pytest.mark.usefixtures("facts")
INCLUSION = ("/en/about/inclusion/", "/fr/a-propos/inclusion/")
OPEN = ("/en/about/open-government/", "/fr/a-propos/gouvernement-ouvert/")


def inclusion(english, french):
    return Said(INCLUSION[0], english, INCLUSION[1], french)


TEXTS = {
    36: inclusion(
        "a workplace where everyone feels welcomed, valued and respected",
        "un milieu de travail où chaque personne se sent accueillie, valorisée et respectée",
    ),
    38: inclusion(
        "supports all employees in reaching their full potential",
        "aide tous les employés à réaliser leur plein potentiel",
    ),
}
INITIATIVES = {
    39: inclusion("staff training and awareness", "formation et sensibilisation du personnel"),
    40: inclusion("recruitment and hiring policies", "politiques de recrutement et d’embauche"),
    41: inclusion("employee networks", "réseaux d’employés"),
    42: inclusion(
        "workplace discrimination and harassment policies",
        "politiques de lutte contre la discrimination et le harcèlement au travail",
    ),
    43: inclusion("diversity mentoring", "mentorat sur la diversité"),
    44: inclusion(
        "removing barriers for people with disabilities",
        "élimination des obstacles pour les personnes handicapées",
    ),
    45: inclusion(
        "reviewing Ontario statutes for accessibility",
        "examen des lois de l’Ontario sous l’angle de l’accessibilité",
    ),
}
# Lines of document 000, which is document 001 with one word turned into other bytes.
CORRUPTED = """Overview

The Government of °ÄÃÅÓÀÀû includes ministries, agencies and Crown corporations. Its workforce \
of 60,000+ public servants is called the °ÄÃÅÓÀÀû Public Service (OPS).
"""


@each(TEXTS)
def test_the_page_on_inclusion_says(client, said):
    assert is_said(client, said) == [True, True]


@pytest.mark.parametrize("number", INITIATIVES, ids=str)
def test_the_initiative_stands_in_its_place_and_is_explained(client, number):
    assert is_said(client, INITIATIVES[number]) == [True, True]
    place = number - min(INITIATIVES)
    for address, words in zip(INCLUSION, ("english", "french"), strict=True):
        page = client.get(address)
        named = [flat(getattr(said, words)) for said in INITIATIVES.values()]
        items = [flat(item) for item in inside(page, "li")]
        assert [item for item in items if item in named] == named
        titles = [flat(title).casefold() for title in inside(page, "h3")]
        assert (titles[place], len(titles)) == (named[place].casefold(), len(named))


def test_037_the_diversity_office_has_its_mandate(client):
    words = (
        "Its Diversity Office is responsible for transforming the OPS into a more diverse,"
        " accessible and inclusive organization"
    )
    said = inclusion(words, "Son Bureau de la diversité a pour mandat de faire de la FPO")
    assert is_said(client, said) == [True, True]
    office = Unit.objects.get(key="diversity-office")
    page = text(client.get(bilingual.address(office, "en")))
    assert flat(words.removeprefix("Its ")) in flat(page)


@pytest.mark.parametrize(
    ("page", "words", "leads_to", "begins"),
    [
        (
            INCLUSION[0],
            "Read the OPS accessible customer service policy",
            "/en/about/accessible-customer-service-policy/",
            "# OPS accessible customer service policy\n",
        ),
        (
            INCLUSION[1],
            "Lire la politique de la FPO sur les services à la clientèle accessibles",
            "/fr/a-propos/politique-de-services-a-la-clientele-accessibles/",
            "# Politique de la FPO sur les services à la clientèle accessibles\n",
        ),
    ],
    ids=["en", "fr"],
)
def test_046_the_policy_is_a_page_and_a_text_to_keep(client, page, words, leads_to, begins):
    assert links(client.get(page))[words] == leads_to
    policy = client.get(leads_to)
    assert len(inside(policy, "h2")) >= 4
    text_file = client.get(leads_to.removesuffix("/") + ".txt")
    assert text_file["Content-Type"] == "text/plain; charset=utf-8"
    assert text_file.text.startswith(begins)
    for said in inside(policy, "p")[:3]:
        assert flat(said.split(":")[0])[:40] in flat(text_file.text)


@pytest.mark.parametrize(
    ("page", "words", "leads_to"),
    [
        (
            INCLUSION[0],
            "Accessibility in the Ontario Public Service",
            "/en/about/accessibility/",
        ),
        (
            INCLUSION[1],
            "L’accessibilité dans la fonction publique de l’Ontario",
            "/fr/a-propos/accessibilite/",
        ),
    ],
    ids=["en", "fr"],
)
def test_047_there_is_a_page_of_accessibility_in_the_public_service(client, page, words, leads_to):
    assert links(client.get(page))[words] == leads_to
    assert [flat(title) for title in inside(client.get(leads_to), "h1")] == [flat(words)]


def test_048_this_site_shares_what_it_knows_freely(client):
    for words in (
        "an open, transparent and accessible government",
        "unlock the power of government information by sharing it freely",
    ):
        said = Said(OPEN[0], words, OPEN[1], "un gouvernement ouvert, transparent et accessible")
        assert is_said(client, said) == [True, True]
    table = client.get("/en/data/units.csv")
    assert len(b"".join(table).splitlines()) > Unit.objects.count()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (OPEN[0], "Learn more about open government"),
        (OPEN[1], "En savoir plus sur le gouvernement ouvert"),
    ],
    ids=["en", "fr"],
)
def test_049_one_can_learn_more_about_open_government(client, page, words):
    found = client.get(page)
    address, _, anchor = links(found)[words].partition("#")
    assert address == page
    assert len(inside(found, "h2", f'id="{anchor}"')) == 1


@pytest.mark.parametrize(
    ("page", "words", "government", "own"),
    [
        (
            OPEN[0],
            "Browse the government’s open data catalogue",
            "https://data.ontario.ca/",
            "/en/data/",
        ),
        (
            OPEN[1],
            "Consulter le catalogue de données ouvertes du gouvernement",
            "https://data.ontario.ca/fr/",
            "/fr/donnees/",
        ),
    ],
    ids=["en", "fr"],
)
def test_050_the_catalogue_can_be_browsed_here_and_at_the_government(
    client, page, words, government, own
):
    found = links(client.get(page))
    assert found[words] == government
    assert own in found.values()
    tables = [a for a in links(client.get(own)).values() if a.endswith((".csv", ".json"))]
    assert len(tables) >= 20
    assert {client.get(address).status_code for address in tables} == {200}


def test_051_the_same_text_with_one_word_replaced_by_other_bytes_is_refused(tmp_path):
    # "same text with 'Ontario' replaced by casino-spam bytes"
    refused, sound = tmp_path / "000.txt", tmp_path / "001.txt"
    refused.write_text(CORRUPTED, encoding="utf-8")
    sound.write_text(CORRUPTED.replace("°ÄÃÅÓÀÀû", "Ontario"), encoding="utf-8")
    out = io.StringIO()
    with pytest.raises(CommandError, match="not fit to be published: 1 faults"):
        call_command("check_content", str(refused), stdout=out)
    assert "line 3: a run of symbols: The Government of °ÄÃÅÓÀÀû" in out.getvalue()
    call_command("check_content", str(sound), stdout=out)
    assert out.getvalue().endswith("The content is whole.\n")
