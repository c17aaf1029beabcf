"""Import and export on the desk: each list offers the tables that belong to it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ops_site import formats
from organization.importing import files, kept
from organization.importing.running import bring, check_columns, look

LARGEST = 10 * 1024 * 1024  # bytes
# Each row brought in is written to the search index too, and all of it is one transaction.
MOST_ROWS = 5000
SHOWN = 200
WRITERS = {"csv": (files.to_csv, "text/csv"), "json": (files.to_json, "application/json")}


class FileForm(forms.Form):
    table = forms.ChoiceField(label=gettext_lazy("Table"))
    file = forms.FileField(
        label=gettext_lazy("CSV or JSON file"),
        help_text=gettext_lazy("In UTF-8, at most 10 MB and 5,000 rows."),
        widget=forms.FileInput(attrs={"accept": ".csv,.json,text/csv,application/json"}),
        allow_empty_file=True,
    )

    def __init__(self, tables, *args):
        super().__init__(*args)
        self.fields["table"].choices = [(name, label_of(t)) for name, t in tables.items()]
        if len(tables) == 1:
            self.fields["table"].widget = forms.HiddenInput()
            self.initial["table"] = next(iter(tables))

    def read(self, resource):
        """The file's name, bytes and rows, or None with a message in the form."""
        sent = self.cleaned_data["file"]
        try:
            data = sent.read(LARGEST + 1)
            return sent.name, data, parsed(resource, sent.name, data)
        except files.Unreadable as bad:
            self.add_error("file", str(bad))


def parsed(resource, name, data):
    table = files.read(data, name=name, largest=LARGEST)
    check_columns(resource, table)
    if len(table.rows) > MOST_ROWS:
        told = _("The file has more than %(count)s rows. Send it in parts.")
        raise files.Unreadable(told % {"count": formats.number(MOST_ROWS)})
    return table


def label_of(resource):
    return capfirst(resource._meta.model._meta.verbose_name_plural)


class ImportsAndExports:
    """An admin with `tables`: the resources of its own model and of what belongs to it."""

    tables = ()

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        pages = {"import": self.import_view, "export": self.export_view} if self.tables else {}
        return [
            *(
                path(f"{word}/", self.admin_site.admin_view(view), name=f"{name}_{word}")
                for word, view in pages.items()
            ),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        offered = {
            "may_import": bool(self._tables(request, "add", "change")),
            "may_export": bool(self._tables(request, "view")),
        }
        return super().changelist_view(request, offered | (extra_context or {}))

    def _tables(self, request, *needed):
        """The tables, by name, for which this person has the rights `needed`."""
        return {
            resource._meta.model._meta.model_name: resource
            for resource in self.tables
            if all(may(request.user, resource._meta.model, right) for right in needed)
        }

    # --- Out ----------------------------------------------------------------------------------

    def export_view(self, request):
        tables = self._tables(request, "view")
        if not tables:
            raise PermissionDenied
        if "table" in request.GET:
            return self._file(tables, request.GET["table"], request.GET.get("format", "csv"))
        found = [(name, label_of(resource)) for name, resource in tables.items()]
        return self._page(request, "export", _("Export"), {"tables": found})

    def _file(self, tables, name, kind):
        if name not in tables or kind not in WRITERS:
            raise Http404
        write, content_type = WRITERS[kind]
        resource = tables[name]()
        response = HttpResponse(
            write(resource.columns(), resource.rows()),
            content_type=f"{content_type}; charset=utf-8",
        )
        day = timezone.localdate().isoformat()
        response["Content-Disposition"] = f'attachment; filename="{name}-{day}.{kind}"'
        return response

    # --- In -----------------------------------------------------------------------------------

    def import_view(self, request):
        tables = self._tables(request, "add", "change")
        if not tables:
            raise PermissionDenied
        if request.POST.get("step") == "confirm":
            return self._confirm(request, tables)
        form = FileForm(tables, *((request.POST, request.FILES) if request.POST else ()))
        if form.is_bound and form.is_valid():
            name = form.cleaned_data["table"]
            if sent := form.read(tables[name]):
                file_name, data, rows = sent
                outcome = look(tables[name], rows)
                if not outcome.problems:
                    kept.keep(request.user, name, file_name, data)
                return self._outcome(request, tables, form, name, outcome)
        return self._import_page(request, tables, form, None)

    def _confirm(self, request, tables):
        name = request.POST.get("table", "")
        found = kept.kept(request.user, name) if name in tables else None
        if not found:
            words = _("The file is not kept any more. Send it again.")
            self.message_user(request, words, messages.ERROR)
            return redirect(self._address("import"))
        rows = parsed(tables[name], *found)
        seen = request.POST.get("seen", "")
        outcome = bring(tables[name], rows, by=request.user, as_seen=seen)
        if not outcome.is_done:
            words = _("Something changed since you looked. Nothing is brought in: look again.")
            self.message_user(request, words, messages.WARNING)
            return self._outcome(request, tables, FileForm(tables), name, outcome)
        kept.forget(request.user)
        words = _("Brought in: %(what)s") % {"what": told(outcome)}
        self.message_user(request, words, messages.SUCCESS)
        return redirect(self._address("changelist"))

    def _outcome(self, request, tables, form, name, outcome):
        words = {"outcome": outcome, "name": name, "table": label_of(tables[name])}
        return self._import_page(request, tables, form, words)

    def _import_page(self, request, tables, form, found):
        columns = [(label_of(t), t.columns(), t.identity) for t in tables.values()]
        context = {"form": form, "columns": columns, **(found or {})}
        if found:
            outcome = found["outcome"]
            context["told"] = told(outcome)
            context["problems"] = [(str(p), "") for p in outcome.problems[:SHOWN]]
            context["more_problems"] = max(0, len(outcome.problems) - SHOWN)
            context["notices"] = outcome.notices[:SHOWN]
            context["more_notices"] = max(0, len(outcome.notices) - SHOWN)
            context["changes"] = outcome.changes[:SHOWN]
            context["more_changes"] = max(0, len(outcome.changes) - SHOWN)
        title = _("Import: %(table)s") % {"table": found["table"]} if found else _("Import")
        if found and not found["outcome"].problems:
            title = _("Before it is brought in")
        return self._page(request, "import", title, context)

    # --- Both ---------------------------------------------------------------------------------

    def _page(self, request, name, title, context):
        context = {
            **self.admin_site.each_context(request),
            **context,
            "title": title,
            "opts": self.opts,
            "list_address": self._address("changelist"),
            "address": self._address(name),
        }
        return TemplateResponse(request, f"admin/import_export/{name}.html", context)

    def _address(self, page):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}")


def may(user, model, right):
    """Whoever may change a thing sees it too."""
    rights = ("view", "change") if right == "view" else (right,)
    opts = model._meta
    return any(user.has_perm(f"{opts.app_label}.{one}_{opts.model_name}") for one in rights)


def told(outcome):
    """How many rows are new, changed, as they were."""
    return " ".join(
        words % {"count": count}
        for words, count in (
            (
                ngettext("%(count)d new row.", "%(count)d new rows.", outcome.added),
                outcome.added,
            ),
            (
                ngettext("%(count)d changed row.", "%(count)d changed rows.", outcome.changed),
                outcome.changed,
            ),
            (
                ngettext(
                    "%(count)d row as it was.", "%(count)d rows as they were.", outcome.unchanged
                ),
                outcome.unchanged,
            ),
        )
    )
