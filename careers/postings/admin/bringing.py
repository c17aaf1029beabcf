"""Drafts from a file on the desk: nothing is written before its rows were looked at."""

from hashlib import sha256

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from careers.postings.importing import Report, Unreadable, bring_drafts, drafts
from organization.importing import kept

LARGEST = 10 * 1024 * 1024  # bytes
MOST_ROWS = 500
SHOWN = 200
TABLE = "postings.drafts"  # What the file is kept for, between the look and the word.
LIST = "admin:postings_posting_changelist"


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV or JSON file"),
        help_text=gettext_lazy("In UTF-8, at most 10 MB and 500 rows."),
        widget=forms.FileInput(attrs={"accept": ".csv,.json,text/csv,application/json"}),
        allow_empty_file=True,
    )

    def look(self, by):
        """(name, bytes, report) of what would be brought in; None with a message in the form."""
        sent = self.cleaned_data["file"]
        data = sent.read(LARGEST + 1)
        try:
            return sent.name, data, _bring(sent.name, data, by=by, dry_run=True)
        except Unreadable as bad:
            self.add_error("file", str(bad))


def _bring(name, data, *, by, dry_run=False):
    return bring_drafts(name, data, by=by, dry_run=dry_run, most=MOST_ROWS, largest=LARGEST)


class Imports:
    """An admin whose drafts may come from a file."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.import_view)
        return [path("import/", view, name="postings_posting_import"), *super().get_urls()]

    def import_view(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.POST.get("step") == "confirm":
            return self._confirm(request)
        form = FileForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
        report, digest = None, ""
        if form.is_bound and form.is_valid() and (found := form.look(request.user)):
            name, data, report = found
            digest = sha256(data).hexdigest()
            if not report.problems:
                kept.keep(request.user, TABLE, name, data)
        return self._import_page(request, form, report, digest)

    def _confirm(self, request):
        found = kept.kept(request.user, TABLE)
        if not found or sha256(found[1]).hexdigest() != request.POST.get("seen"):
            words = _("The file is not kept any more. Send it again.")
            self.message_user(request, words, messages.ERROR)
            return redirect("admin:postings_posting_import")
        report = _bring(*found, by=request.user)
        if report.problems:
            return self._import_page(request, FileForm(), report, "")
        kept.forget(request.user)
        self.message_user(request, told(report), messages.SUCCESS)
        return redirect(LIST)

    def _import_page(self, request, form, report, digest):
        report = report or Report()
        is_seen = bool(report.brought or report.already) and not report.problems
        context = {
            **self.admin_site.each_context(request),
            **{"form": form, "report": report, "digest": digest, "is_seen": is_seen},
            "problems": [(str(problem), "") for problem in report.problems[:SHOWN]],
            "more_problems": max(0, len(report.problems) - SHOWN),
            "told": told(report),
            "columns": drafts.COLUMNS,
            "title": _("Before it is brought in") if is_seen else _("Import postings"),
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/postings/posting/import.html", context)


def told(report):
    brought, already = len(report.brought), len(report.already)
    new = ngettext("%(count)d new draft.", "%(count)d new drafts.", brought) % {"count": brought}
    if not already:
        return new
    there = ngettext(
        "%(count)d is there already, and stays as it is.",
        "%(count)d are there already, and stay as they are.",
        already,
    )
    return f"{new} {there % {'count': already}}"
