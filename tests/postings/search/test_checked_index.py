"""`manage.py reindex --check` names each posting of which search knows something else."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from careers.postings.models import CurrentSearchEntry, Posting, SearchEntry
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

AS_IT_IS = "Search knows what the facts say."
OTHERWISE = "indexed otherwise than the facts are now"


@pytest.fixture
def told(capsys):
    """`told()` are the lines of the command, and how it failed if it did."""

    def check():
        try:
            call_command("reindex", check=True)
        except CommandError as error:
            return [*capsys.readouterr().out.splitlines(), str(error)]
        return capsys.readouterr().out.splitlines()

    call_command("reindex", verbosity=0)
    return check


@pytest.fixture(autouse=True)
def postings(db):
    for number, trait in enumerate(("open", "scheduled", "closed", "record"), start=1):
        PostingFactory(number=number, title_en="Clerk", **{trait: True})


def test_nothing_is_named_where_search_knows_all(told):
    assert told() == [AS_IT_IS]


def test_what_was_changed_past_the_site_is_named_and_left_alone(told):
    Posting.objects.filter(number=1).update(title_en="Nurse")
    SearchEntry.objects.filter(posting__number=3).update(body=" nurse ")
    CurrentSearchEntry.objects.filter(posting__number=2).delete()
    SearchEntry.objects.filter(posting__number=4).delete()
    expected = [
        f"posting 1: {OTHERWISE}",
        f"posting 3: {OTHERWISE}",
        "posting 4: not indexed",
        f"current posting 1: {OTHERWISE}",
        "current posting 2: not indexed",
        "Run manage.py reindex: 5 differences.",
    ]
    assert told() == expected
    assert told() == expected
    call_command("reindex", verbosity=0)
    assert told()[-1] == AS_IT_IS


def test_a_draft_is_indexed_with_its_approval_and_missing_till_then_is_no_difference(told):
    PostingFactory(number=5, draft=True, unit=Posting.objects.get(number=1).unit)
    SearchEntry.objects.filter(posting__number=5).delete()
    assert told() == [AS_IT_IS]


def test_what_has_closed_and_is_still_in_the_index_of_current_postings_is_no_difference(told):
    closed = timezone.now() - timedelta(minutes=1)
    Posting.objects.filter(number=1).update(opens_at=closed - timedelta(days=9), closes_at=closed)
    assert CurrentSearchEntry.objects.filter(posting__number=1).exists()
    assert told() == [AS_IT_IS]
