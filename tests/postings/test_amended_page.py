"""What the public reads of an amended, an extended and a cancelled posting, in both languages."""

import pytest

from careers.postings import amending, workflow
from careers.postings.models import Posting
from ops_site import bilingual
from tests.applications.pages import words_of
from tests.factories import midnight
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db

WORDS = {
    "what_en": "The phone.",
    "what_fr": "Le téléphone.",
    "why_en": "A slip.",
    "why_fr": "Une erreur.",
}
WHY = {"why_en": "Frozen.", "why_fr": "Gel."}


@pytest.fixture
def posting(ministry):
    return whole_posting("open", unit=ministry, title_en="Forester", title_fr="Forestière")


def amend(posting, by, **words):
    mine = Posting.objects.get(pk=posting.pk)
    mine.contact_phone = "416-555-0199"
    amending.amend(mine, by=by, seen=posting.version, **(words or WORDS))


def read(client, posting, language):
    return words_of(client.get(bilingual.address(posting, language)))


def test_the_page_says_what_was_changed_and_why(posting, recruiter, client):
    assert "Amend" not in read(client, posting, "en")
    amend(posting, recruiter)
    english, french = (read(client, posting, code) for code in ("en", "fr"))
    assert "Amendments Amended · " in english
    assert "What was changed: The phone. Changed fields: contact: phone Why: A slip." in english
    assert "Modifications Modifiée · le " in french
    changed = "Champs modifiés : questions : téléphone Raison : Une erreur."
    assert f"Ce qui a été modifié : Le téléphone. {changed}" in french


def test_the_newest_comes_first_and_the_closing_is_shown_anew(posting, recruiter, client):
    amend(posting, recruiter)
    facts = {"seen": posting.version, "closes_at": midnight(35)}
    amending.extend(posting, by=recruiter, **facts, why_en="Few read it.")
    page = read(client, posting, "en")
    assert "Closes in 34 days" in page
    assert page.index("Extended · ") < page.index("Amended · ")
    assert "It now closes" in page


def test_words_in_one_language_say_which(posting, recruiter, client):
    amend(posting, recruiter, what_en="The phone.", why_en="A slip.")
    page = client.get(bilingual.address(posting, "fr")).content.decode()
    assert '<span lang="en">The phone.</span>' in page


def test_the_mark_stands_on_the_board_too(posting, ministry, recruiter, client):
    whole_posting("open", unit=ministry, title_en="Clerk")
    amend(posting, recruiter)
    page = client.get("/en/jobs/").content.decode()
    assert page.count('badge--info">Amended</li>') == 1


def test_a_cancelled_posting_says_why(posting, recruiter, client):
    workflow.cancel(posting, by=recruiter, **WHY)
    english, french = (read(client, posting, code) for code in ("en", "fr"))
    assert "This posting was cancelled." in english and "Why: Frozen." in english
    assert "Raison : Gel." in french


def test_words_are_text_and_no_markup(posting, recruiter, client):
    amend(posting, recruiter, what_en="<b>Bold</b>\nand more", why_en="A & B")
    page = client.get(bilingual.address(posting, "en")).content.decode()
    assert "&lt;b&gt;Bold&lt;/b&gt;<br>and more" in page and "A &amp; B" in page
