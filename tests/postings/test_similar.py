"""Similar jobs are open ones of the same family, the most alike first."""

import pytest

from careers.postings.current.similar import similar
from careers.postings.models import Posting
from tests.factories import CityFactory, JobRoleFactory, MinistryFactory, PostingFactory

pytestmark = pytest.mark.django_db


def numbers(posting):
    return [row.number for row in similar(Posting.objects.for_reading().get(pk=posting.pk))]


def test_those_of_its_level_place_and_ministry_come_first_and_of_two_alike_the_next_to_close():
    role, here, near = JobRoleFactory(), CityFactory(region="north"), CityFactory(region="north")
    own = {"role": role, "level": "mid", "cities": [here], "unit": MinistryFactory()}
    posting = PostingFactory(open=True, number=1, **own)
    PostingFactory(open=True, number=2, role=role, level="entry")
    PostingFactory(open=True, number=3, role=role, level="mid")
    PostingFactory(open=True, number=4, role=role, level="mid", cities=[near])
    PostingFactory(open=True, number=5, **own)
    PostingFactory(open=True, number=6, role=role, level="entry")
    assert numbers(posting) == [5, 4, 3, 2, 6]


def test_the_same_job_role_comes_before_all_else_of_the_family():
    advisor, here = JobRoleFactory(), CityFactory()
    analyst = JobRoleFactory(family=advisor.family)
    own = {"level": "mid", "cities": [here], "unit": MinistryFactory()}
    posting = PostingFactory(open=True, number=1, role=advisor, **own)
    PostingFactory(open=True, number=2, role=analyst, **own)
    PostingFactory(open=True, number=3, role=advisor, level="senior")
    assert numbers(posting) == [3, 2]


def test_neither_itself_nor_what_is_not_open_nor_another_family_is_similar():
    role = JobRoleFactory()
    posting = PostingFactory(open=True, role=role)
    PostingFactory(closed=True, role=role)
    PostingFactory(scheduled=True, role=role)
    PostingFactory(open=True, role=JobRoleFactory())
    assert numbers(posting) == []
    closed = PostingFactory(closed=True, role=role)
    assert numbers(closed) == [posting.number]


def test_of_an_unknown_role_those_of_its_level_in_its_city_are(client):
    city = CityFactory()
    record = PostingFactory(open=True, level="mid", cities=[city])
    PostingFactory(open=True, number=7, level="mid", cities=[city], title_en="Ranger")
    PostingFactory(open=True, number=8, level="mid")
    PostingFactory(open=True, number=9, level="entry", cities=[city])
    assert numbers(record) == [7]
    assert "Ranger" in client.get(record.get_absolute_url()).content.decode()
