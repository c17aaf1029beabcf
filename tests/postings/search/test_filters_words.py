"""The words of the filters find what the filters find: “remote” finds the remote jobs."""

import pytest

from careers.postings.choices import Arrangement, Engagement, Language, Level, Term, WorkingTime
from ops_site.publishing import publish
from tests.factories import PositionTermFactory, PostingFactory
from tests.postings.search.asking import all_of

pytestmark = pytest.mark.django_db

JOBS = [
    {"arrangement": Arrangement.REMOTE},
    {"language": Language.BILINGUAL},
    {"language": Language.FRENCH},
    {"level": Level.EXECUTIVE},
    {"working_time": WorkingTime.PART_TIME},
    {"engagement": Engagement.INTERNSHIP},
]
FOUND = {
    "remote": [1],
    "work from home": [1],
    "télétravail": [1],
    "hybrid": [2, 3, 4, 5, 6],
    "bilingual": [2],
    "bilingue": [2],
    "francais": [2, 3],
    "executive": [4],
    "temps partiel": [5],
    "stage": [6],
    "permanent": [6],
    "nurse -remote": [2, 3, 4, 5, 6],
    "site": [],
    "mid": [],
}


def test_the_words_of_the_filters_find_what_they_filter(facts):
    for number, known in enumerate(JOBS, start=1):
        job = {"title_en": "Nurse", "title_fr": "Infirmière", "terms": []} | known
        posting = PostingFactory(open=True, number=number, **job)
    PositionTermFactory(posting=posting, kind=Term.PERMANENT)
    publish(posting)
    assert all_of(FOUND) == FOUND
