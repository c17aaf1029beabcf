"""Every verb of an application as a function of it and of who asks."""

from careers.applications import content, workflow
from careers.applications.choices import Channel, Reason
from careers.applications.models import Application
from ops_site.events import digest
from tests.factories.applications import while_open


def submit(application, by, at=None):
    at = at or while_open(application.posting)
    seen = digest(content.of(Application.objects.get(pk=application.pk)))
    return workflow.submit(application, by=by, arrived_at=at, seen=seen)


def reopen(application, by):
    return workflow.reopen(application, by=by, arrived_at=while_open(application.posting))


def record(application, by, **facts):
    """Another application, on paper, for the posting of `application`."""
    paper = Application(posting=application.posting, channel=Channel.PAPER, **facts)
    at = while_open(application.posting)
    return workflow.record(paper, by=by, save_rows=lambda: None, arrived_at=at)


def not_select(application, by):
    return workflow.not_select(application, by=by, reason=Reason.NO_ANSWER, comment="Below 60.")


def plain(verb):
    return lambda application, by: verb(application, by=by)


APPLICANT = {"submit": submit, "withdraw": plain(workflow.withdraw), "reopen": reopen}
STAFF = {
    "begin_screening": plain(workflow.begin_screening),
    "screen_in": plain(workflow.screen_in),
    "screen_out": plain(workflow.screen_out),
    "interview": plain(workflow.interview),
    "check_references": plain(workflow.check_references),
    "make_offer": plain(workflow.make_offer),
    "hire": plain(workflow.hire),
    "list": plain(workflow.put_on_list),
    "not_select": not_select,
}
VERBS = APPLICANT | STAFF
