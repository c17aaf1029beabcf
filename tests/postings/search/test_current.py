"""The index of the postings not yet closed follows them; what it has too much finds nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from careers.postings import search
from careers.postings.current import Finding, current
from careers.postings.models import CurrentSearchEntry, Posting, SearchEntry
from ops_site.publishing import publish
from tests.factories import PostingFactory, midnight
from tests.postings.search.asking import numbers

pytestmark = pytest.mark.django_db


def indexed():
    entries = CurrentSearchEntry.objects.order_by("posting__number")
    return list(entries.values_list("posting__number", flat=True))


def keys(words):
    return search.keys(search.read(words))


def open_at(instant):
    """The keys of what the board finds for "clerk" at an instant."""
    return [row.pk for row in Finding({"q": "clerk"}, at=instant).rows]


def test_what_is_open_or_will_open_stands_there_and_nothing_else():
    for number, trait in enumerate(("open", "scheduled", "closed", "record", "draft"), start=1):
        PostingFactory(number=number, title_en="Clerk", **{trait: True})
    search.reindex()
    assert indexed() == [1, 2]
    assert sorted(keys("clerk")) == sorted(
        Posting.objects.filter(number__in=[1, 2]).values_list("pk", flat=True)
    )


def test_what_has_closed_since_is_told_apart_by_the_instant():
    soon = PostingFactory(open=True, title_en="Clerk", closes_at=midnight(1))
    late = PostingFactory(open=True, title_en="Clerk", closes_at=midnight(9))
    assert sorted(keys("clerk")) == [soon.pk, late.pk]
    assert open_at(soon.closes_at) == [late.pk]


def test_words_are_ranked_among_the_postings_that_they_were_sought_of():
    """Another thread may have read the postings anew in the middle of a search."""
    PostingFactory(open=True, title_en="Clerk", closes_at=midnight(1))
    PostingFactory(open=True, title_en="Nurse", closes_at=midnight(5))
    late = PostingFactory(open=True, title_en="Clerk", closes_at=midnight(9))
    words = Finding({"q": "clerk"}).words
    assert len(words.current.rows) == 3
    with time_machine.travel(midnight(2)):
        assert len(current().rows) == 2
        assert [row.pk for row in Finding({"q": "clerk"}, words=words).rows] == [late.pk]


def test_a_posting_that_closes_leaves_as_it_is_published_and_comes_back_as_it_is_extended():
    posting = PostingFactory(open=True, number=1, title_en="Clerk")
    closes = posting.closes_at
    posting.closes_at = timezone.now() - timedelta(minutes=1)
    posting.save()
    publish(posting)
    assert (indexed(), keys("clerk")) == ([], [])
    posting.closes_at = closes
    posting.save()
    publish(posting)
    assert (indexed(), numbers("clerk")) == ([1], [1])


def test_pruning_forgets_what_closed_a_day_ago_and_changes_nothing_that_is_found():
    for number, hours in ((1, 25), (2, 23)):
        PostingFactory(open=True, number=number, title_en="Clerk")
        closed = timezone.now() - timedelta(hours=hours)
        Posting.objects.filter(number=number).update(
            opens_at=closed - timedelta(days=9), closes_at=closed
        )
    PostingFactory(open=True, number=3, title_en="Clerk")
    now = timezone.now()
    before = open_at(now)
    assert indexed() == [1, 2, 3]
    search.prune()
    assert indexed() == [2, 3]
    assert open_at(now) == before
    assert numbers_of(before) == [3]


def numbers_of(found):
    return [Posting.objects.get(pk=key).number for key in found]


def test_an_index_of_former_rules_is_written_anew_as_facts_are_seeded():
    PostingFactory(open=True, number=1, title_en="Clerk")
    assert not search.load().touched
    CurrentSearchEntry.objects.all().delete()
    SearchEntry.objects.update(title=" clerk ")
    assert search.load().touched
    assert (indexed(), numbers("clerk")) == ([1], [1])
