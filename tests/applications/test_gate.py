"""Where only some may apply, the gate stands before everything else."""

import pytest

from tests.applications.pages import at, step, words_of
from tests.applications.test_steps import pages_of
from tests.factories.applications import ApplicationFactory, CompetitionFactory


@pytest.fixture
def restricted(applicant):
    posting = CompetitionFactory(restricted=True)
    return ApplicationFactory(applicant=applicant, posting=posting)


def test_nothing_else_begins_before_the_gate(restricted, applicant_client):
    gate, listed = step(restricted.posting, "eligibility"), at("apply", restricted.posting)
    page = words_of(applicant_client.get(listed))
    assert "Your contact Cannot start yet" in page
    assert [applicant_client.get(p).url for p in pages_of(restricted.posting)] == [listed] * 11
    page = words_of(applicant_client.get(gate))
    assert "Employees of the Ontario Public Service may apply." in page
    response = applicant_client.post(gate, {"may_apply": "yes"})
    assert "Enter your employee number." in words_of(response)
    sent = {"may_apply": "yes", "employee_number": "123456"}
    assert applicant_client.post(gate, sent).url == step(restricted.posting, "contact")
    assert applicant_client.get(step(restricted.posting, "contact")).status_code == 200


def test_who_may_not_apply_is_stopped_and_may_put_it_right(restricted, applicant_client):
    gate = step(restricted.posting, "eligibility")
    applicant_client.post(gate, {"may_apply": "no", "employee_number": "9"})
    page = words_of(applicant_client.get(at("apply", restricted.posting)))
    assert "You cannot apply for this posting" in page
    restricted.refresh_from_db()
    assert (restricted.may_apply, restricted.employee_number) == (False, "")
    assert 'value="no"' in applicant_client.get(gate).text


def test_open_posting_has_no_gate(draft, applicant_client):
    assert "Who may apply" not in words_of(applicant_client.get(at("apply", draft.posting)))
    assert applicant_client.get(step(draft.posting, "eligibility")).status_code == 404
