"""The house of the tests itself: no test finds what an earlier one left in the process."""

import sys

import pytest

from careers.postings import catalogue
from tests.conftest import memos


@pytest.mark.parametrize("turn", ["one", "the next"])
def test_a_test_finds_no_memo_of_an_earlier_one(turn, db):
    every_memo = [memo for name in list(sys.modules) for memo in memos(name)]
    assert len(every_memo) > 10
    assert [memo.__name__ for memo in every_memo if kept_by(memo)] == []
    catalogue.families()
    assert kept_by(catalogue.families)


def kept_by(memo):
    return memo.forget.__self__
