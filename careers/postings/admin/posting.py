"""HR's desk for postings: a list in the person's scope, the form of a draft, and the moves."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.accounts.admin.units import UnitField
from careers.accounts.models.scope import units_of
from careers.postings import amending, completeness, policies, workflow
from careers.postings.admin import cities, kept, moving, overriding
from careers.postings.admin.amending import amend
from careers.postings.admin.bringing import Imports
from careers.postings.admin.desk_pages import DeskPages
from careers.postings.admin.export import Exports
from careers.postings.admin.extending import extend
from careers.postings.admin.fields import RoleField
from careers.postings.admin.filters import StateFilter, UnitFilter
from careers.postings.admin.form import PostingForm, changed
from careers.postings.admin.preview import preview
from careers.postings.admin.returning import ReturningForm
from careers.postings.admin.rows import (
    CityInline,
    PayRangeInline,
    RequirementInline,
    TermInline,
    is_written,
)
from careers.postings.admin.sections import FIELDSETS, READ_ONLY, read_only, sections
from careers.postings.admin.texts import WRITTEN
from careers.postings.models import Posting
from ops_site import bilingual, formats
from ops_site.moves import Refused
from ops_site.selection import KnownSelection

UNKNOWN = "–"


@admin.register(Posting)
class PostingAdmin(ReturningForm, Imports, DeskPages, Exports, KnownSelection, admin.ModelAdmin):
    form = PostingForm
    formfield_overrides = WRITTEN
    inlines = (CityInline, TermInline, PayRangeInline, RequirementInline)
    list_display = ("number", "title", "unit_name", "state", "closing")
    list_display_links = ("number", "title")
    list_filter = (StateFilter, UnitFilter)
    list_per_page = 50
    search_fields = ("number", "title_en", "title_fr")
    search_help_text = gettext_lazy("Number or title")
    ordering = ("-number",)
    actions = moving.ACTIONS
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False

    # --- What this person reaches -------------------------------------------------------------

    def get_queryset(self, request):
        return Posting.objects.in_scope(request.user).for_desk().with_version().order_by("-number")

    def get_object(self, request, object_id, from_field=None):
        """While a form is being saved, the posting is held: nobody else moves it meanwhile."""
        posting = super().get_object(request, object_id, from_field)
        if posting and transaction.get_connection().in_atomic_block:
            posting.refresh_from_db(from_queryset=Posting.objects.held())
        return posting

    def has_module_permission(self, request):
        return policies.can_begin(request.user)

    def has_view_permission(self, request, obj=None):
        return policies.can_read(request.user, obj) if obj else policies.can_begin(request.user)

    def has_add_permission(self, request):
        return policies.can_begin(request.user)

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return policies.can_begin(request.user)
        return is_written(request, obj)

    def has_delete_permission(self, request, obj=None):
        return False

    # --- The list -----------------------------------------------------------------------------

    @admin.display(description=gettext_lazy("title"))
    def title(self, posting):
        return bilingual.plain(posting, "title")

    @admin.display(description=gettext_lazy("unit"), ordering="unit__name_en")
    def unit_name(self, posting):
        return str(posting.unit)

    @admin.display(description=gettext_lazy("status"))
    def state(self, posting):
        return posting.state().label

    @admin.display(description=gettext_lazy("Opens"), ordering="opens_at")
    def opening(self, posting):
        return formats.instant(posting.opens_at) if posting.opens_at else UNKNOWN

    @admin.display(description=gettext_lazy("Closes"), ordering="closes_at")
    def closing(self, posting):
        return formats.closing(posting.closes_at) if posting.closes_at else UNKNOWN

    @admin.display(description=gettext_lazy("job role"))
    def role_name(self, posting):
        return posting.role or UNKNOWN

    @admin.display(description=gettext_lazy("compensation group"))
    def group_name(self, posting):
        return posting.compensation_group or UNKNOWN

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": _("Postings"), **(extra_context or {})})

    # --- The form -----------------------------------------------------------------------------

    def get_readonly_fields(self, request, obj=None):
        return READ_ONLY.values()

    def get_fieldsets(self, request, obj=None):
        editable = obj is None or self.has_change_permission(request, obj)
        return FIELDSETS if editable else read_only(FIELDSETS)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Plain controls, without links that open other windows."""
        if db_field.name == "unit":
            mine = units_of(request.user).standing()
            return db_field.formfield(form_class=UnitField, queryset=mine, **kwargs)
        if db_field.name == "role":
            return db_field.formfield(form_class=RoleField, **kwargs)
        if db_field.name == "compensation_group":
            return db_field.formfield(**kwargs)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def render_change_form(self, request, context, *args, **kwargs):
        posting = context.get("original")
        context["title"] = str(posting) if posting else _("Write a posting")
        context["subtitle"] = None
        context["city_names"] = cities.names().values()
        context["sections"] = sections(context["adminform"], context["inline_admin_formsets"])
        if posting:
            context["moves"] = workflow.moves_for(request.user, posting)
            context["history"] = posting.events.select_related("by")
            context["can_amend"] = amending.is_possible(request.user, posting)
            context["kept"] = kept.of(posting)
            editable = workflow.is_editable(request.user, posting)
            context["checklist"] = overriding.checklist(request.user, posting)
            context["missing"] = completeness.lacks(posting) if editable else []
        return super().render_change_form(request, context, *args, **kwargs)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Where the verb refuses to save, the form comes back with the reasons and all texts."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            request.refusal = refusal
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form

    def save_model(self, request, obj, form, change):
        """Nothing yet: the verb saves the posting and its rows together."""

    def save_related(self, request, form, formsets, change):
        def save_rows():
            super(PostingAdmin, self).save_related(request, form, formsets, change)

        if change:
            seen, names = form.cleaned_data["seen"], changed(form, formsets)
            workflow.edit(
                form.instance, by=request.user, seen=seen, changed=names, save_rows=save_rows
            )
        else:
            workflow.create(form.instance, by=request.user, save_rows=save_rows)

    def construct_change_message(self, request, form, formsets, add=False):
        """The events of the posting tell its history, not the log of the administration."""

    def log_addition(self, request, obj, message):
        """See `construct_change_message`."""

    log_change = log_addition

    def response_add(self, request, obj, post_url_continue=None):
        return self._submitted(request, obj) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request, obj):
        return self._submitted(request, obj) or super().response_change(request, obj)

    def _submitted(self, request, posting):
        """ "Save and submit": what was saved stays saved, whatever becomes of the submission."""
        if "_submit" not in request.POST:
            return None
        try:
            workflow.submit(posting, by=request.user)
        except workflow.NotWhole:
            told = _("Saved as a draft, and not submitted: what is missing is listed below.")
            self.message_user(request, told, messages.WARNING)
        except Refused as refusal:
            self.message_user(request, _("Saved as a draft, and not submitted:"), "WARNING")
            moving.report(self, request, refusal)
        else:
            self.message_user(request, _("Saved, and submitted for review."), messages.SUCCESS)
            moving.warn(self, request, posting)
        return redirect("admin:postings_posting_change", posting.pk)

    # --- Pages of its own ---------------------------------------------------------------------

    def get_urls(self):
        return [
            path(
                "<int:object_id>/move/<slug:name>/",
                self.admin_site.admin_view(self.move_view),
                name="postings_posting_move",
            ),
            path(
                "<int:object_id>/preview/<slug:language>/",
                self.admin_site.admin_view(self.preview_view),
                name="postings_posting_preview",
            ),
            path(
                "<int:object_id>/rules/<slug:rule>/override/",
                self.admin_site.admin_view(self.override_view),
                name="postings_posting_override",
            ),
            path(
                "<int:object_id>/amend/",
                self.admin_site.admin_view(self.amend_view),
                name="postings_posting_amend",
            ),
            path(
                "<int:object_id>/extend/",
                self.admin_site.admin_view(self.extend_view),
                name="postings_posting_extend",
            ),
            path(
                "<int:object_id>/snapshots/<int:number>/",
                self.admin_site.admin_view(self.snapshot_view),
                name="postings_posting_snapshot",
            ),
            *super().get_urls(),
        ]

    def amend_view(self, request, object_id):
        return amend(self, request, self._mine(request, object_id))

    def extend_view(self, request, object_id):
        return extend(self, request, self._mine(request, object_id))

    def snapshot_view(self, request, object_id, number):
        return kept.download(self._mine(request, object_id), number)

    def move_view(self, request, object_id, name):
        return moving.confirm(self, request, self._mine(request, object_id), name)

    def preview_view(self, request, object_id, language):
        return preview(request, self._mine(request, object_id), language)

    def override_view(self, request, object_id, rule):
        return overriding.confirm(self, request, self._mine(request, object_id), rule)

    def history_view(self, request, object_id, extra_context=None):
        posting = self.get_object(request, unquote(object_id))
        if posting is None:
            raise Http404
        address = reverse("admin:postings_posting_change", args=[posting.pk])
        return redirect(f"{address}#history-heading")

    def _mine(self, request, object_id):
        posting = self.get_queryset(request).filter(pk=object_id).first()
        if posting is None or not self.has_view_permission(request, posting):
            raise Http404
        return posting
