"""Statements 143 to 154: whom a posting asks for, and how it says so."""

import pytest

from careers.applicants.choices import Entitlement
from careers.postings.models import Skill
from tests.factories import PostingFactory, RequirementFactory
from tests.organization.reading import inside, text
from tests.organization.statements import Said, each, is_said
from tests.postings.asking import found, key_facts, numbers, page_of

PAGE = ("/en/careers/eligibility/", "/fr/carrieres/admissibilite/")


def asked(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


SAID = {
    143: asked(
        "Canadian citizen, a permanent resident, or hold a valid work permit",
        "la citoyenneté canadienne ou la résidence permanente, ou détenir un permis de travail",
    ),
    145: asked(
        "International applicants without valid permits are not eligible unless clearly stated in"
        " the job posting",
        "ne sont pas admissibles, à moins que l’offre d’emploi ne l’indique clairement",
    ),
    146: asked(
        "Most OPS positions require a high school diploma at a minimum",
        "exigent au minimum un diplôme d’études secondaires",
    ),
    147: asked(
        "advanced degrees or certifications may be preferred",
        "diplômes d’études supérieures ou des titres professionnels peuvent être privilégiés",
    ),
    148: asked(
        "Student and intern positions are designed for those with little to no experience",
        "conçus pour les personnes qui ont peu ou pas d’expérience",
    ),
    149: asked(
        "All requirements are listed clearly in each job posting",
        "Toutes les exigences sont clairement énumérées dans chaque offre d’emploi",
    ),
    150: asked("strong Microsoft Office skills", "une solide maîtrise de Microsoft Office"),
    151: asked(
        "Bilingualism in English and French is considered an asset",
        "Le bilinguisme (anglais et français) est considéré comme un atout",
    ),
    152: asked(
        "tied to a specific office or region, such as Toronto or Ottawa, while others may offer"
        " hybrid or remote options",
        "peuvent offrir des options hybrides ou à distance",
    ),
    153: asked(
        "Applicants should be available to work at the designated location",
        "doivent être disponibles pour travailler au lieu désigné",
    ),
    154: asked(
        "usually require on-site presence during regular business hours",
        "une présence sur place pendant les heures normales de travail",
    ),
}


@each(SAID)
def test_the_page_of_eligibility_says(facts, client, said):
    assert is_said(client, said) == [True, True]


@pytest.mark.parametrize(
    ("facts_of_job", "heading", "told"),
    [
        ({"education": "high-school"}, "Schooling", "High school diploma"),
        (
            {"education": "degree", "education_preferred": "advanced"},
            "Schooling",
            "University degree preferred: Advanced degree or professional certification",
        ),
        ({"experience_min": 0, "experience_max": 0}, "Experience", "none needed"),
        ({"experience_min": 1, "experience_max": 2}, "Experience", "1 to 2 years"),
        ({"experience_min": 3, "experience_max": 5}, "Experience", "3 to 5 years"),
        ({"language": "bilingual"}, "Position language", "Bilingual (English/French)"),
        ({"french_is_asset": True}, "Position language", "English French is an asset"),
        ({"language": "english"}, "Position language", "English"),
        ({"arrangement": "remote"}, "Work arrangement", "Remote"),
        (
            {"arrangement": "on-site", "on_site_reason_en": "In-person public service."},
            "Work arrangement",
            "On-site In-person public service.",
        ),
    ],
    ids=["146", "147", "148", "148", "148", "151", "151", "151", "152", "154"],
)
def test_a_posting_tells_this_as_a_fact(db, client, facts_of_job, heading, told):
    # 147. "college diploma or university degree"
    # 147. "advanced degrees or certifications may be preferred"
    # 148. "Entry-level roles may ask for one to two years"
    # 148. "mid-level roles typically require three to five years"
    # 151. "most roles do not require French unless stated"
    # 154. "in-person public service, fieldwork"
    # 154. "require on-site presence during regular business hours"
    posting = PostingFactory(open=True, **facts_of_job)
    assert key_facts(page_of(client, posting))[heading] == told


@pytest.mark.parametrize(
    ("by", "value"), [("language", "bilingual"), ("arrangement", "remote")], ids=["151", "152"]
)
def test_a_job_is_found_by_this_fact(db, by, value):
    posting = PostingFactory(open=True, **{by: value})
    PostingFactory(open=True)
    assert found(f"{by}={value}") == numbers(posting)


def test_143_an_applicant_says_why_they_may_work_in_canada(applicant_client):
    page = applicant_client.get("/en/account/profile/entitlement/")
    offered = [str(label) for label in Entitlement.labels]
    assert offered[:3] == ["Canadian citizen", "Permanent resident", "Work permit"]
    assert [label in text(page) for label in offered] == [True] * 4


@pytest.mark.parametrize(("stated", "met"), [(False, False), (True, True)])
def test_145_without_a_permit_one_is_eligible_only_where_the_posting_says_so(
    db, client, stated, met
):
    posting = PostingFactory(open=True, open_without_permit=stated, arrangement="remote")
    told = text(client.post(f"/en/jobs/{posting.number}/eligibility/", {"work": "no"}))
    assert ("You do not meet 1 thing that the job asks for." not in told) is met
    facts_told = key_facts(page_of(client, posting)).get("Applicants")
    assert facts_told == ("Open to applicants who have no work permit yet." if stated else None)


def test_149_every_requirement_is_a_row_that_readers_see_with_its_number(db, client):
    posting = PostingFactory(open=True)
    kinds = ("mandatory", "rated", "asset")
    rows = [RequirementFactory(posting=posting, kind=kind) for kind in kinds]
    page = page_of(client, posting)
    listed = {f"{row.number}": row.text_en for row in rows}
    shown = inside(page, "li", 'value="')
    assert shown == list(listed.values())


def test_150_skills_are_named_in_the_same_words_by_all_postings(facts, client):
    # "familiarity with software platforms or coding tools"
    # "writing, data analysis, or stakeholder engagement experience"
    for key in ("microsoft-office", "data-analysis", "writing", "stakeholder-engagement"):
        skill = Skill.objects.get(key=key)
        posting = PostingFactory(open=True)
        posting.skills.add(skill)
        assert key_facts(page_of(client, posting))["Skills"] == skill.name_en
        assert key_facts(page_of(client, posting, "fr"))["Compétences"] == skill.name_fr


def test_153_the_self_check_asks_whether_one_can_work_at_the_place(facts, client):
    posting = PostingFactory(open=True, arrangement="on-site")
    address = f"/en/jobs/{posting.number}/eligibility/"
    answer = client.post(address, {"place": "no"})
    assert "You do not meet 1 thing that the job asks for." in text(answer)
