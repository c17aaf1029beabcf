"""The task list of an application: each step with how far it is."""

from enum import StrEnum
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.applications import completeness
from careers.applications.completeness import Step

LABELS = {
    Step.ELIGIBILITY: _("Who may apply"),
    Step.CONTACT: _("Your contact"),
    Step.ENTITLEMENT: _("Entitlement to work in Canada"),
    Step.REQUIREMENTS: _("Mandatory requirements"),
    Step.BACKGROUND: _("Education and experience"),
    Step.DOCUMENTS: _("Résumé and cover letter"),
    Step.ACCOMMODATION: _("Accommodation"),
    Step.DECLARATION: _("Declaration"),
}


class Progress(StrEnum):
    DONE = "done"
    IN_PROGRESS = "in-progress"
    NOT_STARTED = "not-started"
    BLOCKED = "blocked"


WORDS = {
    Progress.DONE: _("Done"),
    Progress.IN_PROGRESS: _("In progress"),
    Progress.NOT_STARTED: _("Not started"),
    Progress.BLOCKED: _("Cannot start yet"),
}


class Task(NamedTuple):
    step: Step
    label: str
    url: str
    progress: Progress
    missing: list

    @property
    def words(self):
        return WORDS[self.progress]

    @property
    def can_start(self):
        return self.progress != Progress.BLOCKED


def address(application, step):
    return reverse("applications:step", kwargs={"number": application.posting.number, "step": step})


def tasks(application):
    """Every step in its order; all wait where only some may apply, until the person has said."""
    lacking = completeness.missing(application)
    gate = completeness.gate_is_closed(application)
    return [
        _task(application, step, [m.sentence for m in lacking if m.step == step], gate)
        for step in completeness.steps(application)
    ]


def following(application, step):
    """The address of the step after `step`; of the task list after the last one."""
    steps = completeness.steps(application)
    place = steps.index(step) + 1
    if place < len(steps):
        return address(application, steps[place])
    name = "applications:apply" if completeness.missing(application) else "applications:review"
    return reverse(name, args=[application.posting.number])


def _task(application, step, missing, gate):
    if gate and step != Step.ELIGIBILITY:
        progress, missing = Progress.BLOCKED, []
    elif not missing:
        progress = Progress.DONE
    elif _has_begun(application, step):
        progress = Progress.IN_PROGRESS
    else:
        progress = Progress.NOT_STARTED
    return Task(step, LABELS[step], address(application, step), progress, missing)


def _has_begun(application, step):
    """Whether a step that lacks something has a part of it."""
    match step:
        case Step.ELIGIBILITY:
            return application.may_apply is not None
        case Step.ENTITLEMENT:
            return bool(application.entitlement)
        case Step.REQUIREMENTS:
            return application.answers.exclude(text="").exists()
        case Step.DOCUMENTS:
            return application.chosen_documents.exists()
        case Step.ACCOMMODATION:
            return application.needs_accommodation is not None
        case _:
            return False
