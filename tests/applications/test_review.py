"""The review shows word for word what staff will read, and nothing of it is guessed."""

from careers.applications import content
from careers.applications.choices import Purpose
from ops_site.events import digest
from tests.applications.pages import at, seen_on, step, words_of
from tests.factories import EducationFactory, EmploymentFactory, ProfileFactory


def test_review_shows_every_word_of_the_content(whole, applicant, applicant_client):
    profile = ProfileFactory(user=applicant)
    EducationFactory(profile=profile)
    EmploymentFactory(profile=profile)
    sent = {"needs_accommodation": "yes", "accommodation": "A quiet <room>."}
    applicant_client.post(step(whole.posting, "accommodation"), sent)
    applicant_client.post(step(whole.posting, "background"), {"includes_background": "yes"})
    whole.refresh_from_db()
    page = words_of(applicant_client.get(at("review", whole.posting)))
    found = [text for text in texts(content.of(whole)) if text not in page]
    assert found == []


def texts(value):
    """Every text of the content that is no code and no date."""
    if isinstance(value, dict):
        codes = ("language", "basis", "level", "media_type", "purpose", "declared_at", "text_fr")
        dates = ("started", "ended")
        for name, inner in value.items():
            if name not in (*codes, *dates):
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str) and value:
        yield value


def test_each_part_leads_to_its_step_and_back(whole, applicant_client):
    page = applicant_client.get(at("review", whole.posting)).text
    steps = ("contact", "entitlement", "requirements", "background", "documents")
    for name in (*steps, "accommodation", "declaration"):
        assert f'href="{step(whole.posting, name)}?back=review"' in page


def test_button_sends_the_digest_of_what_was_shown(whole, applicant_client):
    page = applicant_client.get(at("review", whole.posting))
    assert seen_on(page) == digest(content.of(whole))
    assert "Until " in words_of(page).partition("What happens once you have submitted it:")[2]


def test_nothing_is_sent_while_something_is_missing(whole, applicant_client):
    whole.chosen_documents.filter(purpose=Purpose.RESUME).delete()
    page = applicant_client.get(at("review", whole.posting))
    assert "Still missing Choose or upload your résumé." in words_of(page)
    assert 'name="seen"' not in page.text
    sent = {"seen": digest(content.of(whole))}
    refused = applicant_client.post(at("review", whole.posting), sent)
    assert refused.status_code == 409
    assert "There is a problem Choose or upload your résumé." in words_of(refused)
    whole.refresh_from_db()
    assert (whole.status, whole.events.count(), whole.submissions.count()) == ("draft", 0, 0)
