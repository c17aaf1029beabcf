"""Statements 17 to 35: information technology, the clusters and the Corporate CIO's mandate."""

import pytest
from django.utils import timezone

from ops_site import bilingual
from ops_site.publishing import publish
from organization.models import Relation, Role, Unit
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, flat, is_said, is_told, line

pytestmark = pytest.mark.usefixtures("facts")
Kind = Relation.Kind
IIT = ("/en/organization/iit/", "/fr/organisation/iti/")
WORKS = "/en/organization/how-government-works/"


def iit(english, french):
    return Said(IIT[0], english, IIT[1], french)


MANDATE = {
    30: iit(
        "makes strategic and security decisions concerning technology",
        "prend les décisions stratégiques et les décisions de sécurité en matière de technologie",
    ),
    31: iit(
        "sets information management policy",
        "établit la politique de gestion de l’information",
    ),
    33: iit(
        "aligns I&IT work to support the government’s direction and vision",
        "harmonise les travaux d’ITI afin d’appuyer l’orientation et la vision du gouvernement",
    ),
    34: iit(
        "manages all servers, computers, software and mobile devices",
        "gère l’ensemble des serveurs, des ordinateurs, des logiciels et des appareils mobiles",
    ),
}
CLUSTERS = {
    21: iit(
        "Central Agencies (Cabinet Office, the Ministry of Finance)",
        "Organismes centraux (Bureau du Conseil des ministres, ministère des Finances)",
    ),
    22: iit(
        "Children, Youth and Social Services",
        "Services à l’enfance et à la jeunesse et services sociaux",
    ),
    23: iit("Community Services", "Services communautaires"),
    24: iit(
        "Enterprise Financial Systems and Health Services",
        "Systèmes financiers organisationnels et services de santé",
    ),
    25: iit("Health Services Cluster", "Groupement des services de santé"),
    26: iit("Justice Technology Services", "Services technologiques pour la justice"),
    27: iit("Labour and Transportation", "Travail et transports"),
    28: iit("Land and Resources", "Terres et ressources"),
    29: iit(
        "ServiceOntario (the service arm of government)",
        "ServiceOntario (l’organe de prestation de services du gouvernement)",
    ),
}
SERVED = {21: ["cabinet-office", "finance"]}


@each(MANDATE)
def test_the_corporate_cio_has_this_mandate(client, said):
    assert is_said(client, said) == [True, True]
    office = Unit.objects.get(key="corporate-cio")
    pages = [client.get(bilingual.address(office, code)) for code in bilingual.CODES]
    words = [flat(text(page)).casefold() for page in pages]
    assert flat(said.english).casefold() in words[0]
    assert flat(said.french).casefold() in words[1]


@pytest.mark.parametrize("number", CLUSTERS, ids=str)
def test_the_cluster_stands_in_its_place_and_has_a_page(client, number):
    said = CLUSTERS[number]
    assert is_said(client, said) == [True, True]
    cluster = Unit.objects.clusters().in_order()[number - 21]
    assert (cluster.name_en, cluster.name_fr) == (said.english, said.french)
    for code, name in zip(bilingual.CODES, (said.english, said.french), strict=True):
        page = client.get(bilingual.address(cluster, code))
        assert [title.removesuffix(" †") for title in inside(page, "h1")] == [name]
    lines = Relation.objects.present().filter(kind=Kind.SERVES, subject_unit=cluster)
    assert sorted(line.object.key for line in lines) == SERVED.get(number, [])


def test_017_there_is_a_page_of_information_technology(client):
    said = iit(
        "I&IT provides innovative technology and web support for the public service",
        "L’ITI fournit à la fonction publique des services novateurs de soutien technologique",
    )
    assert is_said(client, said) == [True, True]
    title = "Information and information technology (I&IT)"
    assert inside(client.get(IIT[0]), "h1") == [title]


def test_018_the_office_of_the_corporate_cio_has_its_page_and_its_head(client):
    said = iit(
        "the Office of the Corporate Chief Information Officer",
        "le Bureau du directeur général de l’information du gouvernement",
    )
    assert is_said(client, said) == [True, True]
    office = Unit.objects.get(key="corporate-cio")
    page = client.get(
        links(client.get(IIT[0]))["Office of the Corporate Chief Information Officer"]
    )
    assert page.request["PATH_INFO"] == office.get_absolute_url()
    head = Role.objects.get(unit=office)
    assert head.title_en == "Corporate Chief Information Officer"
    assert head.get_absolute_url() in links(page).values()


def test_019_the_number_of_clusters_is_that_of_the_data_and_follows_it(client):
    said = iit("nine I&IT business clusters", "neuf groupements opérationnels d’ITI")
    assert is_said(client, said) == [True, True]
    assert shown(client) == [9, 9, 9]
    Unit.objects.filter(key="land-resources").update(end=timezone.localdate())
    publish()
    assert shown(client) == [8, 8, 8]


def shown(client):
    """How many clusters the list has, the glossary counts, and the front of the directory says."""
    listed = links(client.get(IIT[0])).values()
    clusters = {unit.get_absolute_url() for unit in Unit.objects.clusters()}
    cells = dict(zip(*[iter(inside(client.get(WORKS), "td"))] * 2, strict=True))
    front = [title for title in links(client.get("/en/organization/")) if "I&IT cluster" in title]
    return [
        len(clusters.intersection(listed)),
        int(cells["I&IT clusters"]),
        int(front[0].split()[0]),
    ]


def test_020_a_cluster_leads_to_the_ministries_that_it_serves_and_they_lead_back(client):
    said = iit(
        "Each cluster supports a group of ministries with common technology needs",
        "Chaque groupement appuie un ensemble de ministères ayant des besoins technologiques",
    )
    assert is_said(client, said) == [True, True]
    name = CLUSTERS[21].english
    served = [line(Kind.SERVES, "central-agencies", key, name) for key in SERVED[21]]
    assert is_told(client, *served)


def test_032_the_office_oversees_records_management_for_the_archives(client):
    words = "oversees records management for the Archives of Ontario"
    said = iit(words, "supervise la gestion des documents pour les Archives publiques de l’Ontario")
    assert is_said(client, said) == [True, True]
    assert is_told(client, line(Kind.OVERSEES, "corporate-cio", "archives-of-ontario", words))


def test_035_records_are_kept_secure_and_this_site_says_how_to_report_a_weakness(client):
    said = iit(
        "keeps networks, information and public records secure",
        "assure la sécurité des réseaux, de l’information et des documents publics",
    )
    assert is_said(client, said) == [True, True]
    assert "Contact:" in client.get("/.well-known/security.txt").text
    policy = client.get(IIT[0])["Content-Security-Policy"]
    assert {"script-src 'self'", "style-src 'self'"} <= set(policy.split("; "))
