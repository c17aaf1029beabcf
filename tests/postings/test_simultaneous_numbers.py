"""Postings begun at the same moment get numbers of their own."""

import pytest

from careers.postings import workflow
from careers.postings.models import Posting

pytestmark = pytest.mark.django_db(transaction=True)


def test_simultaneous_postings_get_numbers_of_their_own(together, ministry, recruiter):
    def create():
        return workflow.create(Posting(unit=ministry, title_en="One"), by=recruiter).number

    first = create()
    numbers = together(*[lambda: [create() for _ in range(5)]] * 3)
    assert sorted(sum(numbers, [first])) == list(range(500_001, 500_017))


def test_the_very_first_numbers_do_not_meet_either(together, ministry, recruiter):
    def create():
        return workflow.create(Posting(unit=ministry, title_en="One"), by=recruiter).number

    assert sorted(together(*[create] * 3)) == [500_001, 500_002, 500_003]
