"""One second decides, on every night of the year; what came too late is given back."""

from datetime import datetime, timedelta

import pytest
import time_machine

from careers.applications import content
from careers.applications.choices import Status
from careers.applications.models import Application
from ops_site.events import digest
from ops_site.formats import TORONTO
from ops_site.models import OutboxMessage
from tests.applications import clock
from tests.applications.pages import a_pdf, at, step, words_of
from tests.factories import UserFactory
from tests.factories.applications import ApplicationFactory, CompetitionFactory

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
# The first instant that is too late: the midnight after the last day, in Toronto.
MIDNIGHTS = {
    "an ordinary night": (2026, 6, 16),
    "the night before the clocks go forward": (2026, 3, 8),
    "the night after the clocks went forward": (2026, 3, 9),
    "the night before the clocks go back": (2026, 11, 1),
    "the night after the clocks went back": (2026, 11, 2),
    "the last night of the year": (2027, 1, 1),
}


EACH_NIGHT = pytest.mark.parametrize(
    "closes",
    [datetime(*day, tzinfo=TORONTO) for day in MIDNIGHTS.values()],
    ids=MIDNIGHTS.keys(),
)


@pytest.fixture
def closes():
    return datetime(*MIDNIGHTS["an ordinary night"], tzinfo=TORONTO)


@pytest.fixture
def whole(closes):
    """A draft that lacks nothing, a week before its posting closes."""
    opens = closes - timedelta(days=14)
    posting = CompetitionFactory(opens_at=opens, closes_at=closes, title_en="Forester")
    owner = UserFactory(email="applicant@example.org")
    return ApplicationFactory(applicant=owner, posting=posting, complete=True)


def send(application, instant, sign_in, address, data):
    """The answer to what arrives at `instant`."""
    with time_machine.travel(instant, tick=False):
        return sign_in(application.applicant).post(address, data)


def kept(application):
    """Everything that could have come of a request."""
    now = Application.objects.get(pk=application.pk)
    answers = list(now.answers.values_list("text", flat=True))
    counts = now.submissions.count(), now.events.count(), OutboxMessage.objects.count()
    return (now.status, now.saved_at, now.phone, answers, *counts)


@EACH_NIGHT
def test_submission_of_the_last_second_is_in_time(whole, closes, sign_in):
    seen = {"seen": digest_of(whole)}
    response = send(whole, closes - SECOND, sign_in, at("review", whole.posting), seen)
    assert response.url == at("receipt", whole.posting)
    whole.refresh_from_db()
    assert (whole.status, whole.submitted_at) == (Status.SUBMITTED, closes - SECOND)


@EACH_NIGHT
@pytest.mark.parametrize("late", (timedelta(0), SECOND))
def test_submission_at_closing_or_after_is_refused_and_changes_nothing(
    late, whole, closes, sign_in
):
    before, seen = kept(whole), {"seen": digest_of(whole)}
    response = send(whole, closes + late, sign_in, at("review", whole.posting), seen)
    assert response.status_code == 409
    words = words_of(response)
    assert "The posting does not take applications any more." in words
    last = closes - timedelta(minutes=1)
    zone = "EDT" if last.dst() else "EST"
    assert f"{last:%B}\u00a0{last.day}, {last.year}, 11:59\u00a0p.m. {zone}" in response.text
    assert "Your draft was not submitted." in words
    assert kept(whole) == before
    with time_machine.travel(closes + SECOND, tick=False):
        page = words_of(sign_in(whole.applicant).get(at("apply", whole.posting)))
    assert "I did that for five years." in page


def test_typed_text_of_the_last_second_is_saved(whole, closes, sign_in):
    page = at("requirement", whole.posting, requirement=1)
    response = send(whole, closes - SECOND, sign_in, page, {"text": "At the last second."})
    assert response.status_code == 302
    assert "At the last second." in kept(whole)[3]


def test_typed_text_that_comes_too_late_is_given_back_and_not_saved(whole, closes, sign_in):
    before, page = kept(whole), at("requirement", whole.posting, requirement=1)
    response = send(whole, closes + SECOND, sign_in, page, {"text": "Too <late>.\r\nAlas."})
    assert response.status_code == 409
    assert "Too &lt;late&gt;.\r\nAlas.</textarea>" in response.text
    assert "Nothing was saved" in words_of(response)
    assert kept(whole) == before


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("contact", {"name": "Awa", "phone": "555 0199 777", "language": "en"}),
        ("accommodation", {"needs_accommodation": "yes", "accommodation": "A quiet room."}),
        # Not even valid: too late comes first.
        ("contact", {"name": "", "phone": "555 0199 777"}),
    ],
)
def test_each_step_is_too_late_at_closing(name, sent, whole, closes, sign_in):
    before = kept(whole)
    response = send(whole, closes, sign_in, step(whole.posting, name), sent)
    assert response.status_code == 409
    typed = response.text.partition("What you typed")[2]
    assert [value in typed for value in sent.values() if " " in value] == [True]
    assert kept(whole) == before


def test_upload_that_comes_too_late_is_not_kept(whole, closes, sign_in):
    page = at("document", whole.posting, purpose="cover-letter")
    before, sent = kept(whole), {"upload": "1", "file": a_pdf()}
    response = send(whole, closes + SECOND, sign_in, page, sent)
    assert (response.status_code, "Nothing was saved" in words_of(response)) == (409, True)
    assert kept(whole) == before
    # The one that the draft has.
    assert whole.applicant.documents.count() == 1


def test_changes_that_come_too_late_leave_what_was_submitted(whole, closes, sign_in):
    seen = {"seen": digest_of(whole)}
    send(whole, closes - 9 * SECOND, sign_in, at("review", whole.posting), seen)
    before, page = kept(whole), at("requirement", whole.posting, requirement=1)
    response = send(whole, closes, sign_in, page, {"text": "Better."})
    assert "What you had submitted before stands as it is." in words_of(response)
    assert kept(whole) == before


def test_what_arrived_in_time_is_in_time_though_its_turn_came_late(
    whole, closes, sign_in, settings, monkeypatch
):
    arrival, *others = settings.MIDDLEWARE
    settings.MIDDLEWARE = [arrival, f"{clock.__name__}.Queue", *others]
    with time_machine.travel(closes - SECOND, tick=False) as travelling:
        client = sign_in(whole.applicant)
        monkeypatch.setattr(clock, "traveller", [travelling])
        seen = {"seen": digest_of(whole)}
        response = client.post(at("review", whole.posting), seen)
    assert response.url == at("receipt", whole.posting)
    assert whole.latest.arrived_at == closes - SECOND
    assert whole.events.get().at == closes - SECOND + clock.LATE


def digest_of(application):
    return digest(content.of(Application.objects.get(pk=application.pk)))
