"""A block that publishes many things raises the generation once, and tells of each."""

import pytest

from careers.postings.models import Posting, SearchEntry
from ops_site.publishing import edition, publish, published_together
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


def test_a_block_publishes_once_and_indexes_all_that_it_published():
    with published_together():
        before = edition()
        postings = PostingFactory.create_batch(3, open=True)
        publish()
        assert edition() == before
        assert SearchEntry.objects.count() == 0
    assert edition()[0] == before[0] + 1
    assert SearchEntry.objects.filter(posting__in=postings).count() == 3


def test_a_block_that_publishes_nothing_leaves_the_edition():
    before = edition()
    with published_together():
        PostingFactory()
    assert edition() == before


def test_a_block_that_fails_publishes_nothing_and_keeps_nothing():
    before = edition()
    with pytest.raises(ValueError, match="half-way"), published_together():
        PostingFactory(open=True)
        raise ValueError("half-way")
    assert (Posting.objects.count(), edition()) == (0, before)
    publish()
    assert edition()[0] == before[0] + 1


def test_a_thousand_and_more_postings_are_published_at_once():
    before = edition()[0]
    publish(*(Posting(pk=pk) for pk in range(1, 1200)))
    assert edition()[0] == before + 1
