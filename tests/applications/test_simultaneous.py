"""Several people act on one application, or on one competition, at the same moment."""

from itertools import chain

import pytest

from careers.applications import content, deciding, workflow
from careers.applications.choices import Ground, Outcome
from careers.applications.models import Application, CompetitionEvent, CompetitionRecord
from careers.applications.moves import OPENED
from careers.postings import workflow as posting_workflow
from careers.postings.models import Posting
from ops_site.events import digest
from ops_site.models import OutboxMessage
from ops_site.moves import MoveNotAllowed, Refused
from tests.applications.verbs import record, submit
from tests.factories import ApplicationFactory, CompetitionFactory, HRScopeFactory
from tests.factories.applications import while_open

pytestmark = pytest.mark.django_db(transaction=True)

TIMES = 20


def fresh(application):
    return Application.objects.get(pk=application.pk)


def history(application):
    """Status, events, number of submissions, mails and faults of what is there now."""
    kept = fresh(application)
    record = CompetitionRecord.objects.filter(posting=kept.posting).first()
    return (
        kept.status,
        list(kept.events.values_list("name", flat=True)),
        kept.submissions.count(),
        list(OutboxMessage.objects.order_by("pk").values_list("template", flat=True)),
        record.faults() if record else [],
    )


def kinds(results):
    return sorted(type(result).__name__ for result in results)


def test_one_submission_sent_twenty_times_at_once_is_one(together, applicant):
    application = ApplicationFactory(complete=True, applicant=applicant)

    def press_four_times():
        return [submit(fresh(application), applicant).pk for _ in range(4)]

    # As many at once as a process has connections for.
    results = together(*[press_four_times] * 5)
    submission = results[0][0]
    assert results == [[submission] * 4] * 5
    [found] = together(lambda: history(application))
    assert found == ("submitted", ["submit"], 1, ["applications/receipt"], [])


def test_changes_and_a_withdrawal_do_not_cross(together, applicant):
    application = ApplicationFactory(submitted=True, applicant=applicant)
    application.answers.update(text="Changed.")
    results = together(
        lambda: submit(fresh(application), applicant),
        lambda: workflow.withdraw(fresh(application), by=applicant),
    )
    [(status, names, submissions, mails, faults)] = together(lambda: history(application))
    assert (status, faults) == ("withdrawn", [])
    receipt, withdrawn = "applications/receipt", "applications/withdrawn"
    if isinstance(results[0], MoveNotAllowed):
        assert (names, submissions) == (["submit", "withdraw"], 1)
        assert mails == [receipt, withdrawn]
    else:
        assert (names, submissions) == (["submit", "replace", "withdraw"], 2)
        assert mails == [receipt, receipt, withdrawn]


def test_two_who_screen_at_once_leave_the_decision_of_the_later(together, ministry):
    application = ApplicationFactory(
        screening=True, posting=CompetitionFactory(closed=True, unit=ministry)
    )
    first = content.mandatory(application.posting).first()
    people = [HRScopeFactory(unit=ministry).user for _ in range(2)]

    def decides(person, outcome, ground):
        words = {"outcome": outcome, "ground": ground, "by": person}
        return lambda: deciding.decide(fresh(application), first, **words).outcome

    results = together(
        decides(people[0], Outcome.MET, Ground.SHOWN),
        decides(people[1], Outcome.NOT_MET, Ground.NOT_SHOWN),
    )
    assert results == ["met", "not-met"]

    def read():
        events = fresh(application).events.filter(name="decided")
        told = [(event.payload["outcome"], event.by_id) for event in events]
        return told, list(fresh(application).decisions.values_list("outcome", "by"))

    [(told, kept)] = together(read)
    assert sorted(told) == [("met", people[0].pk), ("not-met", people[1].pk)]
    assert kept == [told[-1]]


def test_nobody_is_screened_in_on_a_requirement_found_wanting_meanwhile(together, ministry):
    application = ApplicationFactory(
        decided=True, posting=CompetitionFactory(closed=True, unit=ministry)
    )
    first = content.mandatory(application.posting).first()
    one, other = [HRScopeFactory(unit=ministry).user for _ in range(2)]
    wanting = {"outcome": Outcome.NOT_MET, "ground": Ground.NOT_ENOUGH}
    results = together(
        lambda: workflow.screen_in(fresh(application), by=one),
        lambda: deciding.decide(fresh(application), first, **wanting, by=other),
    )
    assert [isinstance(result, Refused) for result in results].count(True) == 1, results
    [(status, names, *_)] = together(lambda: history(application))
    ends = {"assessment": "screen_in", "screening": "decided"}
    assert names == ["submit", "begin_screening", "decided", "decided", ends[status]]


def test_two_who_decide_at_once_move_it_once(together, ministry):
    application = ApplicationFactory(
        decided=True, posting=CompetitionFactory(closed=True, unit=ministry)
    )
    people = [HRScopeFactory(unit=ministry).user for _ in range(2)]
    results = together(
        *[lambda by=by: workflow.screen_in(fresh(application), by=by) for by in people]
    )
    assert kinds(results) == ["Application", "MoveNotAllowed"]
    [(status, names, _, mails, faults)] = together(lambda: history(application))
    assert (status, names.count("screen_in"), faults) == ("assessment", 1, [])
    assert mails == ["applications/receipt", "applications/screened_in"]


def test_a_submission_while_the_posting_is_cancelled_is_whole_or_not_at_all(
    together, ministry, recruiter, applicant
):
    posting = CompetitionFactory(unit=ministry)
    application = ApplicationFactory(complete=True, applicant=applicant, posting=posting)
    results = together(
        lambda: submit(fresh(application), applicant),
        lambda: posting_workflow.cancel(
            Posting.objects.get(pk=posting.pk), by=recruiter, why_en="No money."
        ),
    )
    assert isinstance(results[1], Posting), results
    [found] = together(lambda: history(application))
    if isinstance(results[0], workflow.TooLate):
        assert found == ("draft", [], 0, [], [])
    else:
        assert found == ("submitted", ["submit"], 1, ["applications/receipt"], [])


def test_simultaneous_events_of_one_competition_leave_no_gap(together, ministry):
    """The very first ones too, which make the chain."""
    posting = CompetitionFactory(unit=ministry)
    applications = [ApplicationFactory(posting=posting) for _ in range(6)]

    def look_four_times(application):
        return lambda: [
            fresh(application).events.create(name=OPENED, page=page).number for page in range(4)
        ]

    results = together(*[look_four_times(application) for application in applications])
    assert sorted(chain.from_iterable(results)) == list(range(1, 25))

    def read():
        found = CompetitionEvent.objects.filter(posting=posting).count()
        return found, CompetitionRecord.objects.get(posting=posting).faults()

    assert together(read) == [(24, [])]


def test_a_look_at_a_document_and_a_decision_do_not_wait_for_each_other(together, ministry):
    """Each holds a row that the other one's event points at."""
    posting = CompetitionFactory(closed=True, unit=ministry)
    application = ApplicationFactory(screening=True, posting=posting)
    first = content.mandatory(posting).first()
    one, other = [HRScopeFactory(unit=ministry).user for _ in range(2)]

    def look():
        for page in range(TIMES):
            fresh(application).events.create(name=OPENED, by=one, page=page)

    def decide():
        for number in range(TIMES):
            words = {"outcome": Outcome.MET, "ground": Ground.SHOWN, "note": str(number)}
            deciding.decide(fresh(application), first, **words, by=other)

    assert together(look, decide, look) == [None] * 3
    [(_, names, *_rest, faults)] = together(lambda: history(application))
    assert (names.count("decided"), names.count(OPENED)) == (TIMES, 2 * TIMES)
    assert faults == []


def test_an_old_page_cannot_submit_what_was_changed_meanwhile(together, applicant):
    """Of two tabs, each with its own text, one submits; the other is told to read again."""
    application = ApplicationFactory(complete=True, applicant=applicant)
    seen = digest(content.of(fresh(application)))
    at = while_open(application.posting)
    application.answers.update(text="Changed in the other tab.")

    def submit_seen(digest_seen):
        return lambda: workflow.submit(
            fresh(application), by=applicant, arrived_at=at, seen=digest_seen
        )

    results = together(submit_seen(seen), lambda: submit(fresh(application), applicant))
    assert kinds(results) == ["Changed", "Submission"]
    [found] = together(lambda: history(application))
    assert found == ("submitted", ["submit"], 1, ["applications/receipt"], [])


def test_one_paper_recorded_by_two_at_once_is_one(together, ministry):
    posting = CompetitionFactory(unit=ministry)
    application = ApplicationFactory(posting=posting)
    people = [HRScopeFactory(unit=ministry).user for _ in range(2)]
    results = together(*[lambda by=by: record(application, by, name="Pia") for by in people])
    assert kinds(results) == ["Refused", "Submission"]
    assert together(lambda: posting.applications.filter(name="Pia").count()) == [1]
