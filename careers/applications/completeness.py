"""What an application lacks before it can be submitted."""

from enum import StrEnum
from typing import NamedTuple

from django.utils.translation import gettext as _

from careers.applicants.choices import Entitlement
from careers.applications import content
from careers.applications.choices import Purpose


class Step(StrEnum):
    """The steps of applying, in their order; the words of their addresses stand in urls.py."""

    ELIGIBILITY = "eligibility"
    CONTACT = "contact"
    ENTITLEMENT = "entitlement"
    REQUIREMENTS = "requirements"
    BACKGROUND = "background"
    DOCUMENTS = "documents"
    ACCOMMODATION = "accommodation"
    DECLARATION = "declaration"


class Missing(NamedTuple):
    step: Step
    sentence: str


def steps(application):
    """The steps that this application has; the first only where few may apply."""
    restricted = content.is_restricted(application.posting)
    return [step for step in Step if step != Step.ELIGIBILITY or restricted]


def missing(application):
    """What has still to be told, step by step; empty where it can be submitted."""
    checks = {
        Step.ELIGIBILITY: _eligibility,
        Step.CONTACT: _contact,
        Step.ENTITLEMENT: _entitlement,
        Step.REQUIREMENTS: _requirements,
        Step.BACKGROUND: _background,
        Step.DOCUMENTS: _documents,
        Step.ACCOMMODATION: _accommodation,
        Step.DECLARATION: _declaration,
    }
    return [
        Missing(step, sentence)
        for step in steps(application)
        for sentence in checks[step](application)
    ]


def gate_is_closed(application):
    """Whether nothing else can be told before the applicant says that they may apply."""
    return content.is_restricted(application.posting) and any(_eligibility(application))


def may_not_apply(application):
    """Whether the applicant has said that they are none of those who may apply."""
    return content.is_restricted(application.posting) and application.may_apply is False


def _eligibility(application):
    if application.may_apply is None:
        yield _("Say whether you are one of those who may apply.")
    elif not application.may_apply:
        yield _("Only those whom the posting names may apply.")
    elif not application.employee_number:
        yield _("Give your employee number.")


def _contact(application):
    if not (application.contact_confirmed and application.name and application.email):
        yield _("Give your name and how to reach you.")


def _entitlement(application):
    if not application.entitlement:
        yield _("Say whether you are entitled to work in Canada.")
    elif application.entitlement == Entitlement.WORK_PERMIT and not application.permit_expires:
        yield _("Say until when your work permit is valid.")


def _requirements(application):
    answered = application.answers.exclude(text="").values("requirement")
    for requirement in content.mandatory(application.posting).exclude(pk__in=answered):
        words = {"number": requirement.number}
        yield _("Say how you meet requirement %(number)d.") % words


def _background(application):
    if application.includes_background is None:
        yield _("Say whether your education and experience go with the application.")


def _documents(application):
    if not application.chosen_documents.filter(purpose=Purpose.RESUME).exists():
        yield _("Choose or upload your résumé.")


def _accommodation(application):
    if application.needs_accommodation is None:
        yield _("Say whether you need accommodation.")
    elif application.needs_accommodation and not application.accommodation:
        yield _("Say which accommodation you need.")


def _declaration(application):
    if not application.declared_at:
        yield _("Make the declaration.")
