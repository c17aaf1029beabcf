"""Statements 69 to 84: ministries, Cabinet, the three groups, and who answers to whom."""

import pytest

from ops_site import bilingual
from organization.models import Relation, Role, Unit
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, is_said, is_told, line

pytestmark = pytest.mark.usefixtures("facts")
Kind = Relation.Kind
ROLE = ("/en/about/role/", "/fr/a-propos/role/")
WORKS = (
    "/en/organization/how-government-works/",
    "/fr/organisation/fonctionnement-du-gouvernement/",
)
CHART = "/en/organization/chart/"


def role(english, french):
    return Said(ROLE[0], english, ROLE[1], french)


# number: the words, the French, and each line that they state: (kind, subject, object).
LINES = {
    70: (
        role(
            "each has an elected Minister who is accountable to the Legislative Assembly, and"
            " ultimately the public",
            "chacun est dirigé par un ministre élu qui répond de ce ministère devant l’Assemblée",
        ),
        [
            (Kind.ACCOUNTABLE_TO, "ministers", "legislative-assembly"),
            (Kind.ACCOUNTABLE_TO, "ministers", "public"),
        ],
    ),
    75: (
        role(
            "The Ontario Public Service (non-partisan) consists of OPS employees reporting to"
            " Deputy Ministers and the Cabinet office",
            "La fonction publique de l’Ontario (non partisane) se compose des employés de la FPO",
        ),
        [
            (Kind.REPORTS_TO, "ops-employees", "deputy-ministers"),
            (Kind.REPORTS_TO, "ops-employees", "cabinet-office"),
        ],
    ),
    77: (
        role(
            "Both offices report to the Secretary of the Cabinet",
            "Les deux instances relèvent du ou de la secrétaire du Conseil des ministres",
        ),
        [
            (Kind.REPORTS_TO, "deputy-ministers", "secretary"),
            (Kind.REPORTS_TO, "cabinet-office", "secretary"),
        ],
    ),
    78: (
        role(
            "Elected Officials in which Parliamentary Assistants report to Ministers",
            "Les élus, parmi lesquels les adjoints parlementaires relèvent des ministres",
        ),
        [(Kind.REPORTS_TO, "parliamentary-assistants", "ministers")],
    ),
    79: (
        role(
            "Political Staff where Premier’s Office staff report to the Chief of staff",
            "le personnel du Cabinet du premier ministre relève du ou de la chef de cabinet",
        ),
        [(Kind.REPORTS_TO, "po-staff", "chief-of-staff")],
    ),
    80: (
        role(
            "Minister’s staff report to Ministers",
            "le personnel des ministres relève des ministres",
        ),
        [(Kind.REPORTS_TO, "ministers-staff", "ministers")],
    ),
}
MORE = {
    82: (
        role(
            "Parliamentary tradition and practices, go to About Ontario",
            "la tradition et les pratiques parlementaires, consultez la page",
        ),
        ["https://www.ontario.ca/page/history-government", WORKS[0]],
    ),
    83: (
        role(
            "Role of the Lieutenant Governor, who is the Head of State in Ontario",
            "le rôle du lieutenant-gouverneur ou de la lieutenante-gouverneure, chef de l’État",
        ),
        ["https://www.lgontario.ca/en/", "/en/organization/roles/lieutenant-governor/"],
    ),
    84: (
        role(
            "The Legislative Assembly, how it works and how laws are made",
            "l’Assemblée législative, son fonctionnement et l’élaboration des lois",
        ),
        ["https://www.ola.org/en", "/en/organization/units/legislative-assembly/"],
    ),
}


@pytest.mark.parametrize("number", LINES, ids=str)
def test_the_lines_are_told_from_both_ends(client, number):
    said, stated = LINES[number]
    assert is_said(client, said) == [True, True]
    words = said.english.removeprefix("each has an ") if number == 70 else said.english
    lines = [line(kind, subject, object_, words) for kind, subject, object_ in stated]
    assert is_told(client, *lines)


@pytest.mark.parametrize("number", MORE, ids=str)
def test_whoever_wants_to_know_more_is_led_there(client, number):
    said, addresses = MORE[number]
    assert is_said(client, said) == [True, True]
    assert set(addresses) <= set(links(client.get(ROLE[0])).values())
    own = [address for address in addresses if address.startswith("/")]
    assert [client.get(address).status_code for address in own] == [200]


def test_069_a_department_is_called_a_ministry(client):
    words = "Departments in the provincial government are called ministries"
    french = "Les services du gouvernement provincial s’appellent des ministères"
    assert is_said(client, role(words, french)) == [True, True]
    assert is_said(client, Said(WORKS[0], words, WORKS[1], french)) == [True, True]
    assert links(client.get(WORKS[0]))["All ministries"] == "/en/organization/ministries/"


def test_071_the_premier_and_the_ministers_are_the_members_of_cabinet(client):
    words = "The Premier and the Ministers together make up the Cabinet"
    french = "Ensemble, le premier ministre et les ministres forment le Conseil des ministres"
    assert is_said(client, role(words, french)) == [True, True]
    lines = [line(Kind.MEMBER_OF, member, "cabinet", words) for member in ("premier", "ministers")]
    assert is_told(client, *lines)
    ministers = Role.objects.posts().filter(kind=Role.Kind.MINISTER)
    page = links(client.get(bilingual.address(lines[1].subject, "en"))).values()
    assert {bilingual.address(post, "en") for post in ministers} - set(page) == set()


def test_072_a_deputy_minister_heads_the_public_service_in_each_ministry(client):
    words = "Deputy Ministers head up the public service in each ministry"
    french = "Les sous-ministres dirigent la fonction publique au sein de chaque ministère"
    assert is_said(client, role(words, french)) == [True, True]
    kind = Kind.HEADS_PUBLIC_SERVICE_IN
    assert is_told(client, line(kind, "deputy-minister-finance", "finance", words))
    headed = Relation.objects.present().filter(kind=kind).values_list("object_unit__key", flat=True)
    ministries = Unit.objects.ministries().standing().exclude(key="cabinet-office")
    assert sorted(headed) == sorted(ministries.values_list("key", flat=True))


def test_073_the_secretary_is_the_chief_of_the_deputy_ministers_and_one_of_them(client):
    words = "The chief Deputy Minister and head of the OPS is called the Secretary of the Cabinet"
    french = "Le ou la sous-ministre en chef, qui est à la tête de la FPO, porte le titre de"
    assert is_said(client, role(words, french)) == [True, True]
    assert is_told(client, line(Kind.HEADS, "secretary", "deputy-ministers", words))
    secretary = Role.objects.get(kind=Role.Kind.SECRETARY)
    assert secretary.unit.key == "cabinet-office"
    listed = links(client.get("/en/organization/deputy-ministers/")).values()
    assert bilingual.address(secretary, "en") in listed


def test_074_the_chart_shows_the_three_groups_on_which_the_government_is_built(client):
    words = "The Government of Ontario is built on the Premiers Office, and is composed of 3 groups"
    french = "s’articule autour du Cabinet du premier ministre et se compose de trois groupes"
    assert is_said(client, role(words, french)) == [True, True]
    groups = ["ops", "elected", "political"]
    lines = [line(Kind.PART_OF, group, "premiers-office", words) for group in groups]
    assert is_told(client, *lines)
    chart = text(client.get(CHART))
    assert [group.subject.name_en in chart for group in lines] == [True, True, True]
    rows = dict(zip(*[iter(inside(client.get(WORKS[0]), "td"))] * 2, strict=True))
    assert rows["Groups of the government"] == "3"


def test_076_both_lines_of_a_deputy_minister_are_shown(client):
    words = "the Deputy Ministers report to the Ministers"
    assert is_said(client, role(words, "les sous-ministres relèvent des ministres")) == [True, True]
    to_minister = line(Kind.REPORTS_TO, "deputy-ministers", "ministers", words)
    to_secretary = line(Kind.ACCOUNTABLE_TO, "deputy-ministers", "secretary", "are accountable")
    assert is_told(client, to_minister, to_secretary)
    for key, boss in (
        ("deputy-minister-finance", "minister-finance"),
        ("deputy-ministers", "ministers"),
    ):
        page = client.get(bilingual.address(Role.objects.get(key=key), "en"))
        bosses = [Role.objects.get(key=above).title_en for above in (boss, "secretary")]
        told = f"Two lines Supports: {bosses[0]} Is accountable to: {bosses[1]}"
        assert told in text(page)
        assert {bosses[0], bosses[1]} - set(links(page)) == set()


def test_081_all_areas_report_to_the_premiers_office_and_nobody_to_themselves(client):
    words = "All areas report back to the Premier’s Office"
    said = role(words, "Tous les secteurs relèvent en définitive du Cabinet du premier ministre")
    assert is_said(client, said) == [True, True]
    groups = ["ops", "elected", "political"]
    assert is_told(client, *[line(Kind.REPORTS_TO, g, "premiers-office", words) for g in groups])
    above = {}
    for relation in Relation.objects.present().with_ends().filter(kind=Kind.REPORTS_TO):
        above.setdefault(relation.subject.key, set()).add(relation.object.key)
    for start in above:
        assert start not in reached(above, start), f"{start} reports to itself in the end"


def reached(above, start):
    """Everybody to whom `start` reports, at however many steps."""
    found, waiting = set(), list(above[start])
    while waiting:
        boss = waiting.pop()
        if boss not in found:
            found.add(boss)
            waiting.extend(above.get(boss, ()))
    return found
