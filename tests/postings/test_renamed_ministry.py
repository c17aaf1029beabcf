"""Searches that people keep name a ministry by its address word, also when that is an old one."""

import pytest

from tests.factories import MinistryFactory, PostingFactory
from tests.postings.test_filters import messages, numbers


@pytest.mark.parametrize(
    ("asked", "found"), [("coffee", [1]), ("tea", [1]), ("the", [1]), ("", [1, 2])]
)
def test_the_old_address_word_finds_the_jobs_of_the_ministry(asked, found, db):
    coffee = MinistryFactory(slug_en="coffee", slug_fr="cafe")
    coffee.former_names.create(name_en="Tea", slug_en="tea", slug_fr="the")
    coffee.former_names.create(name_en="Older, whose address is not known")
    for number, unit in ((1, coffee), (2, MinistryFactory())):
        PostingFactory(open=True, number=number, unit=unit)
    query = f"ministry={asked}"
    assert (sorted(numbers(query)), messages(query)) == (found, [])
