"""Statements 138 to 141: pay and benefits."""

import pytest

from careers.postings.models import CompensationGroup
from tests.factories import PayRangeFactory, PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, flat, is_said
from tests.postings.asking import found, key_facts, numbers, page_of

PAGE = ("/en/careers/benefits-and-pay/", "/fr/carrieres/avantages-et-remuneration/")


def pay(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


SAID = {
    138: pay(
        "Entry-level jobs like Administrative Assistant or HR Assistant typically start around"
        " $46,000 to $55,000 per year",
        "un salaire de départ d’environ 46 000 $ à 55 000 $ par année",
    ),
    139: pay("Senior roles can go well beyond $100,000", "peuvent dépasser largement 100 000 $"),
    140: pay(
        "Health, dental, and vision coverage for full-time employees",
        "soins de la vue à l’intention des employés à temps plein",
    ),
}
BENEFITS = (
    "Pension plans and employee assistance programs",
    "Paid vacation, sick leave, and personal days",
    "Training funds and tuition assistance in some departments",
    "Union representation in many roles for additional support",
)


@each(SAID)
def test_the_page_of_benefits_and_pay_says_and_whose_words_they_are(facts, client, said):
    # 138. "Entry-level ... around $46,000 to $55,000 per year"
    assert is_said(client, said) == [True, True]
    page = client.get(PAGE[0])
    assert "From a private careers guide, not an official source." in text(page)
    assert inside(page, "h2", 'id="bands"') == ["By level (unofficial)"]


@pytest.mark.parametrize(
    ("lowest", "who"), [(46_000, ["entry", "mid"]), (75_000, ["mid"]), (100_000, [])]
)
def test_139_jobs_are_found_by_what_they_pay(facts, client, lowest, who):
    # "Mid-level ... $75,000 to $95,000 annually; Senior roles can go well beyond $100,000"
    words = "often range from $75,000 to $95,000 annually"
    assert is_said(client, pay(words, "entre 75 000 $ et 95 000 $ par année")) == [True, True]
    jobs = {"entry": (46_000, 55_000), "mid": (75_000, 95_000)}
    made = {}
    for level, (minimum, maximum) in jobs.items():
        made[level] = PostingFactory(open=True, level=level)
        PayRangeFactory(posting=made[level], minimum=minimum, maximum=maximum)
    address = links(client.get(PAGE[0]))[f"Jobs that pay ${lowest:,} or more (top of the range)"]
    assert sorted(found(address)) == numbers(*(made[level] for level in who))


def test_141_the_other_benefits_are_listed_and_a_posting_names_its_bargaining_agent(facts, client):
    listed = [flat(row) for row in inside(client.get(PAGE[0]), "li")]
    assert [row for row in BENEFITS if flat(row) in listed] == list(BENEFITS)
    for code, agent in (("OPSEU", "Ontario Public Service Employees Union"), ("MCP", None)):
        group = CompensationGroup.objects.get(code=code)
        told = key_facts(page_of(client, PostingFactory(open=True, compensation_group=group)))
        assert told.get("Bargaining agent") == agent
