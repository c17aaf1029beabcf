"""The decisions on the page of an application, by a form that needs no script."""

import pytest

from careers.applications import deciding
from tests.hiring.desk import (
    application_of,
    decide,
    decided,
    decision,
    mailed,
    names,
    page,
    unchanged,
)
from tests.postings.paper import paper, told

pytestmark = pytest.mark.django_db

MET, FEW = "met:shown", "not-met:not-enough"


@pytest.fixture
def application(recruiter):
    return application_of(recruiter, screening=True)


def problems(response):
    return [message for message, _anchor in response.context["problems"]]


def test_some_requirements_are_decided_now_and_others_later(application, recruiter_client):
    response = decide(recruiter_client, application, decision(1, MET), decision(2, ""))
    assert response.url == page(application)
    assert told(response) == ["1 decision is saved. 1 of 2 requirements are decided."]
    assert decided(application) == [(1, "met", "shown")]
    decide(recruiter_client, application, decision(1, MET, was=MET), decision(2, FEW, "Two years."))
    assert decided(application) == [(1, "met", "shown"), (2, "not-met", "not-enough")]
    assert application.decisions.get(requirement__number=2).note == "Two years."
    assert names(application)[-2:] == ["decided", "decided"]
    assert mailed(application) == ["applications/receipt"]


def test_what_nobody_touched_is_not_decided_again(application, approver, approver_client):
    sent = [decision(1, MET), decision(2, FEW)]
    decide(approver_client, application, *sent)
    before = names(application)
    untouched = [decision(1, MET, was=MET), decision(2, FEW, was=FEW)]
    response = decide(approver_client, application, *untouched)
    assert told(response)[-1] == "No decision has changed. 2 of 2 requirements are decided."
    assert names(application) == before


def test_a_button_pressed_twice_decides_once(application, recruiter_client):
    seen = application.version
    for _ in range(2):
        response = decide(recruiter_client, application, decision(1, MET), seen=seen)
        assert response.status_code == 302
    assert names(application).count("decided") == 1


def test_a_decision_may_be_changed_while_it_is_being_screened(application, recruiter_client):
    decide(recruiter_client, application, decision(1, MET))
    decide(recruiter_client, application, decision(1, FEW, "I misread it.", was=MET))
    assert decided(application) == [(1, "not-met", "not-enough")]


def test_a_note_without_a_decision_is_named_and_kept(application, recruiter_client):
    with unchanged(application):
        response = decide(
            recruiter_client, application, decision(1, MET), decision(2, "", "Ask Aldo.")
        )
    assert problems(response) == [
        "Decision on requirement 2: Choose a decision to go with the note."
    ]
    shown = response.content.decode()
    assert "Ask Aldo.</textarea>" in shown
    assert f'value="{MET}"' in shown.partition("checked")[0].rpartition("<input")[2]


def test_a_ground_that_does_not_exist_is_refused(application, recruiter_client):
    with unchanged(application):
        response = decide(recruiter_client, application, decision(1, "met:not-enough"))
    assert response.status_code == 200 and len(problems(response)) == 1


def test_who_decides_decides_on_what_the_page_showed(application, approver, recruiter_client):
    seen = application.version
    colleague(application, approver, number=1)
    with unchanged(application):
        response = decide(recruiter_client, application, decision(2, FEW, "Mine."), seen=seen)
    assert problems(response) == [
        "Since you opened this page, something was done by Aldo Approver: Requirement decided.",
        "Nothing was saved. Look at the application as it is now.",
    ]
    again = paper(response, form="decisions").values
    assert again["seen"] == str(application.version)
    # What the colleague decided is there, and so is what this person was about to.
    assert (again["initial-requirement-1-decision"], again["requirement-2-note"]) == (MET, "Mine.")
    assert [each.form["decision"].value() for each in response.context["requirements"]] == [
        MET,
        FEW,
    ]


def test_what_nobody_touched_on_an_old_page_undoes_nothing(
    application, recruiter, approver, recruiter_client
):
    colleague(application, recruiter, number=1)
    seen = application.version
    first = application.posting.requirements.get(number=1)
    words = {"outcome": "not-met", "ground": "not-enough"}
    deciding.decide(application, first, by=approver, **words)
    with unchanged(application):
        response = decide(recruiter_client, application, decision(1, MET, was=MET), seen=seen)
    assert told(response) == ["No decision has changed. 1 of 2 requirements are decided."]


def test_after_a_look_at_it_the_same_decision_is_saved(application, approver, recruiter_client):
    seen = application.version
    colleague(application, approver, number=1)
    response = decide(recruiter_client, application, decision(2, FEW, "Mine."), seen=seen)
    again = {**paper(response, form="decisions").values, "requirement-1-decision": MET}
    recruiter_client.post(page(application), {**again, "requirement-2-decision": FEW})
    assert decided(application) == [(1, "met", "shown"), (2, "not-met", "not-enough")]
    assert application.decisions.get(requirement__number=1).by == approver


def colleague(application, approver, *, number):
    requirement = application.posting.requirements.get(number=number)
    words = {"outcome": "met", "ground": "shown"}
    deciding.decide(application, requirement, by=approver, **words)


@pytest.mark.parametrize("seen", ["", "x", "-1", "²", "9" * 30])
def test_a_page_that_says_nothing_of_what_it_showed_decides_nothing(
    seen, application, recruiter_client
):
    with unchanged(application):
        response = decide(recruiter_client, application, decision(1, MET), seen=seen)
    assert len(problems(response)) == 2


def test_opening_a_document_is_no_change_to_what_is_decided(
    application, approver, recruiter_client
):
    seen = application.version
    application.events.create(name="opened", by=approver, document=1)
    decide(recruiter_client, application, decision(1, MET), seen=seen)
    assert decided(application) == [(1, "met", "shown")]


def test_decisions_are_the_own_ministrys_alone(application, recruiter_client, stranger_client):
    with unchanged(application):
        assert decide(stranger_client, application, decision(1, MET)).status_code == 404
    decide(recruiter_client, application, decision(1, MET))
    assert decided(application) == [(1, "met", "shown")]


@pytest.mark.parametrize("state", ["submitted", "screened_in", "screened_out"])
def test_outside_of_screening_nothing_is_decided(state, recruiter, recruiter_client):
    application = application_of(recruiter, **{state: True})
    shown = recruiter_client.get(page(application)).content.decode()
    assert 'id="decisions"' not in shown
    with unchanged(application):
        response = decide(recruiter_client, application, decision(1, FEW, "Late."))
    assert problems(response) == [
        "Requirements are decided while the application is being screened."
    ]
