"""What waits on the start page of HR's desk, and the line on a posting's page."""

import pytest
from django.contrib import admin
from django.urls import URLPattern, reverse

from careers.applications.models import Application
from careers.hiring.admin import ApplicationAdmin
from careers.hiring.templatetags.hiring import screening_queue
from tests.factories import PostingFactory
from tests.factories.applications import CompetitionFactory
from tests.hiring.desk import LIST, RECORD, application_of, document, move, page, record

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
        with django_assert_num_queries(5):
            assert screening_queue(recruiter)["count"] == count
        application_of(recruiter, screening=True)
        application_of(recruiter, decided=True)


def test_the_page_of_a_posting_tells_how_many_applied(ministry, recruiter, recruiter_client):
    posting = closed(ministry)

    def line():
        shown = recruiter_client.get(f"/admin/postings/posting/{posting.pk}/change/")
        return shown.content.decode()

    assert "Nobody has applied yet." in line()
    application_of(recruiter, screening=True, posting=posting)
    application_of(recruiter, submitted=True, posting=posting)
    assert f'<a href="{LIST}?posting={posting.number}">2 applications</a>' in line()


def test_a_posting_that_has_not_opened_says_nothing_of_applications(ministry, recruiter_client):
    posting = PostingFactory(unit=ministry)
    shown = recruiter_client.get(f"/admin/postings/posting/{posting.pk}/change/").content.decode()
    assert "Nobody has applied yet." not in shown


# --- Every address that the desk registers ------------------------------------------------------


def registered():
    """The names of the addresses of HR's desk of applications."""
    desk = ApplicationAdmin(Application, admin.site)
    found = [entry for entry in desk.get_urls() if isinstance(entry, URLPattern)]
    return [entry.name or str(entry.pattern) for entry in found]


EXAMPLES = {
    "applications_application_changelist": lambda a: LIST,
    "applications_application_add": lambda a: f"{LIST}add/",
    "applications_application_record": lambda a: RECORD,
    "applications_application_record_for": lambda a: record(a.posting),
    "applications_application_move": lambda a: move(a, "screen_in"),
    "applications_application_document": document,
    "applications_application_history": lambda a: page(a).replace("change/", "history/"),
    "applications_application_delete": lambda a: page(a).replace("change/", "delete/"),
    "applications_application_change": page,
    "<path:object_id>/": lambda a: page(a).removesuffix("change/"),
}
# What belongs to nobody, or forwards to another of these addresses before it looks at anything.
WITHOUT_OWNER = (
    *("applications_application_changelist", "applications_application_add"),
    *("applications_application_record", "applications_application_delete", "<path:object_id>/"),
)


def test_every_registered_address_has_an_example():
    assert sorted(registered()) == sorted(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_walk_over_the_addresses_opens_none_to_others(
    name, method, recruiter, recruiter_client, stranger_client, applicant_client, client
):
    application = application_of(recruiter, decided=True)
    address = EXAMPLES[name](application)
    for visitor in (client, applicant_client):
        response = getattr(visitor, method)(address)
        assert (response.status_code, response.url[:13]) == (302, "/admin/login/")
    stranger = getattr(stranger_client, method)(address)
    assert application.reference not in stranger.content.decode()
    if name not in WITHOUT_OWNER:
        assert stranger.status_code == 404


def test_the_desk_stands_at_the_address_that_other_rooms_link_to():
    assert reverse("admin:applications_application_changelist") == LIST
