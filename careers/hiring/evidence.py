"""What stands on the page of one application beside the buttons."""

from typing import NamedTuple

from django.utils.translation import override

from careers.applicants import policies
from careers.applicants.choices import Scan
from careers.applications.moves import BY_STAFF
from careers.applications.workflow import standstill, untimely
from careers.hiring.forms.deciding import said
from ops_site import bilingual
from ops_site.moves import Move


class Offered(NamedTuple):
    """A move that starts from the present status; `waits` says why it is not possible yet."""

    move: Move
    waits: str


class File(NamedTuple):
    attachment: object
    can_be_opened: bool
    is_scanned: bool


class Required(NamedTuple):
    """A mandatory requirement, what was answered, what is decided by now, and the form."""

    requirement: object
    text: bilingual.Text
    answer: str
    standing: object
    said: str
    form: object


class Told(NamedTuple):
    """An outcome as the applicant reads it."""

    number: int
    text: bilingual.Text
    said: str


def of(application):
    """The latest submission with its documents, and the earlier ones."""
    *earlier, latest = application.submissions.order_by("number")
    return {
        "submission": latest,
        "content": latest.content,
        "files": files(latest),
        "earlier": earlier,
    }


def files(submission):
    attachments = submission.attachments.select_related("version")
    return [
        File(each, policies.staff_can_open(each.version), each.version.scan != Scan.NOT_SCANNED)
        for each in attachments
    ]


def requirements(application, decisions):
    content = application.latest.content or {}
    answers = {each["requirement"]: each["answer"] for each in content.get("answers", [])}
    return [
        Required(
            form.requirement,
            bilingual.text(form.requirement, "text"),
            answers.get(form.requirement.number, ""),
            form.standing,
            said(form.standing.outcome, form.standing.ground) if form.standing else "",
            form,
        )
        for form in decisions
    ]


def outcomes(application):
    """The outcome of each requirement, in the language of the applicant."""
    with override(application.language):
        return [
            Told(
                decision.requirement.number,
                bilingual.text(decision.requirement, "text"),
                said(decision.outcome, decision.ground),
            )
            for decision in application.decisions.select_related("requirement")
        ]


def moves(application):
    """None where no step at all is possible."""
    if standstill(application):
        return []
    return [
        Offered(move, untimely(application, move))
        for move in BY_STAFF
        if application.status in move.sources
    ]
