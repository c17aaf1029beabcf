"""The desk copies, advertises again, reschedules and records outcomes: a page, then the button."""

import pytest
from django.urls import reverse

from careers.postings.models import Posting
from ops_site.formats import TORONTO
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db
ALL = ("reschedule", "outcome", "relist", "copy")


def page(posting, name):
    return reverse("admin:postings_posting_deed", args=[posting.pk, name])


def change(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("draft", ["copy"]),
        ("in-review", ["copy"]),
        ("scheduled", ["reschedule", "copy"]),
        ("open", ["copy"]),
        ("closed", ["outcome", "relist", "copy"]),
        ("cancelled", ["relist", "copy"]),
        ("withdrawn", ["relist", "copy"]),
    ],
)
def test_each_state_offers_what_is_possible_and_refuses_the_rest(
    ministry, recruiter_client, state, offered
):
    posting = whole_posting(state, unit=ministry)
    response = recruiter_client.get(change(posting))
    assert [deed.name for deed in response.context["deeds"]] == offered
    for name in ALL:
        answer = recruiter_client.get(page(posting, name))
        assert answer.status_code == (200 if name in offered else 302)
        if name not in offered:
            with unchanged(posting):
                recruiter_client.post(page(posting, name), {"outcome": "filled", "reason": "x"})
    assert Posting.objects.count() == 1


@pytest.mark.parametrize("name", ["copy", "relist"])
def test_the_button_opens_the_new_draft_and_looking_makes_none(ministry, recruiter_client, name):
    posting = whole_posting("closed", unit=ministry, title_en="Forester")
    recruiter_client.get(page(posting, name))
    assert Posting.objects.count() == 1
    response = recruiter_client.post(page(posting, name))
    made = Posting.objects.exclude(pk=posting.pk).get()
    assert response.url == change(made)
    assert (made.title_en, made.status) == ("Forester", "draft")
    assert made.relists == (posting if name == "relist" else None)


def test_an_outcome_is_recorded_from_its_page(ministry, recruiter_client):
    posting = whole_posting("closed", unit=ministry)
    seen = {"seen": posting.version}
    with unchanged(posting):
        answer = recruiter_client.post(page(posting, "outcome"), seen)
    assert "outcome" in answer.context["form"].errors
    recruiter_client.post(page(posting, "outcome"), {"outcome": "not-filled", **seen})
    posting.refresh_from_db()
    assert posting.outcome == "not-filled"


def test_other_days_are_taken_as_days_and_a_refusal_keeps_what_was_typed(
    ministry, recruiter_client
):
    posting = whole_posting("scheduled", unit=ministry)
    typed = {
        "opens_at": f"{midnight(10).astimezone(TORONTO):%Y-%m-%dT09:00}",
        "closes_at": f"{midnight(11):%Y-%m-%d}",
        "reason": "The panel is away.",
        "seen": posting.version,
    }
    with unchanged(posting):
        answer = recruiter_client.post(page(posting, "reschedule"), typed)
    assert "The panel is away." in answer.text
    assert "It is open on 2 working days" in answer.text
    later = typed | {"closes_at": f"{midnight(39):%Y-%m-%d}"}
    recruiter_client.post(page(posting, "reschedule"), later)
    posting.refresh_from_db()
    assert posting.closes_at == midnight(40)
    assert posting.opens_at.astimezone(TORONTO).hour == 9


def test_nobody_of_another_unit_finds_the_pages(ministry, recruiter_client, stranger_client):
    posting = whole_posting("closed", unit=ministry)
    for name in ("copy", "relist", "outcome"):
        assert recruiter_client.get(page(posting, name)).status_code == 200
        with unchanged(posting):
            assert stranger_client.post(page(posting, name)).status_code in (302, 403, 404)
    assert recruiter_client.get(page(posting, "delete")).status_code == 404
    assert Posting.objects.count() == 1
