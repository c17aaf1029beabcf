"""Statements 155 to 161, and 178: from the careers home to a posting, and applying for it."""

import pytest

from careers.postings import completeness, rules
from careers.postings.models import City, JobRole
from tests.factories import PostingFactory
from tests.organization.reading import inside, links, text
from tests.organization.statements import Said, each, is_said
from tests.postings.asking import found, numbers, page_of
from tests.postings.desk import whole_posting

PAGE = ("/en/careers/how-to-apply/", "/fr/carrieres/comment-postuler/")


def apply(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


SAID = {
    155: apply(
        "done entirely online through the government’s official job portal",
        "se fait entièrement en ligne, au moyen du portail d’emploi officiel du gouvernement",
    ),
    156: apply(
        "transparent, accessible, and fair to all applicants",
        "transparent, accessible et équitable pour tous les candidats",
    ),
    157: apply(
        "detailed information about the position, requirements, salary, and deadline",
        "des renseignements détaillés sur le poste, les exigences, le salaire et la date limite",
    ),
    158: apply(
        "Visit the Ontario Government Jobs homepage to begin your search",
        "Visitez la page d’accueil des emplois du gouvernement de l’Ontario",
    ),
    159: apply(
        "Browse executive roles on the OPS Executive Careers page",
        "Parcourez les postes de direction sur la page des carrières de cadre de la FPO",
    ),
    160: apply(
        "Explore open listings on the full job board",
        "Explorez les postes à pourvoir dans le répertoire complet",
    ),
    161: apply(
        "Preview specific postings like this Administrative Assistant job example",
        "comme cet exemple de poste d’adjoint administratif",
    ),
}


@each(SAID)
def test_the_page_on_how_to_apply_says(facts, client, said):
    assert is_said(client, said) == [True, True]


def test_155_one_applies_on_this_site_or_asks_for_another_way(db, client, applicant_client):
    posting = PostingFactory(open=True, accommodation_email="help@example.org")
    page = page_of(client, posting)
    apply_here = links(page)["Apply for this job"]
    assert apply_here == f"/en/jobs/{posting.number}/apply/"
    assert applicant_client.get(apply_here).status_code == 200
    assert links(page)["help@example.org"] == "mailto:help@example.org"
    assert "If you need accommodation to take part in hiring, ask for it here." in text(page)


def test_156_a_posting_is_the_same_for_everybody(db, client, applicant_client, recruiter_client):
    posting = PostingFactory(open=True, complete=True)
    pages = [page_of(who, posting) for who in (client, applicant_client, recruiter_client)]
    assert pages[0].content == pages[1].content == pages[2].content


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ({"about_en": ""}, "Say what the job is about."),
        ({"closes_at": None}, "Give the last day to apply."),
        ({"pay_ranges": None}, "Add a pay range, or say the pay in a note."),
        ({"requirements": None}, "Add at least one mandatory requirement."),
    ],
    ids=["position", "deadline", "salary", "requirements"],
)
def test_157_no_posting_is_published_without_all_of_it(db, without, said):
    posting = whole_posting()
    assert in_the_way(posting) == ""
    for name, value in without.items():
        if name in ("pay_ranges", "requirements"):
            getattr(posting, name).all().delete()
        else:
            setattr(posting, name, value)
    assert said in in_the_way(posting)


def in_the_way(posting):
    """What a submission or an approval is refused for."""
    return " ".join([*completeness.missing(posting), *rules.sentences_against(posting)])


def test_158_the_careers_home_leads_to_the_search(facts, client):
    for home, board in (("/en/careers/", "/en/jobs/"), ("/fr/carrieres/", "/fr/emplois/")):
        assert board in links(client.get(home)).values()


def test_159_executive_positions_have_their_page(facts, client):
    posting = PostingFactory(open=True, level="executive", title_en="Director, Trails")
    PostingFactory(open=True, title_en="Trail Planner")
    page = client.get(links(client.get("/en/careers/"))["Executives"])
    assert posting.title_en in links(page)
    assert "Trail Planner" not in links(page)
    assert inside(client.get("/en/jobs/executive/"), "h1")


def test_160_the_board_lists_every_open_job_on_pages_and_by_filters(facts, client):
    postings = [PostingFactory(open=True, title_en=f"Job {number}") for number in range(21)]
    PostingFactory(closed=True)
    assert sorted(found("")) == numbers(*postings)
    titles = [links(client.get(f"/en/jobs/?page={page}")) for page in (1, 2)]
    listed = [sum(post.title_en in found_there for post in postings) for found_there in titles]
    assert listed == [20, 1]
    assert found("level=senior") == []


def test_161_an_administrative_assistant_posting_can_be_looked_at(sample_board, client):
    role = JobRole.objects.get(key="administrative-assistant")
    sample = role.postings.open().first()
    page = page_of(client, sample)
    assert sample.sample
    assert {"About the job", "What you bring", "How to apply"} <= set(inside(page, "h2"))
    assert "Administrative Assistant" in links(page)


@pytest.mark.parametrize(
    ("english", "french", "slug"),
    [
        ("/en/jobs/in/toronto/", "/fr/emplois/a/toronto/", "toronto"),
        ("/en/jobs/in/ottawa/", "/fr/emplois/a/ottawa/", "ottawa"),
        ("/en/jobs/in/kenora/", "/fr/emplois/a/kenora/", "kenora"),
    ],
)
def test_178_each_city_has_a_page_of_its_open_jobs(facts, client, english, french, slug):
    # "opportunities across departments and cities like Toronto, Ottawa, and beyond"
    words = "opportunities across departments and cities like Toronto, Ottawa, and beyond"
    guide = ("/en/careers/jobs-guide/", "/fr/carrieres/guide-des-emplois/")
    said = Said(guide[0], words, guide[1], "dans des villes comme Toronto et Ottawa, et ailleurs")
    assert is_said(client, said) == [True, True]
    there = {"cities": [City.objects.get(slug_en=slug)], "title_en": "Here", "title_fr": "Ici"}
    PostingFactory(open=True, **there)
    PostingFactory(open=True, title_en="Elsewhere", title_fr="Ailleurs")
    for address, title, other in ((english, "Here", "Elsewhere"), (french, "Ici", "Ailleurs")):
        page = links(client.get(address))
        assert (title in page, other in page) == (True, False)
