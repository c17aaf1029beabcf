"""The line on a posting's page that tells how many applied."""

import pytest

from tests.factories import PostingFactory
from tests.hiring.desk import LIST, application_of
from tests.hiring.test_desk_queue import closed

pytestmark = pytest.mark.django_db


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
