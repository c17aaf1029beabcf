"""Every pair of status and verb is decided by the table."""

import pytest
from django.db import transaction

from careers.applications import notifications, workflow
from careers.applications.choices import Status
from careers.applications.moves import BY_APPLICANT, BY_STAFF, MOVES
from ops_site import outbox
from ops_site.models import OutboxMessage
from ops_site.moves import MoveNotAllowed
from tests.applications.everything import nothing_changes
from tests.applications.verbs import APPLICANT, VERBS
from tests.factories import ApplicationFactory, CompetitionFactory

pytestmark = pytest.mark.django_db

# (status, verb): the move that it takes, where that arrives, and whom it tells what.
ARRIVES = {
    ("draft", "submit"): ("submit", "submitted", ["receipt"]),
    ("submitted", "submit"): ("replace", "submitted", ["receipt"]),
    ("submitted", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("submitted", "begin_screening"): ("begin_screening", "screening", []),
    ("screening", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("screening", "screen_in"): ("screen_in", "assessment", ["screened_in"]),
    ("screening", "screen_out"): ("screen_out", "not-selected", ["screened_out"]),
    ("assessment", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("assessment", "interview"): ("interview", "interview", ["interview"]),
    ("assessment", "not_select"): ("not_select", "not-selected", ["not_selected"]),
    ("interview", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("interview", "check_references"): ("check_references", "references", ["references"]),
    ("interview", "make_offer"): ("make_offer", "offer", ["offer"]),
    ("interview", "list"): ("list", "eligible-list", ["eligible_list"]),
    ("interview", "not_select"): ("not_select", "not-selected", ["not_selected"]),
    ("references", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("references", "make_offer"): ("make_offer", "offer", ["offer"]),
    ("references", "list"): ("list", "eligible-list", ["eligible_list"]),
    ("references", "not_select"): ("not_select", "not-selected", ["not_selected"]),
    ("offer", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("offer", "hire"): ("hire", "hired", ["hired"]),
    ("offer", "not_select"): ("not_select", "not-selected", ["not_selected"]),
    ("eligible-list", "withdraw"): ("withdraw", "withdrawn", ["withdrawn"]),
    ("eligible-list", "make_offer"): ("make_offer", "offer", ["offer"]),
    ("eligible-list", "not_select"): ("not_select", "not-selected", ["not_selected"]),
    ("withdrawn", "reopen"): ("reopen", "draft", []),
}
MADE_BY = {
    "draft": "complete",
    "submitted": "submitted",
    "screening": "decided",
    "assessment": "screened_in",
    "interview": "interview",
    "references": "references",
    "offer": "offer",
    "hired": "hired",
    "eligible-list": "listed",
    "not-selected": "not_selected",
    "withdrawn": "withdrawn",
}


@pytest.fixture
def whole(ministry, applicant, recruiter):
    """`whole("screening")`: an application in that status, of a posting that has closed.

    Its answers were changed since, so that there is something to submit.
    """

    def made(status, **facts):
        posting = CompetitionFactory(closed=True, unit=ministry)
        people = {"applicant": applicant, "recruiter": recruiter, "posting": posting}
        application = ApplicationFactory(**{MADE_BY[status]: True, **people, **facts})
        assert application.status == status
        application.answers.update(text="Changed since.")
        return application

    return made


def told(application):
    messages = OutboxMessage.objects.filter(key__startswith=f"application:{application.pk}:")
    return list(messages.order_by("pk").values_list("template", "address", "language"))


def events(application):
    return list(application.events.values_list("name", "from_status", "to_status", "by"))


@pytest.mark.parametrize(("status", "name"), ARRIVES)
def test_a_verb_that_the_table_allows_arrives(status, name, whole, applicant, recruiter):
    is_unmet = name == "screen_out"
    application = whole(status, **({"decided": False, "found_wanting": True} if is_unmet else {}))
    by = applicant if name in APPLICANT else recruiter
    events_before, told_before = events(application), told(application)
    VERBS[name](application, by)
    application.refresh_from_db()
    move, target, notices = ARRIVES[status, name]
    assert application.status == target
    assert events(application) == [*events_before, (move, status, target, by.pk)]
    mails = [(f"applications/{notice}", "applicant@example.org", "en") for notice in notices]
    assert told(application) == [*told_before, *mails]
    assert application.posting.record.faults() == []


@pytest.mark.parametrize("status", Status.values)
def test_a_verb_that_the_table_does_not_allow_changes_nothing(status, whole, applicant, recruiter):
    application = whole(status)
    for name in VERBS:
        if (status, name) not in ARRIVES:
            by = applicant if name in APPLICANT else recruiter
            with nothing_changes(), pytest.raises(MoveNotAllowed), transaction.atomic():
                VERBS[name](application, by)


def test_the_table_is_what_was_tried():
    tried = {(status, *ends) for (status, _verb), (*ends, _notices) in ARRIVES.items()}
    table = {
        (str(source), move.name, str(move.target))
        for move in (*BY_APPLICANT, *BY_STAFF)
        for source in move.sources
    }
    assert tried == table
    assert tuple(workflow.VERBS) == BY_STAFF


def test_a_paper_application_arrives_by_the_one_move_of_its_own(ministry, recruiter):
    application = ApplicationFactory(
        paper=True,
        posting=CompetitionFactory(unit=ministry),
        recruiter=recruiter,
        email="paper@example.org",
        language="fr",
    )
    assert events(application) == [("record", "draft", "submitted", recruiter.pk)]
    assert told(application) == [("applications/receipt", "paper@example.org", "fr")]


def test_who_gave_no_address_is_told_by_nobody(ministry, recruiter):
    posting = CompetitionFactory(closed=True, unit=ministry)
    application = ApplicationFactory(
        paper=True, screened_in=True, posting=posting, recruiter=recruiter
    )
    names = ["record", "begin_screening", "decided", "decided", "screen_in"]
    assert [event[0] for event in events(application)] == names
    assert told(application) == []


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("notice", sorted({notice for move in MOVES for notice in move.notices}))
def test_every_notice_has_its_words_in_both_languages(notice, language, whole, applicant):
    application = whole("submitted", language=language)
    words = notifications.context(application, application.submitted_at)
    mail = outbox.render(f"applications/{notice}", language, words)
    assert application.reference in mail["subject"] + mail["text"]
    other = outbox.render(f"applications/{notice}", "fr" if language == "en" else "en", words)
    assert (mail["subject"], mail["text"]) != (other["subject"], other["text"])
