"""Each published posting of the whole sample board, and each record, in both languages."""

from html import escape

import pytest

from careers.postings.models import Posting
from ops_site import bilingual


@pytest.mark.parametrize("language", bilingual.CODES)
def test_every_published_posting_can_be_read(whole_board, client, language):
    postings = Posting.objects.published()
    assert (postings.open().count(), postings.filter(origin="record").count()) == (90, 10)
    unread = [
        posting.number
        for posting in postings
        if not tells(client.get(bilingual.address(posting, language)), posting, language)
    ]
    assert unread == []


def tells(response, posting, language):
    title = escape(bilingual.plain(posting, "title", language))
    return response.status_code == 200 and title in response.content.decode()
