"""HR reads a posting as the public will, before the public can."""

import pytest
from django.urls import reverse

from tests.factories import PostingFactory
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db


def preview(posting, language):
    return reverse("admin:postings_posting_preview", args=[posting.pk, language])


@pytest.mark.parametrize("state", ["draft", "in-review", "scheduled"])
def test_hr_reads_what_the_public_will(state, ministry, recruiter_client, client):
    posting = whole_posting(state, unit=ministry, about_en="You **plant** trees.")
    response = recruiter_client.get(preview(posting, "en"))
    page = response.content.decode()
    assert "You <strong>plant</strong> trees." in page
    assert "Only HR staff see this page." in page
    assert "This posting is closed." not in page
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert client.get(posting.get_absolute_url()).status_code == 404


def test_the_preview_is_in_the_language_of_its_address(ministry, recruiter_client):
    posting = whole_posting(unit=ministry, title_fr="Forestière")
    response = recruiter_client.get(preview(posting, "fr"))
    page = response.content.decode()
    assert '<html lang="fr"' in page
    assert response["Content-Language"] == "fr"
    assert "Forestière" in page
    assert f'href="{preview(posting, "en")}"' in page
    assert recruiter_client.get(preview(posting, "de")).status_code == 404


def test_the_barest_draft_can_be_previewed(ministry, recruiter_client):
    posting = PostingFactory(unit=ministry, title_en="Forester")
    page = recruiter_client.get(preview(posting, "en")).content.decode()
    assert "Forester" in page
    assert "No closing date yet" in page
    assert "This posting is closed." not in page


def test_what_the_public_has_seen_is_shown_as_it_is(ministry, recruiter_client):
    words = {"closed": "This posting is closed.", "cancelled": "This posting was cancelled."}
    for state, sentence in words.items():
        posting = whole_posting(state, unit=ministry)
        assert sentence in recruiter_client.get(preview(posting, "en")).content.decode()
