"""The list of the desk, as it is filtered, as a file that the import reads again."""

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import Http404, HttpResponse
from django.urls import path
from django.utils import timezone

from careers.postings import exporting
from organization.importing import files

WRITERS = {"csv": (files.to_csv, "text/csv"), "json": (files.to_json, "application/json")}


class Exports:
    """An admin whose list can be taken along; it changes nothing."""

    def get_urls(self):
        address = path(
            "export/<slug:kind>/",
            self.admin_site.admin_view(self.export_view),
            name="postings_posting_export",
        )
        return [address, *super().get_urls()]

    def export_view(self, request, kind):
        if kind not in WRITERS or not self.has_view_permission(request):
            raise Http404
        try:
            listed = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters:
            raise Http404 from None
        write, content_type = WRITERS[kind]
        response = HttpResponse(
            write(*exporting.table(listed)), content_type=f"{content_type}; charset=utf-8"
        )
        day = timezone.localdate().isoformat()
        response["Content-Disposition"] = f'attachment; filename="postings-{day}.{kind}"'
        response["Cache-Control"] = "private, no-store"
        return response
