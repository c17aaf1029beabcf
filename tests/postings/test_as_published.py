"""HR read each page as it was published, in both languages."""

import pytest
from django.urls import reverse

from careers.postings import amending
from careers.postings.models import Snapshot
from tests.postings.desk import whole_posting
from tests.postings.test_admin_moves import change

pytestmark = pytest.mark.django_db


def at(posting, number, language):
    return reverse("admin:postings_posting_published", args=[posting.pk, number, language])


@pytest.fixture
def posting(ministry, recruiter):
    posting = whole_posting("open", unit=ministry, title_en="Gardener", title_fr="Jardinière")
    for title in ("Head Gardener", "Chief <Gardener>"):
        posting.title_en = title
        told = {"what_en": "The title.", "why_en": "A slip."}
        amending.amend(posting, by=recruiter, seen=posting.version, **told)
    return posting


def test_each_page_reads_as_it_did(posting, recruiter_client):
    page = recruiter_client.get(change(posting)).text
    for number, language, title in [
        *((1, "en", "Head Gardener"), (2, "en", "Chief &lt;Gardener&gt;"), (2, "fr", "Jardinière"))
    ]:
        assert at(posting, number, language) in page
        shown = recruiter_client.get(at(posting, number, language))
        assert shown.headers["Content-Language"] == language
        assert f">{title}</h1>" in shown.text
    assert "Nothing in it was changed since." in recruiter_client.get(at(posting, 1, "en")).text


def test_a_page_that_was_changed_says_so(posting, recruiter_client):
    Snapshot.objects.filter(posting=posting, number=1).update(html_en="<h1>Forged</h1>")
    shown = recruiter_client.get(at(posting, 1, "en")).text
    assert "It was changed since" in shown and "Nothing in it" not in shown
    # Nobody knows what was put there: it is text, and no page.
    assert "<h1>Forged" not in shown and "&lt;h1&gt;Forged&lt;/h1&gt;" in shown


def test_only_hr_of_the_unit_read_them_and_only_those_that_are_there(
    posting, recruiter_client, stranger_client
):
    assert recruiter_client.get(at(posting, 1, "fr")).status_code == 200
    assert stranger_client.get(at(posting, 1, "fr")).status_code == 404
    assert recruiter_client.get(at(posting, 3, "fr")).status_code == 404
    assert recruiter_client.get(at(posting, 1, "de")).status_code == 404


def test_a_history_begins_with_what_happened_last(posting, recruiter_client):
    history = recruiter_client.get(change(posting)).text.partition('id="history-heading"')[2]
    assert "<ol reversed>" in history
    posting.events.create(name="created")
    newest = recruiter_client.get(change(posting)).text.partition('id="history-heading"')[2]
    assert newest.index("Created") < newest.index("Amended")
