"""What the tests of HR's desk of applications share."""

from contextlib import contextmanager

from django.urls import reverse

from ops_site.models import OutboxMessage
from tests.factories.applications import ApplicationFactory

LIST = "/admin/applications/application/"
RECORD = f"{LIST}record/"
SECRET = "Undisclosed Candidate"


def page(application):
    return reverse("admin:applications_application_change", args=[application.pk])


def move(application, name):
    return reverse("admin:applications_application_move", args=[application.pk, name])


def document(application):
    attachment = application.latest.attachments.get()
    return reverse("admin:applications_application_document", args=[application.pk, attachment.pk])


def record(posting):
    return reverse("admin:applications_application_record_for", args=[posting.number])


def application_of(recruiter, **facts):
    """An application to the ministry of `recruiter`, who did what staff did with it."""
    unit = recruiter.scopes.get().unit
    return ApplicationFactory(posting__unit=unit, recruiter=recruiter, **facts)


def snapshot(application):
    """All that a refused verb must leave alone: row, decisions, history, mail."""
    return [
        list(found.order_by("pk").values())
        for found in (
            type(application).objects.filter(pk=application.pk),
            application.decisions.all(),
            application.events.all(),
            application.submissions.all(),
            OutboxMessage.objects.all(),
        )
    ]


@contextmanager
def unchanged(application):
    before = snapshot(application)
    yield
    assert snapshot(application) == before


def decision(number, chosen, note="", was="", was_note=""):
    """What the form of one requirement sends; `was` is what it showed."""
    prefix = f"requirement-{number}"
    return {
        f"{prefix}-decision": chosen,
        f"{prefix}-note": note,
        f"initial-{prefix}-decision": was,
        f"initial-{prefix}-note": was_note,
    }


def decide(client, application, *decisions, seen=None):
    """Press “Save the decisions” on the page as it stands, or as `seen` says it stood."""
    sent = {"seen": application.version if seen is None else seen}
    for each in decisions:
        sent |= each
    return client.post(page(application), sent)


def decided(application):
    return list(application.decisions.values_list("requirement__number", "outcome", "ground"))


def names(application):
    return list(application.events.order_by("number").values_list("name", flat=True))


def mailed(application):
    found = OutboxMessage.objects.filter(key__startswith=f"application:{application.pk}:")
    return list(found.order_by("pk").values_list("template", flat=True))
