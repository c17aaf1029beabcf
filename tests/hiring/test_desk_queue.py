"""What waits on the start page of HR's desk, competition by competition."""

import pytest

from careers.accounts.models import User
from careers.hiring.templatetags.hiring import screening_queue
from tests.factories.applications import CompetitionFactory
from tests.hiring.desk import LIST, application_of

pytestmark = pytest.mark.django_db


def queue(client):
    """(posting, its numbers) of each competition that waits."""
    found = client.get("/admin/").context["competitions"]
    return [(each.posting, [(state, n) for state, _, n in each.in_words()]) for each in found]


def closed(unit):
    return CompetitionFactory(unit=unit, open=False, closed=True)


def test_the_competition_with_most_to_do_comes_first(ministry, recruiter, recruiter_client):
    little, much, done = (closed(ministry) for _ in range(3))
    application_of(recruiter, screening=True, posting=little)
    application_of(recruiter, interview=True, posting=little)
    for how in ("submitted", "submitted", "found_wanting"):
        application_of(recruiter, **{how: True}, posting=much)
    application_of(recruiter, screened_out=True, posting=done)
    application_of(recruiter, submitted=True, posting=CompetitionFactory(unit=ministry))
    assert queue(recruiter_client) == [
        (much, [("submitted", 2), ("screening", 1)]),
        (little, [("screening", 1), ("interview", 1)]),
    ]


def test_each_number_leads_to_the_filtered_list(ministry, recruiter, recruiter_client):
    posting = closed(ministry)
    application = application_of(recruiter, screening=True, posting=posting)
    application_of(recruiter, submitted=True, posting=posting)
    address = f"{LIST}?posting={posting.number}&state=screening"
    assert address.replace("&", "&amp;") in recruiter_client.get("/admin/").content.decode()
    assert list(recruiter_client.get(address).context["cl"].result_list) == [application]


def test_the_queue_is_the_own_ministrys_alone(recruiter, recruiter_client, stranger_client):
    application = application_of(recruiter, screening=True)
    assert [posting for posting, _numbers in queue(recruiter_client)] == [application.posting]
    assert queue(stranger_client) == []


def test_without_a_scope_there_is_no_queue(recruiter, recruiter_client):
    recruiter.scopes.all().delete()
    assert "Applications to screen" not in recruiter_client.get("/admin/").content.decode()


def test_the_queue_costs_the_same_for_one_competition_and_three(
    recruiter, django_assert_num_queries
):
    application_of(recruiter, screening=True)
    for count in (1, 3):
        user = User.objects.get(pk=recruiter.pk)  # As each request reads it.
        with django_assert_num_queries(5):
            assert screening_queue(user)["count"] == count
        application_of(recruiter, screening=True)
        application_of(recruiter, decided=True)
