"""The filter for pay says what it compares, and what it cannot."""

import pytest
from django.utils.translation import override

from tests.factories import PayRangeFactory, PostingFactory
from tests.postings.test_pay import board, job

pytestmark = pytest.mark.django_db


@pytest.fixture
def hourly():
    """Two postings of which nobody knows what they pay a year."""
    PostingFactory(open=True, number=8, title_en="Welder")
    return PayRangeFactory(posting=PostingFactory(open=True, number=9), hourly=True)


@pytest.mark.parametrize(("rows", "query"), [(1, "salary_min=1"), (0, "salary_min=9000000")])
def test_the_board_says_how_many_jobs_the_filter_for_pay_cannot_compare(
    client, hourly, rows, query
):
    job(1, (60_000, None))
    found = board(query)
    assert (len(found.page.object_list), found.left_out) == (rows, 2)
    assert board(f"{query}&q=welder").left_out == 1
    assert board("").left_out == 0
    sentence = "2 open jobs are left out because their pay cannot be compared by the year."
    assert sentence in client.get(f"/en/jobs/?{query}").content.decode()
    assert "left out" not in client.get("/en/jobs/").content.decode()


def test_the_filter_for_pay_says_that_it_looks_at_the_top_of_the_range():
    assert board("salary_min=70000").chips[0].label == "Pays $70,000 or more (top of the range)"
    with override("fr"):
        french = "70\N{NBSP}000\N{NBSP}$ ou plus (maximum de l’échelle)"
        assert board("salary_min=70000").chips[0].label == french
