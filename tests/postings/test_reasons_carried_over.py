"""The one reason for an early closing becomes that of the posting's language, and back."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.postings.models import Posting
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db
MIGRATION = import_module("careers.postings.migrations.0007_what_the_public_is_told")
REASONS = ("closing_reason_en", "closing_reason_fr")


def reasons():
    return list(Posting.objects.order_by("pk").values_list(*REASONS))


@pytest.fixture
def postings():
    for language in ("english", "french", "bilingual"):
        PostingFactory(draft=True, language=language, closing_reason_en="Noon.")
    PostingFactory(draft=True, language="french")


def test_only_a_french_posting_s_reason_is_carried_to_the_french(postings):
    MIGRATION.carry_over(apps, None)
    carried = [("Noon.", ""), ("", "Noon."), ("Noon.", ""), ("", "")]
    assert reasons() == carried
    MIGRATION.carry_back(apps, None)
    # The other column goes.
    assert [english for english, _french in reasons()] == ["Noon."] * 3 + [""]


@pytest.mark.parametrize("way", ["carry_over", "carry_back"])
def test_a_posting_without_a_reason_is_not_written_anew(way, postings):
    # The statement writes all rows that it chooses, whether they change or not.
    Posting.objects.update(closing_reason_en="", closing_reason_fr="")
    with CaptureQueriesContext(connection) as asked:
        getattr(MIGRATION, way)(apps, None)
    chosen = asked[0]["sql"].partition("WHERE")
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT COUNT(*) FROM "postings_posting" WHERE {chosen[2]}')
        assert cursor.fetchone() == (0,)
