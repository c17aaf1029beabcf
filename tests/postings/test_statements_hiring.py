"""Statements 65 and 111 to 119: one open board for all, and how people are hired."""

import pytest

from ops_site import bilingual
from tests.applications.pages import step
from tests.factories import ApplicationFactory, PositionTermFactory, PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, is_said
from tests.postings.asking import found, key_facts, numbers, page_of

GUIDE = ("/en/careers/jobs-guide/", "/fr/carrieres/guide-des-emplois/")
TYPES = ("/en/careers/job-types/", "/fr/carrieres/types-d-emploi/")


@pytest.fixture
def draft(applicant):
    return ApplicationFactory(applicant=applicant)


def guide(english, french):
    return Said(GUIDE[0], english, GUIDE[1], french)


def test_065_conflicts_of_interest_are_spoken_of_in_the_evaluation(facts, client):
    words = "identify and resolve any conflicts of interest"
    said = Said("/en/about/role/", words, "/fr/a-propos/role/", "résoudre tout conflit d’intérêts")
    assert is_said(client, said) == [True, True]
    for page, link, answer in (
        ("/en/careers/hiring-process/", "can be discussed", "during the Evaluation Process"),
        ("/fr/carrieres/processus-d-embauche/", "peuvent y être abordées", "le processus d’"),
    ):
        address, _, anchor = links(client.get(page))[link].partition("#")
        found_there = client.get(address)
        assert len(inside(found_there, "h2", f'id="{anchor}"')) == 1
        assert answer in text(found_there)


def test_065_nobody_must_declare_a_conflict_to_apply(draft, applicant_client):
    page = text(applicant_client.get(step(draft.posting, "declaration")))
    assert "You are not asked to declare a conflict of interest now" in page
    assert "you can speak of it during the evaluation" in page


def test_111_nothing_sends_people_to_federal_positions(facts, client):
    wrong = "Ontario Public Service Jobs: Apply for Federal Positions"
    for page in (*GUIDE, "/en/careers/", "/fr/carrieres/", "/en/jobs/"):
        words = text(client.get(page))
        assert wrong not in words
        assert "Federal Positions" not in words
    assert inside(client.get(GUIDE[0]), "h1") == [wrong.partition(":")[0]]


def test_116_one_board_has_everything_from_internships_to_executive_positions(facts, client):
    words = (
        "hiring through a centralized platform where applicants can find everything from"
        " entry-level internships to senior executive positions"
    )
    assert is_said(client, guide(words, "au moyen d’une plateforme centralisée")) == [True, True]
    first = PostingFactory(open=True, level="entry", engagement="internship")
    last = PostingFactory(open=True, level="executive")
    assert sorted(found("")) == numbers(first, last)
    assert found("engagement=internship") == numbers(first)


@pytest.mark.parametrize("closed", [False, True])
def test_117_how_a_competition_stands_is_public_while_it_is_open_and_after(facts, client, closed):
    said = guide("Transparency in hiring and fair access", "La transparence de l’embauche")
    assert is_said(client, said) == [True, True]
    posting = PostingFactory(closed=closed, open=not closed)
    words = text(page_of(client, posting))
    assert ("Apply for this job" in words, "Closed" in words) == (not closed, closed)
    address = bilingual.address(posting, "en")
    assert (address in links(client.get("/en/jobs/archive/")).values()) is closed
    assert "Job Advertising" in text(client.get("/en/careers/hiring-process/"))


def test_118_a_job_says_its_term_and_its_time_and_is_found_by_both(facts, client):
    said = guide(
        "a short-term contract or a permanent full-time job",
        "un contrat de courte durée ou à un emploi permanent à temps plein",
    )
    assert is_said(client, said) == [True, True]
    short = PostingFactory(open=True, working_time="part-time", engagement="contract")
    PositionTermFactory(posting=short, temporary=True)
    lasting = PostingFactory(open=True, working_time="full-time")
    PositionTermFactory(posting=lasting)
    assert (found("term=temporary"), found("time=part-time")) == (numbers(short),) * 2
    assert (found("term=permanent"), found("time=full-time")) == (numbers(lasting),) * 2
    told = key_facts(page_of(client, lasting))
    assert (told["Positions"], told["Working time"]) == ("1 permanent", "Full-time")


@pytest.mark.parametrize(
    ("engagement", "english", "french"),
    [
        ("internship", "Internship", "Stage"),
        ("co-op", "Co-op placement", "Stage coopératif"),
        ("contract", "Contract", "Contrat"),
    ],
)
def test_119_each_way_in_has_its_name_and_its_filter(facts, client, engagement, english, french):
    words = "internships, co-op placements, or entry-level contracts"
    said = Said(TYPES[0], words, TYPES[1], "de stages, de stages coopératifs ou de contrats")
    assert is_said(client, said) == [True, True]
    posting = PostingFactory(open=True, engagement=engagement)
    PostingFactory(open=True)
    assert found(f"engagement={engagement}") == numbers(posting)
    assert key_facts(page_of(client, posting))["Kind of employment"] == english
    assert key_facts(page_of(client, posting, "fr"))["Genre d’emploi"] == french
