"""Statements 106 to 115: what the private careers guide says of jobs, places and sectors."""

import pytest

from careers.postings.choices import Level
from careers.postings.models import City, JobFamily
from ops_site import bilingual
from organization.models import Ministry
from tests.factories import PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, is_said
from tests.postings.asking import found, numbers

pytestmark = pytest.mark.usefixtures("facts")
PAGE = ("/en/careers/jobs-guide/", "/fr/carrieres/guide-des-emplois/")


def guide(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


SAID = {
    106: guide(
        "major cities like Toronto and small centres throughout the province",
        "de grandes villes comme Toronto et dans de petits centres partout dans la province",
    ),
    107: guide("job paths suited to different skills and career stages", "étapes de carrière"),
    108: guide(
        "From administrative support to technical planning, and from healthcare to communications",
        "Du soutien administratif à la planification technique",
    ),
    109: guide(
        "Many roles are open to students and new graduates, with clear training and development"
        " programs",
        "De nombreux postes sont ouverts aux étudiants et aux nouveaux diplômés",
    ),
    110: guide(
        "paths into senior positions such as Development Manager or Quality Manager",
        "des postes supérieurs comme ceux de gestionnaire du développement",
    ),
    112: guide(
        "the collective name for the ministries, agencies, and offices that make up the government"
        " workforce",
        "le nom collectif des ministères, des organismes et des bureaux",
    ),
    113: guide(
        "health, education, infrastructure, the environment, and justice",
        "la santé, l’éducation, l’infrastructure, l’environnement et la justice",
    ),
    115: guide(
        "structured progression plans, internal mobility, and a strong emphasis on training and"
        " inclusion",
        "plans de progression structurés et de possibilités de mobilité interne",
    ),
}


@each(SAID)
def test_the_guide_to_jobs_says(client, said):
    assert is_said(client, said) == [True, True]


@pytest.mark.parametrize("slug", ["toronto", "red-lake", "hearst"])
def test_106_small_centres_are_places_to_search_in_as_large_cities_are(client, slug):
    place = City.objects.get(slug_en=slug)
    posting = PostingFactory(open=True, cities=[place])
    assert found(f"city={slug}") == numbers(posting)
    assert found("city=kenora") == []


@pytest.mark.parametrize("stage", Level.values)
def test_107_each_career_stage_is_found_by_itself(client, stage):
    postings = {level: PostingFactory(open=True, level=level) for level in Level.values}
    assert list(postings) == ["student", "entry", "mid", "senior", "executive"]
    assert found(f"level={stage}") == numbers(postings[stage])


def test_108_each_job_family_is_led_to_from_the_page_of_job_types(client):
    page = client.get("/en/careers/job-types/")
    families = list(JobFamily.objects.all())
    assert len(families) == 7
    assert [links(page)[family.name_en] for family in families] == [
        bilingual.address(family, "en") for family in families
    ]


def test_109_students_have_a_page_of_their_own_with_the_ways_in(client):
    page = client.get(links(client.get("/en/careers/"))["Students and new graduates"])
    for way in ("Summer jobs.", "Intern placements.", "Co-op placements."):
        assert way in text(page)


@pytest.mark.parametrize(
    ("start", "end"),
    [("policy-advisor", "development-manager"), ("program-analyst", "development-manager")],
)
def test_110_a_path_leads_to_the_senior_position_and_is_told_from_there(client, start, end):
    family = "/en/careers/job-types/policy-program-development/"
    assert f"{family}{end}/" in links(client.get(f"{family}{start}/")).values()
    page = client.get(f"{family}{end}/")
    assert inside(page, "h2", 'id="path"') == ["Career path"]
    assert "People come to this role from:" in text(page)


def test_112_that_the_definitions_differ_stands_in_the_register(client):
    register = "/en/about/contradictions/"
    assert f"{register}#words-of-the-guide" in links(client.get(PAGE[0])).values()
    assert "collective name for the ministries, agencies, and offices" in text(client.get(register))


def test_113_each_sector_has_its_ministry(client):
    listed = text(client.get("/en/organization/ministries/"))
    keys = ("health", "education", "infrastructure", "environment-conservation-parks")
    for ministry in Ministry.objects.filter(key__in=(*keys, "attorney-general")):
        assert ministry.name_en.removeprefix("Ministry of ") in listed
    assert Ministry.objects.filter(key__in=(*keys, "attorney-general")).count() == 5


def test_114_there_are_places_of_work_in_toronto_and_in_every_region(client):
    # "central operations based in Toronto ... offices and facilities throughout the urban and
    # rural regions"
    said = guide(
        "With its central operations based in Toronto, the organization also maintains offices and"
        " facilities throughout the urban and rural regions",
        "dont les activités centrales se trouvent à Toronto",
    )
    assert is_said(client, said) == [True, True]
    for region in City.Region.values:
        there = PostingFactory(open=True, cities=[City.objects.filter(region=region).first()])
        assert found(f"region={region}") == numbers(there)


def test_115_the_pages_on_moving_within_the_public_service_lead_on(client):
    page = client.get(links(client.get("/en/careers/"))["Internal mobility"])
    assert links(page)["restricted postings"] == "/en/jobs/?status=restricted"
