"""Every verb asks its policy: who may, may; nobody else, and nobody on their own application."""

import pytest
from django.db import transaction

from careers.applications import content, deciding, drafting
from careers.applications.choices import Ground, Outcome, Purpose
from ops_site.moves import NotPermitted
from tests.applications.everything import nothing_changes
from tests.applications.verbs import APPLICANT, STAFF, VERBS, record
from tests.factories import (
    ApplicationFactory,
    CompetitionFactory,
    DocumentVersionFactory,
    HRScopeFactory,
    UserFactory,
)
from tests.factories.applications import while_open

pytestmark = pytest.mark.django_db


def first_requirement(application):
    return content.mandatory(application.posting).first()


def write(verb):
    return lambda application, by: verb(
        application, by=by, arrived_at=while_open(application.posting)
    )


def save(application, **who):
    return drafting.save(application, phone="416 555-0100", **who)


def answer(application, **who):
    return drafting.answer(application, first_requirement(application), "So.", **who)


def choose(application, **who):
    return drafting.choose(application, Purpose.RESUME, None, **who)


def discard(application, by):
    return drafting.discard(application, by=by)


def decide(application, by):
    requirement = first_requirement(application)
    words = {"outcome": Outcome.MET, "ground": Ground.SHOWN, "note": "Page 2."}
    return deciding.decide(application, requirement, **words, by=by)


WRITING = {"save": write(save), "answer": write(answer), "choose": write(choose)}
ASKED = {**VERBS, **WRITING, "discard": discard, "decide": decide, "record": record}
BY_THE_APPLICANT = [*APPLICANT, *WRITING, "discard"]
BY_STAFF = [*STAFF, "decide", "record"]

# A state in which the verb is possible.
POSSIBLE = {
    "withdraw": "submitted",
    "reopen": "withdrawn",
    "begin_screening": "submitted",
    "decide": "screening",
    "screen_in": "decided",
    "screen_out": "found_wanting",
    "interview": "screened_in",
    "check_references": "interview",
    "make_offer": "references",
    "hire": "offer",
    "list": "interview",
    "not_select": "offer",
    "record": "submitted",
}


@pytest.fixture
def possible(ministry, applicant):
    """`possible("hire")`: an application with which somebody might do that."""

    def made(name, **facts):
        posting = CompetitionFactory(closed=True, unit=ministry)
        state = {POSSIBLE.get(name, "complete"): True}
        return ApplicationFactory(**{"applicant": applicant, "posting": posting, **state, **facts})

    return made


def refused(application, name, people):
    for person in people:
        with nothing_changes(), pytest.raises(NotPermitted), transaction.atomic():
            ASKED[name](application, person)


@pytest.mark.parametrize("name", BY_THE_APPLICANT)
def test_the_applicant_alone_writes_submits_and_withdraws(
    name, possible, applicant, recruiter, stranger, editor
):
    application = possible(name)
    refused(application, name, [UserFactory(), recruiter, stranger, editor])
    ASKED[name](application, applicant)


@pytest.mark.parametrize("name", BY_STAFF)
def test_staff_of_the_unit_alone_decide(name, possible, applicant, recruiter, stranger, editor):
    application = possible(name)
    former = HRScopeFactory(unit=application.posting.unit, user__is_active=False).user
    no_more = HRScopeFactory(unit=application.posting.unit, user__is_staff=False).user
    people = [UserFactory(), stranger, former, no_more, UserFactory(is_staff=True)]
    refused(application, name, people if name == "record" else [applicant, *people])
    with transaction.atomic():
        ASKED[name](application, editor)
        transaction.set_rollback(True)
    ASKED[name](application, recruiter)


@pytest.mark.parametrize("name", [*STAFF, "decide"])
def test_nobody_decides_on_their_own_application(name, possible, ministry, recruiter, editor):
    for person in (recruiter, editor):
        colleague = HRScopeFactory(unit=ministry).user
        mine = possible(name, applicant=person, recruiter=colleague)
        refused(mine, name, [person])


@pytest.mark.parametrize("name", [*STAFF, "decide"])
def test_an_e_mail_address_tells_an_own_application_too(name, possible, ministry, recruiter):
    colleague = HRScopeFactory(unit=ministry).user
    mine = possible(name, recruiter=colleague, email="Recruiter@Example.org")
    refused(mine, name, [recruiter])
    ASKED[name](mine, colleague)


def test_nobody_records_a_paper_of_their_own(possible, recruiter):
    application = possible("record")
    with nothing_changes(), pytest.raises(NotPermitted), transaction.atomic():
        record(application, recruiter, email="recruiter@EXAMPLE.org")
    record(application, recruiter, email="someone@example.org")


def test_nobody_sends_a_document_of_somebody_else(possible, applicant):
    application = possible("choose")
    theirs, mine = DocumentVersionFactory(), DocumentVersionFactory(document__owner=applicant)
    at = while_open(application.posting)
    with nothing_changes(), pytest.raises(NotPermitted), transaction.atomic():
        drafting.choose(application, Purpose.RESUME, theirs, by=applicant, arrived_at=at)
    drafting.choose(application, Purpose.RESUME, mine, by=applicant, arrived_at=at)
    assert [chosen.version for chosen in application.chosen_documents.all()] == [mine]


def test_whose_account_is_closed_does_not_begin(recruiter):
    posting = CompetitionFactory()
    closed, open_account = UserFactory(is_active=False), UserFactory()
    at = while_open(posting)
    with nothing_changes(), pytest.raises(NotPermitted):
        drafting.begin(posting, by=closed, arrived_at=at)
    assert drafting.begin(posting, by=open_account, arrived_at=at).applicant == open_account
