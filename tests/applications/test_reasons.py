"""Why somebody is not selected: only what can be true at that stage is taken."""

import pytest

from careers.applications import workflow
from careers.applications.choices import REASONS, Reason
from careers.applications.moves import NOT_SELECT
from ops_site.moves import Refused
from tests.factories import ApplicationFactory

pytestmark = pytest.mark.django_db
STAGES = {
    "screened_in": "assessment",
    "interview": "interview",
    "references": "references",
    "offer": "offer",
    "listed": "eligible-list",
}


def test_every_stage_of_the_move_has_its_reasons():
    assert set(REASONS) == set(NOT_SELECT.sources)
    assert set().union(*REASONS.values()) == set(Reason)


@pytest.mark.parametrize("stage", STAGES)
def test_a_reason_that_cannot_be_true_is_refused_and_changes_nothing(stage):
    application = ApplicationFactory(**{stage: True})
    by = application.events.exclude(by=application.applicant).last().by
    assert application.status == STAGES[stage]
    before = list(application.events.values_list("pk", flat=True))
    for reason in set(Reason) - set(REASONS[application.status]) | {"because"}:
        with pytest.raises(Refused) as refusal:
            workflow.not_select(application, by=by, reason=reason)
        assert refusal.value.sentences == ("Choose one of the reasons.",)
    application.refresh_from_db()
    assert application.status == STAGES[stage]
    assert list(application.events.values_list("pk", flat=True)) == before


@pytest.mark.parametrize("stage", STAGES)
def test_each_reason_that_can_be_true_is_taken(stage):
    for reason in REASONS[STAGES[stage]]:
        application = ApplicationFactory(**{stage: True})
        by = application.events.exclude(by=application.applicant).last().by
        workflow.not_select(application, by=by, reason=reason)
        assert application.events.last().note == reason
