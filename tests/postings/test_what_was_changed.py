"""What an amendment changed is told by the site itself, to its author, the public and the desk."""

import pytest

from careers.postings import amending, scheduling, workflow
from ops_site import formats
from ops_site.moves import Refused
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting
from tests.postings.test_amending_pages import WORDS, at, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(ministry):
    return whole_posting("open", unit=ministry, about_en="You plant.", about_fr="Vous plantez.")


def history(client, posting):
    return client.get(at("change", posting)).text.partition('id="history-heading"')[2]


def test_the_fields_that_changed_stand_in_public_and_in_the_history(
    posting, recruiter, recruiter_client, client
):
    posting.title_en, posting.contact_phone = "Head Gardener", "416-555-0199"
    amending.amend(posting, by=recruiter, seen=posting.version, **WORDS)
    assert "Changed fields: contact: phone, title (English)" in history(recruiter_client, posting)
    assert "What was changed (English): The phone." in history(recruiter_client, posting)
    public = client.get(posting.get_absolute_url()).text
    assert "<p>Changed fields: contact: phone, title (English)</p>" in public


def test_an_extension_tells_the_history_both_closings(posting, recruiter, recruiter_client):
    was = formats.closing(posting.closes_at)
    later = {"closes_at": midnight(60), "why_en": "Few."}
    amending.extend(posting, by=recruiter, seen=posting.version, **later)
    said = history(recruiter_client, posting)
    assert f"It closes {formats.closing(midnight(60))}, and not {was}." in said
    assert "Why (English): Few." in said and "Changed fields" not in said


def test_the_page_that_asks_shows_values_as_people_read_them(posting, recruiter, recruiter_client):
    rows = {"requirements-0-text_en": "A licence to fell.", "pay_ranges-0-maximum": "85000"}
    page = send(recruiter_client, posting, **rows, **WORDS).text
    assert "$60,000 to $85,000 a year" in page and "85000.00" not in page.partition("<form")[0]
    assert "1. Mandatory<br>Text (English): A licence to fell." in page
    recruiter.language = "fr"
    recruiter.save()
    french = send(recruiter_client, posting, **rows, **WORDS).text
    assert "60\xa0000\xa0$ à 85\xa0000\xa0$ par année" in french
    assert "1. Obligatoire<br>Texte (anglais)" in french


def test_a_text_that_changes_in_one_language_alone_is_remarked_on(posting, recruiter_client):
    one = {"about_en": "You prune.", "requirements-0-text_en": "Three years."}
    page = send(recruiter_client, posting, **one, **WORDS).text
    ask = "stays. Do both still say the same?"
    assert page.count(ask) == 2
    assert "“about the job (English)” changes, and “about the job (French)” " + ask in page
    assert "1. Mandatory: “text (English)” changes, and “text (French)” " + ask in page
    both = {"about_en": "You prune.", "about_fr": "Vous taillez."}
    assert ask not in send(recruiter_client, posting, **both, **WORDS).text


def test_what_has_to_be_said_in_both_languages_is_asked_for_in_both_at_once(
    posting, recruiter_client
):
    type(posting).objects.filter(pk=posting.pk).update(language="bilingual")
    page = send(recruiter_client, posting, contact_phone="416-555-0199").text
    assert "Say it in one language at least" not in page
    # Four fields, each in the summary and in its place.
    assert page.count("Bilingual position: say it in both languages.") == 8


def test_a_slip_in_the_year_is_refused_wherever_days_change(ministry, posting, recruiter):
    far = {"closes_at": midnight(400)}
    with unchanged(posting), pytest.raises(Refused, match="within a year"):
        amending.extend(posting, by=recruiter, seen=posting.version, why_en="Few.", **far)
    waiting = whole_posting("scheduled", unit=ministry)
    days = {"opens_at": waiting.opens_at, "reason": "Few.", **far}
    with unchanged(waiting), pytest.raises(Refused, match="within a year"):
        scheduling.reschedule(waiting, by=recruiter, seen=waiting.version, **days)


def test_a_history_tells_what_happened_and_each_language_by_its_name(posting, recruiter):
    workflow.cancel(posting, by=recruiter, why_en="Frozen.", why_fr="Gel.")
    event = posting.events.last()
    assert event.told() == "Cancelled"
    assert event.details() == "Why (English): Frozen.\nWhy (French): Gel."
    draft = whole_posting(unit=posting.unit)
    submitted = workflow.submit(draft, by=recruiter).events.last()
    assert submitted.told() == "Submitted for review"
    edited = posting.events.create(name="edited", by=recruiter, note="closes_at, title_en")
    assert edited.details() == "last day to apply, title (English)"
