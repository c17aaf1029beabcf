"""The lists of jobs for programs: the board's own question, found and ordered by the board."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from careers.postings.archive import Archive
from careers.postings.board import Board
from careers.postings.models import Posting
from careers.postings.twins import calendar, document, feed, plain_text, rows, table
from careers.postings.twins.archived import Archived
from careers.postings.twins.listed import Jobs
from organization.opendata import answer, export

TOLD = ("X-Total-Count", "X-Result-Cap")


def _file(text, content_type, name, kind="inline"):
    response = HttpResponse(text, content_type=content_type)
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    return response


def _table(listed):
    return _file(table.written(listed), export.CSV, f"{listed.name}.csv", "attachment")


def _calendar(listed):
    text = calendar.written(rows.read(listed.keys), str(listed.calendar))
    return _file(text, calendar.TYPE, f"{listed.name}.ics")


FORMS = {
    "json": document.written,
    "atom": feed.written,
    "csv": _table,
    "ics": _calendar,
}
WHOLE = ("csv", "ics")


@answer.machine
def board_twin(request, form):
    return _twin(form, Jobs(Board(request.GET)))


@answer.machine
def archive_twin(request, form):
    return _twin(form, Archived(Archive(request.GET)))


def _twin(form, listed):
    if form not in FORMS:
        raise Http404
    response = FORMS[form](listed)
    if listed.count is not None:
        response["X-Total-Count"] = listed.count
    if form in WHOLE:
        response["X-Result-Cap"] = listed.cap
    response["Access-Control-Expose-Headers"] = ", ".join(TOLD)
    return response


@answer.machine
def closing(request, number):
    """The closing of one posting, for a calendar."""
    closing_ones = {"number": number, "closes_at__isnull": False}
    posting = get_object_or_404(Posting.objects.published(), **closing_ones)
    name = _("Last day to apply: %(title)s") % {"title": posting.number}
    return _file(calendar.written(rows.read([posting.pk]), name), calendar.TYPE, f"{number}.ics")


@answer.machine
def text(request, number, slug):
    posting = get_object_or_404(Posting.objects.published().for_reading(), number=number)
    address = plain_text.address(posting)
    if request.path != address:
        return redirect(address, permanent=True)
    response = HttpResponse(plain_text.written(posting), content_type="text/plain; charset=utf-8")
    page = settings.SITE_URL + posting.get_absolute_url()
    response["Link"] = f'<{page}>; rel="canonical"'
    if posting.sample:
        response["X-Robots-Tag"] = "noindex"
    return response
