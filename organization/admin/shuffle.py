"""The shuffle: a list of changes, who holds each post before and after, and the instant."""

import hashlib
import json

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import formats
from ops_site.moves import Refused
from ops_site.publishing import PublishingAdmin
from organization import shuffles
from organization.admin.shuffle_list import Draft
from organization.models import Shuffle
from organization.shuffling.record import rows_of

NEEDED = ("organization.add_appointment", "organization.change_appointment")
LIST, ONE = (f"admin:organization_shuffle_{page}" for page in ("changelist", "change"))


@admin.register(Shuffle)
class ShuffleAdmin(PublishingAdmin):
    """Made in three steps, then read: what it did stays on record as it was."""

    list_display = ["name", "effect_at", "state_in_words", "rows", "maker"]
    list_select_related = ["created_by"]
    search_fields = ["name", "source"]
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    actions = None

    # --- Who ----------------------------------------------------------------------------------

    def has_add_permission(self, request):
        return super().has_add_permission(request) and request.user.has_perms(NEEDED)

    def has_change_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        codes = ("view", "change", "add")
        return any(request.user.has_perm(f"organization.{code}_shuffle") for code in codes)

    def has_delete_permission(self, request, obj=None):
        return False

    # --- The list -----------------------------------------------------------------------------

    @admin.display(description=gettext_lazy("takes effect"), ordering="apply_at")
    def effect_at(self, shuffle):
        return formats.instant(shuffle.apply_at)

    @admin.display(description=gettext_lazy("status"))
    def state_in_words(self, shuffle):
        return shuffle.state.label

    @admin.display(description=gettext_lazy("changes"))
    def rows(self, shuffle):
        return len(shuffle.changes)

    @admin.display(description=gettext_lazy("made by"), ordering="created_by")
    def maker(self, shuffle):
        return shuffle.created_by

    def changelist_view(self, request, extra_context=None):
        title = {"title": _("Shuffles"), "failed": Shuffle.objects.failed()}
        return super().changelist_view(request, title | (extra_context or {}))

    # --- Three steps --------------------------------------------------------------------------

    def get_urls(self):
        call_off = self.admin_site.admin_view(self.call_off_view)
        name = "organization_shuffle_call_off"
        return [path("<int:object_id>/call-off/", call_off, name=name), *super().get_urls()]

    def add_view(self, request, form_url="", extra_context=None):
        if not self.has_add_permission(request):
            raise PermissionDenied
        draft = Draft(request)
        step = request.POST.get("step", "")
        if step in ("preview", "confirm") and draft.is_planned:
            if step == "confirm" and draft.when.is_valid() and self._is_as_seen(request, draft):
                return self._keep(request, draft)
            return self._page(request, "preview", draft)
        return self._page(request, "edit", draft)

    def _page(self, request, name, draft):
        context = {
            **self.admin_site.each_context(request),
            **draft.context(),
            "title": _("Before and after") if name == "preview" else _("New shuffle"),
            "opts": self.opts,
        }
        if name == "preview":
            context["seen"] = digest(draft.plan)
        return TemplateResponse(request, f"admin/organization/shuffle/{name}.html", context)

    def _is_as_seen(self, request, draft):
        """Whether what is confirmed is what was shown; things may have changed meanwhile."""
        if request.POST.get("seen") == digest(draft.plan):
            return True
        words = _("Something changed since you looked. Read before and after again.")
        self.message_user(request, words, messages.WARNING)
        return False

    def _keep(self, request, draft):
        about, apply_at = draft.about.cleaned_data, draft.when.cleaned_data["apply_at"]
        if apply_at and shuffles.is_kept_already(draft.plan, name=about["name"], apply_at=apply_at):
            return redirect(LIST)
        facts = {name: about[name] for name in ("name", "source", "as_of", "note")}
        try:
            made = shuffles.keep(draft.plan, **facts, apply_at=apply_at, by=request.user)
        except Refused as refusal:
            for sentence in refusal.sentences:
                self.message_user(request, str(sentence), messages.ERROR)
            return self._page(request, "preview", draft)
        self.log_addition(request, made, _("Confirmed."))
        words = (
            _("The shuffle is applied.")
            if made.apply_at <= made.created_at
            else _("The shuffle is kept, and takes effect at its instant.")
        )
        self.message_user(request, words, messages.SUCCESS)
        return redirect(ONE, made.pk)

    # --- One shuffle --------------------------------------------------------------------------

    def change_view(self, request, object_id, form_url="", extra_context=None):
        shuffle = self._found(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Shuffle"),
            "subtitle": str(shuffle),
            "opts": self.opts,
            "shuffle": shuffle,
            "rows": shuffle.changes,
            "may_call_off": self.has_add_permission(request)
            and shuffle.state in (Shuffle.State.WAITING, Shuffle.State.FAILED),
        }
        return TemplateResponse(request, "admin/organization/shuffle/detail.html", context)

    def history_view(self, request, object_id, extra_context=None):
        """Its own page tells all of it."""
        return redirect(ONE, self._found(request, object_id).pk)

    def call_off_view(self, request, object_id):
        shuffle = self._found(request, object_id)
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            try:
                shuffles.call_off(shuffle)
                self.log_change(request, shuffle, _("Called off."))
                self.message_user(request, _("The shuffle is called off."), messages.SUCCESS)
            except Refused as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
            return redirect(ONE, shuffle.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Call off this shuffle"),
            "opts": self.opts,
            "shuffle": shuffle,
        }
        return TemplateResponse(request, "admin/organization/shuffle/call_off.html", context)

    def _found(self, request, object_id):
        if not self.has_view_permission(request):
            raise PermissionDenied
        shuffle = self.get_object(request, unquote(str(object_id)))
        if shuffle is None:
            raise Http404
        return shuffle


def digest(plan):
    """What the plan does, in a few letters."""
    return hashlib.sha256(json.dumps(rows_of(plan)).encode()).hexdigest()[:32]
