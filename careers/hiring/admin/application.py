"""HR's desk for applications: a list in the person's scope, and what leads on from it.

Nothing is written through a form of the model: each page calls a verb.
"""

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.accounts.policies import is_hr_staff
from careers.applications import policies
from careers.applications.models import Application
from careers.hiring import worklist
from careers.hiring.admin import moving, opening, page, recording
from careers.hiring.admin.filters import OutcomeFilter, PostingFilter, StateFilter
from ops_site import bilingual, formats
from ops_site.selection import KnownSelection


@admin.register(Application)
class ApplicationAdmin(KnownSelection, admin.ModelAdmin):
    list_display = ("reference", "submitted_name", "posting_title", "status", "received", "decided")
    list_display_links = ("reference", "submitted_name")
    list_filter = (StateFilter, OutcomeFilter, PostingFilter)
    list_per_page = 50
    search_fields = ("name",)  # What is searched for stands in `get_search_results`.
    search_help_text = gettext_lazy("Reference number or name")
    ordering = ("-submitted_at", "-pk")
    actions = (moving.begin_screening,)
    show_facets = admin.ShowFacets.NEVER
    change_list_template = "hiring/admin/list.html"
    view_on_site = False

    # --- What this person reaches -------------------------------------------------------------

    def get_queryset(self, request):
        return worklist.applications(request.user).order_by(*self.ordering)

    def lookup_allowed(self, lookup, value, request):
        """The filters alone: any other would ask the columns that the applicant is writing on."""
        return lookup in {listed.parameter_name for listed in self.list_filter}

    def has_module_permission(self, request):
        return is_hr_staff(request.user)

    def has_view_permission(self, request, obj=None):
        return policies.can_read(request.user, obj) if obj else is_hr_staff(request.user)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    # --- The list -----------------------------------------------------------------------------

    @admin.display(description=gettext_lazy("reference number"), ordering="pk")
    def reference(self, application):
        return application.reference

    @admin.display(description=gettext_lazy("name"), ordering="submitted_name")
    def submitted_name(self, application):
        return application.submitted_name or _("no name")

    @admin.display(description=gettext_lazy("posting"), ordering="posting__number")
    def posting_title(self, application):
        return bilingual.plain(application.posting, "title")

    @admin.display(description=gettext_lazy("received"), ordering="submitted_at")
    def received(self, application):
        return formats.instant(application.submitted_at)

    @admin.display(description=gettext_lazy("progress"), ordering="decided")
    def decided(self, application):
        words = {"decided": application.decided, "mandatory": application.mandatory}
        return _("%(decided)d of %(mandatory)d decided") % words

    def get_search_results(self, request, queryset, search_term):
        return worklist.found(queryset, search_term), False

    def changelist_view(self, request, extra_context=None):
        context = {"title": _("Applications"), **(extra_context or {})}
        return super().changelist_view(request, context)

    # --- One application ----------------------------------------------------------------------

    def get_urls(self):
        return [
            path("record/", self._wrapped(self.record_view), name=_name("record")),
            path(
                "record/<int:number>/",
                self._wrapped(self.record_for_view),
                name=_name("record_for"),
            ),
            path(
                "<int:object_id>/move/<slug:name>/",
                self._wrapped(self.move_view),
                name=_name("move"),
            ),
            path(
                "<int:object_id>/documents/<int:attachment_id>/",
                self._wrapped(self.document_view),
                name=_name("document"),
            ),
            *super().get_urls(),
        ]

    def _wrapped(self, view):
        return self.admin_site.admin_view(view)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return page.read(self, request, self._mine(request, unquote(object_id)))

    def history_view(self, request, object_id, extra_context=None):
        application = self._mine(request, unquote(object_id))
        return redirect(f"{address(application)}#history-heading")

    def move_view(self, request, object_id, name):
        return moving.confirm(self, request, self._mine(request, object_id), name)

    def document_view(self, request, object_id, attachment_id):
        return opening.document(self, request, self._mine(request, object_id), attachment_id)

    def record_view(self, request):
        return recording.choose(self, request)

    def record_for_view(self, request, number):
        return recording.record(self, request, number)

    def _mine(self, request, object_id):
        """What is not in the person's scope, or their own, is not there."""
        application = self.get_object(request, str(object_id))
        if application is None or not self.has_view_permission(request, application):
            raise Http404
        return application


def _name(word):
    return f"applications_application_{word}"


def address(application):
    return reverse("admin:applications_application_change", args=[application.pk])
