"""A page whose only English part is a small one says so in French, too."""

import pytest
from django.utils.translation import override

from careers.postings.advertisement import Advertisement
from careers.postings.models import Posting
from ops_site.bilingual import CODES
from tests.factories import PositionTermFactory, PostingFactory, RequirementFactory, midnight

pytestmark = pytest.mark.django_db
TITLES = {f"title_{code}": "Agent" for code in CODES}
PARTS = ("division", "pay_note", "on_site_reason", "ai_use", "about", "closing_reason")


def only_in(posting):
    """By the language of the reader, the one that a part of the page is in."""
    shown = Posting.objects.for_reading().get(pk=posting.pk)
    found = {}
    for code in CODES:
        with override(code):
            found[code] = Advertisement(shown).only_in
    return found


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_a_posting_counts(part):
    early = midnight(8) - (midnight(8) - midnight(7)) / 2
    posting = PostingFactory(open=True, **TITLES, **{f"{part}_en": "Words."}, closes_at=early)
    assert only_in(posting) == {"en": "", "fr": "en"}


def test_a_reason_that_nobody_is_shown_does_not_count():
    posting = PostingFactory(open=True, **TITLES, closing_reason_en="Words.")
    assert only_in(posting) == {"en": "", "fr": ""}


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (PositionTermFactory, {"note_fr": "De nuit."}),
        (RequirementFactory, {"assessed_fr": "À l’entrevue."}),
    ],
)
def test_the_small_print_of_its_rows_counts(make, words):
    row = make(posting=PostingFactory(open=True, **TITLES), **words)
    assert only_in(row.posting) == {"en": "fr", "fr": ""}
