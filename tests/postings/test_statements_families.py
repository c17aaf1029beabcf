"""Statements 120 to 130: the job families and their roles."""

import pytest

from careers.postings.models import JobFamily, JobRole
from ops_site import bilingual
from tests.factories import PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import flat
from tests.postings.asking import key_facts, page_of

pytestmark = pytest.mark.usefixtures("facts")
FAMILIES = {
    120: (
        "Administrative and Office Support",
        ("Administrative Assistant", "Office Clerk", "Executive Assistant"),
    ),
    121: (
        "Policy and Program Development",
        ("Policy Advisor", "Program Analyst", "Development Manager"),
    ),
    122: (
        "Finance and Budgeting",
        ("Financial Officer", "Procurement Specialist", "Accounts Payable Clerk"),
    ),
    123: (
        "IT and Digital Services",
        ("IT Support Technician", "Systems Analyst", "Cybersecurity Specialist"),
    ),
    124: (
        "Communications and Public Engagement",
        ("Communications Officer", "Social Media Coordinator", "Community Engagement Advisor"),
    ),
    125: (
        "Human Resources and Staff Development",
        ("HR Assistant", "Training Coordinator", "Labour Relations Officer"),
    ),
    126: (
        "Student and Entry-Level Roles",
        (
            "Summer Student – Administrative Support",
            "Intern – Policy and Research",
            "Co-op Placement – Communications",
        ),
    ),
}


@pytest.mark.parametrize(("name", "roles"), FAMILIES.values(), ids=map(str, FAMILIES))
def test_a_job_family_has_its_page_with_its_roles_and_their_open_jobs(client, name, roles):
    family = JobFamily.objects.get(name_en=name)
    page = client.get(bilingual.address(family, "en"))
    assert inside(page, "h1") == [name]
    assert [title for title in inside(page, "h3") if title in roles] == list(roles)
    for role in roles:
        found = JobRole.objects.get(name_en=role, family=family)
        posting = PostingFactory(open=True, role=found, title_en=f"One {role}")
        profile = client.get(links(page)[role])
        assert found.description_en in text(profile)
        assert links(profile)[posting.title_en] == bilingual.address(posting, "en")
        twin = client.get(bilingual.address(found, "fr"))
        assert flat(found.description_fr) in flat(text(twin))


def role_page(client, key):
    return client.get(bilingual.address(JobRole.objects.get(key=key), "en"))


def test_127_an_assistant_reads_where_the_path_leads(client):
    page = role_page(client, "administrative-assistant")
    assert "Many start here and later move into specialist or coordinator positions" in text(page)
    further = [inside(page, "h2", 'id="path"'), *(name in links(page) for name in LATER)]
    assert further == [["Career path"], True, True, True, True]
    back = links(role_page(client, "training-coordinator"))
    assert back["Administrative Assistant"].endswith("/administrative-assistant/")


LATER = (
    *("Procurement Specialist", "Cybersecurity Specialist"),
    *("Social Media Coordinator", "Training Coordinator"),
)


def test_128_the_profile_of_an_assistant_says_whom_they_meet(client):
    words = "often the first point of contact for staff and external visitors"
    assert words in text(role_page(client, "administrative-assistant"))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("development-manager", "Project management experience is often required"),
        (
            "labour-relations-officer",
            "A background in labour policy or industrial relations is helpful",
        ),
    ],
)
def test_129_a_profile_says_how_strongly_something_is_asked_for(client, key, words):
    assert words in text(role_page(client, key))


def test_130_whoever_is_not_enrolled_is_told_so_by_the_self_check(client):
    words = "ideal for students enrolled in post-secondary programs"
    assert words in text(role_page(client, "summer-student-administrative-support"))
    posting = PostingFactory(open=True, level="student", enrolment_required=True)
    told = key_facts(page_of(client, posting))["Applicants"]
    assert told == "Applicants must be enrolled in post-secondary studies."
    address = f"/en/jobs/{posting.number}/eligibility/"
    enrolled = client.post(address, {"enrolment": "yes"})
    other = client.post(address, {"enrolment": "no"})
    wrong = "You do not meet 1 thing that the job asks for."
    assert (wrong in text(enrolled), wrong in text(other)) == (False, True)
    assert "A proof of enrolment from your college or university would meet it." in text(other)
