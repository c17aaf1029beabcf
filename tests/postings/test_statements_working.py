"""Statements 131 to 137: working here, and moving on."""

import pytest

from tests.applications.pages import at, step
from tests.factories import CompetitionFactory, PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, flat, is_said
from tests.postings.asking import found, key_facts, numbers, page_of

PAGE = ("/en/careers/working-here/", "/fr/carrieres/travailler-ici/")


def here(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


SAID = {
    131: here(
        "employees usually know exactly what’s expected of them",
        "les employés savent habituellement exactement ce qu’on attend d’eux",
    ),
    134: here(
        "guided onboarding that introduces them to workplace systems, department goals, and key"
        " team members",
        "un accueil guidé qui leur présente les systèmes du milieu de travail",
    ),
    135: here(
        "Most employees begin with a probationary period",
        "La plupart des employés débutent par une période d’essai",
    ),
    136: here(
        "Career movement happens through internal job postings and skill-based promotions",
        "au moyen d’affichages internes et de promotions fondées sur les compétences",
    ),
}
# Each row of the lists of the source.
ROWS = {
    132: (
        "Stable hours and predictable workload",
        "Generous vacation and leave options",
        "Clear job descriptions and performance expectations",
        "Professional training and career development support",
        "Respectful work environments across most departments",
    ),
    133: (
        "Punctuality and reliability are taken seriously",
        "Deadlines matter, especially in policy and finance roles",
        "Dress codes are business casual in most departments unless otherwise noted",
    ),
    137: (
        "Entry-level roles often lead to permanent positions",
        "Internal hiring is common and encouraged",
        "Lateral movement across departments is possible for a variety",
    ),
}


@each(SAID)
def test_the_page_of_working_here_says(facts, client, said):
    # 134. "guided onboarding ... workplace systems, department goals, and key team members"
    assert is_said(client, said) == [True, True]
    assert PAGE[0] in links(client.get("/en/careers/")).values()


@pytest.mark.parametrize("rows", ROWS.values(), ids=map(str, ROWS))
def test_the_page_of_working_here_lists(facts, client, rows):
    listed = [flat(row) for row in inside(client.get(PAGE[0]), "li")]
    assert [row for row in rows if flat(row) in listed] == list(rows)
    assert "From a private careers guide, not an official source." in text(client.get(PAGE[0]))


@pytest.mark.parametrize(("months", "told"), [(6, "6 months"), (None, None)])
def test_135_a_posting_says_how_long_the_probation_is(db, client, months, told):
    posting = PostingFactory(open=True, probation_months=months)
    assert key_facts(page_of(client, posting)).get("Probation") == told


def test_136_internal_postings_are_for_employees_alone_and_say_so(facts, client, applicant_client):
    posting = CompetitionFactory(restricted=True)
    other = CompetitionFactory(audience="open")
    assert found("status=restricted") == numbers(posting)
    page = text(page_of(client, posting))
    assert "Employees of the Ontario Public Service may apply." in page
    applicant_client.post(at("apply", posting))
    applicant_client.post(step(posting, "eligibility"), {"may_apply": "no"})
    assert "You cannot apply for this posting" in text(applicant_client.get(at("apply", posting)))
    applicant_client.post(at("apply", other))
    assert "Who may apply" not in text(applicant_client.get(at("apply", other)))


@pytest.mark.parametrize(
    ("home", "title", "headings"),
    [
        ("/en/careers/", "Internal mobility", ["Who may apply to what", "Ways to move"]),
        ("/fr/carrieres/", "Mobilité interne", ["Qui peut postuler à quoi", "Façons d’avancer"]),
    ],
    ids=["en", "fr"],
)
def test_137_there_is_a_page_on_moving_within_the_public_service(
    facts, client, home, title, headings
):
    page = client.get(links(client.get(home))[title])
    assert [name for name in inside(page, "h2") if name in headings] == headings
