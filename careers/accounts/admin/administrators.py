"""What HR administrators reach in the administration: the units that they answer for."""

from django.contrib.admin import display
from django.contrib.admin.utils import unquote
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from careers.accounts import policies
from careers.accounts.models.scope import units_administered_by


def is_administrator(request):
    """Asked by each list on each page of the desk, and answered once."""
    if not hasattr(request, "is_hr_administrator"):
        request.is_hr_administrator = policies.is_hr_administrator(request.user)
    return request.is_hr_administrator


class AdministratorsRead:
    """A list of the person's own units, each with a page to read; what changes is a verb's work."""

    # Nothing is done to several at once.
    actions = None

    def get_queryset(self, request):
        mine = units_administered_by(request.user)
        return super().get_queryset(request).filter(unit__in=mine)

    def get_object(self, request, object_id, from_field=None):
        """What is not on the person's list is not there."""
        found = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404
        return found

    def has_module_permission(self, request):
        return is_administrator(request)

    def has_view_permission(self, request, obj=None):
        return is_administrator(request)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @display(description=_("may invite"), boolean=True, ordering="administers")
    def role(self, row):
        return row.administers

    @display(description=_("unit"))
    def unit_of(self, row):
        """By name alone: the page of the unit is the editors'."""
        return str(row.unit)

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def change_view(self, request, object_id, form_url="", extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name)}
        return super().change_view(request, object_id, form_url, title | (extra_context or {}))

    def history_view(self, request, object_id, extra_context=None):
        """What happened stands on a list of its own."""
        self.get_object(request, unquote(object_id))
        return redirect("admin:accounts_staffevent_changelist")


def confirmation(admin, request, about, **words):
    """The page between a button and its verb: `title`, `effects` (sentences), `label`."""
    name = f"admin:{admin.opts.app_label}_{admin.opts.model_name}_change"
    context = {
        **admin.admin_site.each_context(request),
        **words,
        "opts": admin.opts,
        "about": about,
        "back": reverse(name, args=[about.pk]),
    }
    return TemplateResponse(request, "accounts/admin/confirm.html", context)
