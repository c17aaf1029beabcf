"""The history of one application in words for staff."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from careers.applications.choices import Reason
from careers.applications.moves import DECIDED, NOT_SELECT, OPENED
from careers.hiring.forms.deciding import said


class Line(NamedTuple):
    """`details` are sentences or texts of colleagues, each on its own."""

    what: str
    by: str
    at: object
    details: list


def lines(application):
    """The newest first."""
    names = _names(application)
    events = application.events.select_related("by").order_by("-number")
    return [Line(event.told(), _who(event), event.at, _details(event, names)) for event in events]


def _names(application):
    """The names of the documents that went with it, by their keys."""
    versions = application.submissions.values_list(
        "attachments__version", "attachments__version__name"
    )
    return dict(versions)


def _who(event):
    if event.by:
        return str(event.by)
    if (event.payload or {}).get("by"):
        return _("an account that is deleted")
    return _("the site") if event.payload else _("not kept any more")


def _details(event, names):
    told = event.payload or {}
    return [detail for detail in _told(event, told, names) if detail]


def _told(event, told, names):
    if event.name == DECIDED:
        outcome = said(told["outcome"], told["ground"]) if told else ""
        number = {"number": told.get("requirement"), "outcome": outcome}
        yield told and _("Requirement %(number)s. %(outcome)s") % number
    elif event.name == OPENED:
        yield names.get(told.get("document"))
    elif event.name == NOT_SELECT.name:
        yield told and Reason(told["note"]).label
        yield told.get("comment")
        return
    yield told.get("note")
