import pytest

from careers.postings import facts
from careers.postings.models import Synonyms
from ops_site import seeding
from ops_site.publishing import publish
from tests.postings.corpus import make_corpus


@pytest.fixture
def corpus(db):
    make_corpus()


@pytest.fixture
def synonyms(db):
    """Those that the site comes with."""
    rows = facts.whole_rows("postings/synonyms.json")
    seeding.upsert(Synonyms, [facts.synonyms(row) for row in rows])
    publish()
