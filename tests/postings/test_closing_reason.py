"""Why a posting closes at another time than 11:59 p.m.: told beside the closing, and only there."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.translation import override

from careers.postings import amending, snapshots, workflow
from careers.postings.advertisement import Advertisement
from ops_site.formats import TORONTO
from ops_site.publishing import publish
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import as_sent

pytestmark = pytest.mark.django_db
NOON = timedelta(hours=-12)
REASON = {"closing_reason_en": "The office closes.", "closing_reason_fr": "Le bureau ferme."}


def told(client, posting, language):
    publish()
    with override(language):
        return client.get(posting.get_absolute_url()).text


@pytest.mark.parametrize("state", ["open", "closed"])
def test_the_page_says_it_in_the_language_of_the_reader(state, client, ministry):
    posting = whole_posting(state, unit=ministry, **REASON, title_fr="Forestier")
    assert "The office closes." not in told(client, posting, "en")
    posting.closes_at += NOON
    posting.save()
    assert "<p>Why not at 11:59 p.m.: <span>The office closes.</span></p>" in told(
        client, posting, "en"
    )
    assert "<span>Le bureau ferme.</span>" in told(client, posting, "fr")


def test_a_reason_in_one_language_is_marked_in_the_other(client, ministry):
    english = {"closing_reason_en": "The office closes.", "title_fr": "Forestier"}
    posting = whole_posting("open", unit=ministry, closes_at=midnight(28) + NOON, **english)
    assert '<span lang="en">The office closes.</span>' in told(client, posting, "fr")


def test_the_snapshot_keeps_it(ministry):
    posting = whole_posting("open", unit=ministry, closes_at=midnight(28) + NOON, **REASON)
    kept = snapshots.take(posting)
    assert "The office closes." in kept.html_en and "Le bureau ferme." in kept.html_fr
    facts = json.loads(kept.canonical)["posting"]
    assert {name: facts[name] for name in REASON} == REASON


def test_other_days_come_with_a_reason_for_another_time(ministry, recruiter_client):
    posting = whole_posting("scheduled", unit=ministry)
    address = reverse("admin:postings_posting_deed", args=[posting.pk, "reschedule"])
    typed = {
        "opens_at": f"{midnight(10).astimezone(TORONTO):%Y-%m-%dT09:00}",
        "closes_at": f"{midnight(39):%Y-%m-%d}",
        "closing_time": "11:59",
        "reason": "The panel is away.",
        "seen": posting.version,
    }
    with unchanged(posting):
        answer = recruiter_client.post(address, typed)
    assert "or say why at another time" in answer.text
    recruiter_client.post(address, typed | {"why_early_en": "The panel meets at noon."})
    posting.refresh_from_db()
    assert posting.closes_at.astimezone(TORONTO).hour == 12
    assert posting.closing_reason_en == "The panel meets at noon."
    assert Advertisement(posting).closing_reason.value == "The panel meets at noon."


def reschedule(client, posting, **typed):
    """The form as it stands on the page, with what is `typed` into it."""
    address = reverse("admin:postings_posting_deed", args=[posting.pk, "reschedule"])
    form = client.get(address).context["form"]
    values = {field.name: as_sent(field.value()) for field in form}
    days = {
        "opens_at": f"{posting.opens_at.astimezone(TORONTO):%Y-%m-%dT%H:%M}",
        "closes_at": f"{posting.closes_at.astimezone(TORONTO):%Y-%m-%d}",
        "closing_time": "11:59",
    }
    assert client.post(address, values | days | typed).url.endswith("/change/")


def test_a_reason_that_changes_with_no_day_is_told_by_the_history(ministry, recruiter_client):
    facts = {"closes_at": midnight(28) + NOON, **REASON}
    posting = whole_posting("scheduled", unit=ministry, title_fr="Forestier", **facts)
    slip = {"why_early_en": "The panel meets at noon.", "reason": "A slip."}
    reschedule(recruiter_client, posting, **slip)
    event = posting.events.get()
    assert event.told() == "Schedule changed"
    assert event.details() == (
        "A slip.\nChanged fields: why it closes at another time than 11:59 p.m. (English)"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_reason_of_two_lines_that_is_sent_as_it_is_changes_nothing(
    end, ministry, recruiter_client
):
    reason = {"closing_reason_en": f"The office closes.{end}The panel meets."}
    facts = {"closes_at": midnight(28) + NOON, **reason}
    posting = whole_posting("scheduled", unit=ministry, **facts)
    with unchanged(posting):
        reschedule(recruiter_client, posting, reason="None.")
    assert not posting.snapshots.exists()


def test_a_bilingual_position_says_it_in_both(ministry, recruiter_client):
    words = {"language": "bilingual", "about_fr": "Vous plantez.", "apply_fr": "Écrivez."}
    posting = whole_posting("scheduled", unit=ministry, **words)
    address = reverse("admin:postings_posting_deed", args=[posting.pk, "reschedule"])
    typed = {
        "opens_at": f"{midnight(10).astimezone(TORONTO):%Y-%m-%dT09:00}",
        "closes_at": f"{midnight(39):%Y-%m-%d}",
        **{"closing_time": "11:59", "why_early_en": "At noon.", "reason": "Away."},
        "seen": posting.version,
    }
    with unchanged(posting):
        answer = recruiter_client.post(address, typed)
    assert "Bilingual position: fill in “why it closes at another time" in answer.text
    recruiter_client.post(address, typed | {"why_early_fr": "À midi."})
    posting.refresh_from_db()
    assert (posting.closing_reason_en, posting.closing_reason_fr) == ("At noon.", "À midi.")


def test_a_slip_in_the_reason_is_amended_and_the_reason_stays(ministry, recruiter):
    posting = whole_posting("open", unit=ministry, closes_at=midnight(28) + NOON, **REASON)
    words = {"what_en": "Why it closes at noon.", "why_en": "A slip."}
    posting.closing_reason_en = "The office closes at noon."
    amendment = amending.amend(posting, by=recruiter, seen=0, **words)
    assert amendment.changes == {
        "closing_reason_en": ["The office closes.", "The office closes at noon."]
    }
    posting.closing_reason_en = posting.closing_reason_fr = ""
    with unchanged(posting), pytest.raises(workflow.RulesFail):
        amending.amend(posting, by=recruiter, seen=posting.version, **words)
