"""What stands on the careers pages beside their texts, and follows the board."""

import pytest
from django.http import QueryDict

from careers.postings.ad_terms import MEANINGS
from careers.postings.board import Board
from careers.postings.careers_pages import PAY
from careers.postings.choices import AiUse, Arrangement, Engagement, Level, Vacancy, WorkingTime
from careers.postings.models import JobRole, Posting
from ops_site import bilingual
from tests.factories import PostingFactory
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.usefixtures("facts")
PAGES = {
    "students": ("/en/careers/students/", "/fr/carrieres/etudiants/", {"level": "student"}),
    "executives": ("/en/careers/executives/", "/fr/carrieres/cadres/", {"level": "executive"}),
    "mobility": (
        "/en/careers/internal-mobility/",
        "/fr/carrieres/mobilite-interne/",
        {"audience": "restricted"},
    ),
}


def found(client, address):
    """The titles of the jobs that the page at an address finds."""
    listed = client.get(address).text.partition('id="results"')[2]
    return [title for title in TITLES if f">{title}</a>" in listed]


@pytest.mark.parametrize(("english", "french", "facts_of_job"), PAGES.values(), ids=PAGES)
def test_a_page_lists_the_jobs_that_it_is_about_and_leads_to_all_of_them(
    client, english, french, facts_of_job
):
    assert "No job is open here now." in text(client.get(english))
    PostingFactory(open=True, title_en="Own job", title_fr="Emploi voulu", **facts_of_job)
    PostingFactory(open=True, title_en="Other job", title_fr="Autre emploi")
    PostingFactory(closed=True, title_en="Past job", title_fr="Emploi passé", **facts_of_job)
    for address, title, all_of_them in (
        (english, "Own job", "See 1 open job"),
        (french, "Emploi voulu", "Voir 1 emploi offert"),
    ):
        page = client.get(address)
        assert [words for words in inside(page, "h3") if words in TITLES] == [title]
        assert found(client, links(page)[all_of_them]) == [title]


TITLES = {"Own job", "Other job", "Past job", "Emploi voulu", "Autre emploi", "Emploi passé"}


def test_each_choice_of_a_writer_is_explained_in_both_languages(client):
    kinds = (Level, Arrangement, WorkingTime, Engagement, Vacancy, AiUse)
    assert set(MEANINGS) == {choice for kind in kinds for choice in kind}
    for page in ("/en/careers/job-ad-terms/", "/fr/carrieres/termes-des-offres/"):
        terms = inside(client.get(page), "dt")
        code = page[1:3]
        with bilingual.override(code):
            assert [str(choice.label) for kind in kinds for choice in kind] == terms[3:-7]


def test_the_pay_that_the_guide_names_is_that_of_the_job_types_and_called_unofficial(client):
    named = JobRole.objects.exclude(salary_min=None).values_list(
        "level", "salary_min", "salary_max"
    )
    assert set(named) <= {(level.value, lowest, highest) for level, lowest, highest in PAY}
    page = client.get("/en/careers/benefits-and-pay/")
    assert inside(page, "h2", 'id="bands"') == ["By level (unofficial)"]
    assert inside(page, "td")[::2] == [
        "around $46,000 to $55,000",
        "around $75,000 to $95,000",
        "can go well beyond $100,000",
    ]


def test_the_jobs_that_pay_as_the_guide_says_are_found_from_there(client, sample_board):
    wanted = links(client.get("/en/careers/benefits-and-pay/"))
    asked = QueryDict(wanted["Jobs that pay $100,000 or more (top of the range)"].partition("?")[2])
    paid = [posting.number for posting in Board(asked).postings]
    enough = Posting.objects.open().with_present_pay().filter(present_pay__gte=100_000)
    assert sorted(paid) == sorted(enough.values_list("number", flat=True))
    assert paid
