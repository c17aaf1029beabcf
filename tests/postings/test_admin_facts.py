"""The desk's form takes the facts that the law and readers ask for, and when a posting closes."""

from datetime import datetime

import pytest
from django.urls import reverse

from careers.postings import facts
from careers.postings.models import Skill, StandardText
from ops_site.formats import TORONTO
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import fill_in, paper

pytestmark = pytest.mark.django_db


def change(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


@pytest.fixture
def draft(ministry):
    facts.load()
    return whole_posting(unit=ministry)


def test_every_new_fact_is_written_and_read_back(recruiter_client, draft):
    skills = [str(skill.pk) for skill in Skill.objects.all()[:2]]
    texts = [str(text.pk) for text in StandardText.objects.chosen()[:3]]
    typed = {
        **{"working_time": "part-time", "engagement": "co-op", "probation_months": "6"},
        **{"on_site_reason_en": "Fieldwork.", "ai_use": "used", "ai_use_en": "It sorts."},
        **{"vacancy": "future", "education": "diploma", "education_preferred": "degree"},
        **{"experience_min": "1", "experience_max": "2"},
        **{"skills": skills, "standard_texts": texts},
    }
    ticked = {"open_without_permit": "on", "enrolment_required": "on", "french_is_asset": "on"}
    fill_in(recruiter_client, change(draft), **typed, **ticked)
    values = paper(recruiter_client.get(change(draft))).values
    assert {name: values[name] for name in typed} == typed
    assert {name: values[name] for name in ticked} == ticked
    assert set(draft.events.last().note.split(", ")) == set(typed) | set(ticked)
    with unchanged(draft):
        fill_in(recruiter_client, change(draft))


def test_another_last_minute_is_a_minute_of_the_last_day(recruiter_client, draft):
    days = {"opens_at": "2031-07-01T09:00", "closes_at": "2031-07-15"}
    reason = {"closing_reason_en": "The office closes at four."}
    fill_in(recruiter_client, change(draft), closing_time="16:00", **days, **reason)
    draft.refresh_from_db()
    assert draft.closes_at == datetime(2031, 7, 15, 16, 1, tzinfo=TORONTO)
    values = paper(recruiter_client.get(change(draft))).values
    assert (values["closes_at"], values["closing_time"]) == ("2031-07-15", "16:00")
    fill_in(recruiter_client, change(draft), closing_time="")
    draft.refresh_from_db()
    assert draft.closes_at == datetime(2031, 7, 16, tzinfo=TORONTO)
    assert draft.events.last().note == "closes_at"


def test_a_minute_without_its_day_is_refused_with_what_was_typed(recruiter_client, draft):
    with unchanged(draft):
        page = fill_in(recruiter_client, change(draft), closes_at="", closing_time="16:00")
    assert "Give the last day to which this minute belongs." in page.text
    assert paper(page).values["closing_time"] == "16:00"


def test_years_of_experience_go_up(recruiter_client, draft):
    with unchanged(draft):
        page = fill_in(recruiter_client, change(draft), experience_min="5", experience_max="3")
    assert '<a href="#id_experience_max">' in page.text
    assert "Give at least 5 years here" in page.text


def test_the_last_minute_is_right_on_the_nights_when_clocks_change(recruiter_client, draft):
    for day in ("2031-03-09", "2031-11-02"):
        fill_in(
            recruiter_client,
            change(draft),
            opens_at="2031-01-01T09:00",
            closes_at=day,
            closing_time="16:00",
        )
        draft.refresh_from_db()
        assert f"{draft.closes_at.astimezone(TORONTO):%Y-%m-%d %H:%M}" == f"{day} 16:01"
