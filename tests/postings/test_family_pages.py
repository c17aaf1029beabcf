import re
from html import unescape

import pytest

from careers.postings.choices import Level
from tests.factories import (
    InformationPageFactory,
    JobFamilyFactory,
    JobRoleFactory,
    PageSectionFactory,
    PostingFactory,
    midnight,
)


def main_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main.partition(">")[2])))


@pytest.fixture
def digital(db):
    return JobFamilyFactory(
        name_en="Digital", name_fr="Numérique", slug_en="digital", slug_fr="numerique", order=1
    )


@pytest.fixture
def analyst(digital):
    return JobRoleFactory(
        family=digital,
        name_en="Analyst",
        name_fr="Analyste",
        slug_en="analyst",
        slug_fr="analyste",
        description_en="Analysts evaluate systems.",
        level=Level.ENTRY,
        salary_min=46_000,
        salary_max=55_000,
    )


@pytest.fixture
def jobs(analyst):
    """Two open analysts and a closed one; one open tester of the same family; one other."""
    tester = JobRoleFactory(family=analyst.family, name_en="Tester", slug_en="tester")
    other = JobRoleFactory(family=JobFamilyFactory(name_en="Trades", slug_en="trades", order=2))
    for number, title, role, state in [
        (1, "Senior analyst", analyst, {"open": True, "closes_at": midnight(9)}),
        (2, "Junior analyst", analyst, {"open": True}),
        (3, "Past analyst", analyst, {"closed": True}),
        (4, "Lead tester", tester, {"open": True, "closes_at": midnight(20)}),
        (5, "Welder", other, {"open": True}),
    ]:
        PostingFactory(number=number, title_en=title, role=role, **state)


def test_job_types_are_seven_families_with_their_roles_and_live_counts(client, jobs):
    words = main_of(client, "/en/careers/job-types/")
    assert "Digital 3 open jobs Analyst Tester Trades 1 open job Job role " in words


def test_a_page_shows_its_text_where_there_is_one(client, digital):
    page = InformationPageFactory(key="job-types", title_en="Types of Jobs", lead_en="Many paths.")
    PageSectionFactory(page=page, body_en="From front-line roles to offices.")
    words = main_of(client, "/en/careers/job-types/")
    assert "Types of Jobs Many paths. From front-line roles to offices." in words
    landing = InformationPageFactory(area="careers", slug_en="", slug_fr="", title_en="Great work")
    InformationPageFactory(area="careers", title_en="Benefits and pay")
    PageSectionFactory(page=landing, body_en="Serve the public.")
    words = main_of(client, "/en/careers/")
    assert "Great work Serve the public." in words
    assert "Job families Digital 0 open jobs" in words
    assert "Benefits and pay" in words


def test_careers_can_be_read_before_there_is_a_text(client, digital):
    assert "Digital 0 emplois offerts" not in main_of(client, "/fr/carrieres/")
    assert "Numérique 0 emploi offert" in main_of(client, "/fr/carrieres/")


def test_a_family_shows_its_roles_and_its_open_jobs_those_that_close_first_on_top(client, jobs):
    words = main_of(client, "/en/careers/job-types/digital/")
    assert "Digital 3 open jobs Roles in this family Analyst Analysts evaluate systems." in words
    assert re.findall(r"(?:Senior|Junior|Past) analyst|Lead tester|Welder", words) == [
        *("Junior analyst", "Senior analyst", "Lead tester")
    ]


def test_a_role_says_what_it_is_with_its_origin_and_its_open_jobs(client, jobs):
    words = main_of(client, "/en/careers/job-types/digital/analyst/")
    assert (
        "Analyst Analysts evaluate systems. Level (unofficial) Entry "
        "Pay (unofficial) about $46,000 to $55,000 a year "
        "Descriptions, levels and pay of roles: "
        "from a private careers guide, not an official source."
    ) in words
    assert re.findall(r"(?:Senior|Junior|Past) analyst|Lead tester", words) == [
        *("Junior analyst", "Senior analyst")
    ]
    assert "Digital Analyst Tester" in words


def test_a_role_without_open_jobs_says_so(client, analyst):
    words = main_of(client, "/en/careers/job-types/digital/analyst/")
    assert "No job of this type is open at the moment." in words


def test_french_pages_stand_at_french_addresses(client, analyst):
    words = main_of(client, "/fr/carrieres/types-d-emploi/numerique/analyste/")
    assert "Le texte français est une traduction non officielle." in words
    assert "Rémunération (non officielle) d’environ 46 000 $ à 55 000 $" in words


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("/en/careers/job-types/numerique/", "/en/careers/job-types/digital/"),
        ("/en/careers/job-types/wrong/analyst/", "/en/careers/job-types/digital/analyst/"),
        ("/en/careers/job-types/digital/analyste/", "/en/careers/job-types/digital/analyst/"),
    ],
)
def test_another_address_of_a_page_leads_to_the_right_one(client, analyst, asked, right):
    response = client.get(asked)
    assert (response.status_code, response.headers["Location"]) == (301, right)


def test_unknown_families_and_roles_are_not_found(client, analyst):
    assert client.get("/en/careers/job-types/none/").status_code == 404
    assert client.get("/en/careers/job-types/digital/none/").status_code == 404
