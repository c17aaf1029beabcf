"""The start page of HR's desk shows which postings wait, and for whom."""

import pytest

from ops_site import formats
from tests.factories import PostingFactory, midnight
from tests.postings.desk import whole_posting
from tests.postings.test_admin_list import LIST

pytestmark = pytest.mark.django_db


def test_the_start_page_shows_what_waits(ministry, recruiter, recruiter_client, approver_client):
    written = whole_posting("in-review", unit=ministry, title_en="Written by Rita")
    written.events.create(name="submit", by=recruiter)
    whole_posting("in-review", unit=ministry, title_en="To be read")
    PostingFactory(unit=ministry, title_en="Unfinished")
    PostingFactory(unit=ministry, scheduled=True, title_en="To come")
    waiting = [
        [posting.title_en for posting in queue.postings]
        for client in (recruiter_client, approver_client)
        for queue in client.get("/admin/").context["queues"]
    ]
    assert waiting == [
        *(["To be read"], ["Written by Rita"], [], ["Unfinished"], ["To come"]),
        *(["To be read", "Written by Rita"], [], [], ["Unfinished"], ["To come"]),
    ]


def test_what_is_scheduled_waits_for_its_day_the_soonest_first(ministry, recruiter_client):
    later = PostingFactory(unit=ministry, scheduled=True, opens_at=midnight(9))
    sooner = PostingFactory(unit=ministry, scheduled=True, opens_at=midnight(2))
    page = recruiter_client.get("/admin/")
    assert page.context["queues"][-1].postings == [sooner, later]
    assert f"opens {formats.instant(sooner.opens_at)}" in page.text


def test_a_long_queue_shows_its_count_and_leads_to_all(ministry, recruiter_client):
    PostingFactory.create_batch(7, unit=ministry)
    page = recruiter_client.get("/admin/").content.decode()
    assert "(7)" in page
    assert page.count("/change/") == 5
    assert f"{LIST}?state=draft" in page
