"""A posting that is advertised again and the new one lead to each other, once both are public."""

import pytest

from tests.factories import PostingFactory
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db


def read(client, posting, language="en"):
    address = {"en": f"/en/jobs/{posting.number}/", "fr": f"/fr/emplois/{posting.number}/"}
    return client.get(address[language], follow=True).text


def test_the_first_leads_to_the_new_one_only_once_that_is_public(client):
    first = whole_posting("closed", number=900_001)
    whole_posting("draft", number=900_002, relists=first)
    whole_posting("scheduled", number=900_003, relists=first)
    assert "Advertised again" not in read(client, first)
    again = PostingFactory(open=True, number=900_004, relists=first)
    page = read(client, first)
    assert f'Advertised again as <a href="{again.get_absolute_url()}">job ID 900004</a>' in page
    assert page.count("Advertised again") == 1
    assert "Affichée de nouveau sous le" in read(client, first, "fr")


def test_the_new_one_leads_back_unless_the_first_was_never_public(client):
    first, withdrawn = whole_posting("cancelled", number=900_001), whole_posting("withdrawn")
    again = PostingFactory(open=True, relists=first)
    assert 'Advertised before as <a href="/en/jobs/900001/' in read(client, again)
    assert "Affichée auparavant sous le" in read(client, again, "fr")
    unseen = PostingFactory(open=True, relists=withdrawn)
    assert "Advertised before" not in read(client, unseen)
