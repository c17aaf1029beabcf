"""Jobs that somebody keeps in view."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from careers.applicants.models import SavedJob
from careers.postings.choices import Status
from tests.factories import PostingFactory, UserFactory, midnight
from tests.factories.alerts import SavedJobFactory
from tests.factories.applications import ApplicationFactory, CompetitionFactory

pytestmark = pytest.mark.django_db


def at(name, posting=None, language="en"):
    with override(language):
        return reverse(f"applicants:{name}", args=[posting.number] if posting else [])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_posting_leads_there_and_asks_once_more(language, client, applicant, applicant_client):
    posting = PostingFactory(open=True)
    with override(language):
        page = client.get(posting.get_absolute_url(), follow=True).text
    address = at("save_job", posting, language)
    assert address in page
    assert applicant_client.get(address).status_code == 200
    assert SavedJob.objects.count() == 0
    answer = applicant_client.post(address)
    assert (answer.status_code, answer["Location"]) == (302, at("saved_jobs", language=language))
    saved = SavedJob.objects.get()
    assert (saved.user, saved.posting) == (applicant, posting)


def test_who_is_not_signed_in_signs_in_and_comes_back(client):
    address = at("save_job", PostingFactory(open=True))
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code == 302
        assert answer["Location"] == f"{reverse('accounts:sign_in')}?next={address}"
    assert SavedJob.objects.count() == 0


def test_saved_twice_it_stands_once(applicant_client):
    posting = PostingFactory(open=True)
    for _again in range(2):
        applicant_client.post(at("save_job", posting))
    assert SavedJob.objects.count() == 1
    assert "among your saved jobs already" in applicant_client.get(at("save_job", posting)).text


@pytest.mark.parametrize(
    ("traits", "said"),
    [
        ({"open": True, "closes_at": midnight(6)}, "We write to you three days before it closes"),
        ({"open": True, "closes_at": midnight(2)}, "so no reminder comes"),
        ({"closed": True}, "It is no longer open"),
        ({"open": True, "closes_at": midnight(6), "status": "cancelled"}, "It is no longer open"),
    ],
)
def test_a_reminder_is_promised_where_it_comes(traits, said, applicant_client):
    page = applicant_client.get(at("save_job", PostingFactory(**traits))).text
    sentences = ("three days before it closes", "so no reminder comes", "It is no longer open")
    assert [sentence in page for sentence in sentences] == [each in said for each in sentences]


def test_what_the_public_may_not_read_cannot_be_saved(applicant_client):
    for posting in (PostingFactory(draft=True), PostingFactory(scheduled=True)):
        assert applicant_client.get(at("save_job", posting)).status_code == 404
        assert applicant_client.post(at("save_job", posting)).status_code == 404
    assert SavedJob.objects.count() == 0


def test_the_list_is_one_s_own_and_says_where_each_job_stands(applicant, applicant_client):
    first = CompetitionFactory(title_en="Forester", closes_at=midnight(3))
    SavedJobFactory(user=applicant, posting=CompetitionFactory(title_en="Baker"))
    SavedJobFactory(user=applicant, posting=first)
    SavedJobFactory(user=applicant, posting=PostingFactory(closed=True, title_en="Over"))
    gone = PostingFactory(open=True, title_en="Gone", status=Status.CANCELLED)
    SavedJobFactory(user=applicant, posting=gone)
    SavedJobFactory(posting=PostingFactory(open=True, title_en="Somebody else’s"))
    ApplicationFactory(applicant=applicant, posting=first)
    page = applicant_client.get(at("saved_jobs")).text
    words = ("Forester", "Baker", "Over", "Gone", "Somebody else’s")
    assert [word in page for word in words] == [True, True, True, True, False]
    order = sorted(words[:4], key=lambda word: page.index(f">{word}</a>"))
    assert order == ["Forester", "Baker", "Over", "Gone"]
    told = ("Closes in 2 days", "This posting is closed.", "This posting was cancelled.", "Draft")
    assert [page.count(each) for each in told] == [1, 1, 1, 1]
    assert page.count(reverse("applications:apply", args=[first.number])) == 1


def test_the_list_costs_the_same_for_one_and_for_three(
    applicant, applicant_client, django_assert_num_queries
):
    for number in (1, 2):
        for _each in range(number):
            SavedJobFactory(user=applicant, posting=CompetitionFactory(complete=True))
        applicant_client.get(at("saved_jobs"))
        with django_assert_num_queries(9):
            applicant_client.get(at("saved_jobs"))


def test_nobody_removes_a_job_from_another_s_list(applicant, applicant_client, sign_in):
    saved = SavedJobFactory(user=applicant)
    other = sign_in(UserFactory())
    address = at("remove_job", saved.posting)
    assert [other.get(address).status_code, other.post(address).status_code] == [404, 404]
    assert applicant_client.get(address).status_code == 200
    assert SavedJob.objects.count() == 1
    answer = applicant_client.post(address, follow=True)
    assert "Removed from your saved jobs." in answer.text
    assert SavedJob.objects.count() == 0


def test_the_start_page_counts_them(applicant, applicant_client):
    home = reverse("accounts:home")
    assert "Jobs that you save stand here" in applicant_client.get(home).text
    SavedJobFactory.create_batch(2, user=applicant)
    SavedJobFactory()
    assert "2 saved jobs" in applicant_client.get(home).text
