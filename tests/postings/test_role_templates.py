"""A posting begins by a typical job: what a careers guide says of it, for the writer to change."""

import pytest

from careers.postings import facts, role_templates
from careers.postings.models import JobRole, Posting, Skill
from ops_site import seeding
from tests.postings.paper import fill_in, paper

pytestmark = pytest.mark.django_db
ADD = "/admin/postings/posting/add/"


@pytest.fixture(autouse=True)
def roles():
    facts.load()


def guide():
    return seeding.read("postings/role_templates.json")["roles"]


def test_all_21_roles_have_one_whose_names_and_fields_exist():
    assert set(guide()) == set(JobRole.objects.values_list("key", flat=True))
    assert len(guide()) == 21
    fields = {field.name for field in Posting._meta.get_fields()}
    for role in JobRole.objects.all():
        begun = role_templates.facts(role)
        assert set(begun) - fields == set()
        Posting(**{k: v for k, v in begun.items() if k not in ("skills", "role")}).clean_fields(
            exclude={f for f in fields if f not in begun}
        )
    named = {skill for known in guide().values() for skill in known["skills"]}
    assert named - set(Skill.objects.values_list("key", flat=True)) == set()


def test_statement_129_typical_requirements_are_as_strong_as_the_source_says():
    said = {
        key: [(line["kind"], line["text_en"]) for line in role_templates.requirements(role)]
        for key, role in JobRole.objects.in_bulk(field_name="key").items()
    }
    assert said["development-manager"] == [("rated", "Project management experience")]
    assert said["labour-relations-officer"] == [
        ("asset", "A background in labour policy or industrial relations")
    ]
    assert said["policy-advisor"] == [("mandatory", "Strong writing and analytical skills")]
    assert said["cybersecurity-specialist"] == []


def test_every_typical_requirement_stands_in_the_words_of_the_guide():
    roles = JobRole.objects.in_bulk(field_name="key")
    for key in (
        "policy-advisor",
        "executive-assistant",
        "systems-analyst",
        "communications-officer",
    ):
        for line in role_templates.requirements(roles[key]):
            assert line["text_en"].lower() in roles[key].description_en.lower()


def test_statement_130_student_roles_begin_with_enrolment_asked_for():
    role = JobRole.objects.get(key="summer-student-administrative-support")
    begun = role_templates.facts(role)
    assert (begun["enrolment_required"], begun["engagement"], begun["level"]) == (
        *(True, "summer"),
        "student",
    )


def test_the_form_begins_by_the_role_and_is_saved_with_what_it_filled_in(
    recruiter_client, ministry
):
    begin = f"{ADD}?from=administrative-assistant"
    page = recruiter_client.get(begin)
    values = paper(page).values
    assert values["title_fr"] == "Adjoint administratif ou adjointe administrative"
    assert (values["education"], values["experience_max"], values["level"]) == (
        *("high-school", "2"),
        "entry",
    )
    assert "about $46,000 to $55,000 a year" in page.text
    assert "not official and not put into the posting" in page.text
    fill_in(recruiter_client, begin, unit=str(ministry.pk))
    posting = Posting.objects.get()
    assert posting.role.key == "administrative-assistant"
    assert [skill.key for skill in posting.skills.all()] == ["microsoft-office", "organization"]
    kinds = list(posting.requirements.values_list("number", "kind", "text_en"))
    assert kinds == [
        (1, "mandatory", "Professionalism and organization"),
        (2, "rated", "Strong Microsoft Office skills"),
    ]
    assert list(posting.pay_ranges.all()) == []
    assert [text.key for text in posting.standard_texts.all()] == ["accommodation"]


@pytest.mark.parametrize("typed", ["", "?from=", "?from=nobody", "?from=a%00b"])
def test_without_a_known_role_the_form_is_empty_but_for_accommodation(recruiter_client, typed):
    values = paper(recruiter_client.get(ADD + typed)).values
    assert (values["title_en"], values["about_en"]) == ("", "")
    assert "standard_texts" in values
