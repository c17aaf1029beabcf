from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.accounts import policies, staff
from careers.accounts.admin.administrators import AdministratorsRead, confirmation
from careers.accounts.admin.superusers import SuperusersOnly
from careers.accounts.admin.units import ChoosesUnit
from careers.accounts.models import HRScope
from ops_site.moves import Refused
from organization import editors

READ = ("person", "email", "unit_of")


def save(formset, *, by):
    """What the rows of an account's page ask for, each by its verb; none ends before one begins."""
    formset.save(commit=False)
    for scope in formset.new_objects:
        staff.give_scope(formset.instance, scope.unit, administers=scope.administers, by=by)
    for scope, _fields in formset.changed_objects:
        staff.change_scope(scope, administers=scope.administers, by=by)
    for scope in formset.deleted_objects:
        staff.end_scope(scope, by=by)


class ScopeForm(forms.ModelForm):
    """A scope stays with its unit: another unit is another scope."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "unit" in self.fields:
            self.fields["unit"].disabled = True


class HRScopeInline(ChoosesUnit, SuperusersOnly, admin.StackedInline):
    model = HRScope
    form = ScopeForm
    extra = 1

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("user", "unit")

    def has_delete_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)


@admin.register(HRScope)
class HRScopeAdmin(ChoosesUnit, AdministratorsRead, admin.ModelAdmin):
    """HR administrators see who works for their units, and end it; superusers give it too."""

    list_display = ("user", "email", "unit", "role")
    list_select_related = ("user", "unit")
    search_fields = ("user__name", "user__email", "unit__name_en", "unit__name_fr")
    ordering = ("unit__name_en", "user__email")

    def has_add_permission(self, request):
        return policies.can_administer_accounts(request.user)

    def has_change_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)

    def get_fields(self, request, obj=None):
        return (*(READ if obj else ("user", "unit")), "administers")

    def get_readonly_fields(self, request, obj=None):
        return READ if obj else ()

    @admin.display(description=gettext_lazy("user"))
    def person(self, scope):
        return str(scope.user)

    @admin.display(description=gettext_lazy("e-mail address"), ordering="user__email")
    def email(self, scope):
        return scope.user.email

    def change_view(self, request, object_id, form_url="", extra_context=None):
        # It is ended by a button of its own, which says what that does.
        words = {"show_delete": False, **(extra_context or {})}
        return super().change_view(request, object_id, form_url, words)

    def save_model(self, request, obj, form, change):
        verb = self._change if change else self._give
        verb(obj, by=request.user)

    def _change(self, scope, *, by):
        staff.change_scope(scope, administers=scope.administers, by=by)

    def _give(self, scope, *, by):
        given = staff.give_scope(scope.user, scope.unit, administers=scope.administers, by=by)
        scope.pk = given.pk

    def delete_view(self, request, object_id, extra_context=None):
        scope = self.get_object(request, unquote(object_id))
        if not policies.can_end_scope(request.user, scope):
            raise PermissionDenied
        if request.method != "POST":
            return self._confirm(request, scope)
        try:
            staff.end_scope(scope, by=request.user)
        except Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            words = {"name": scope.user, "unit": scope.unit}
            text = _("The scope has ended: %(name)s, %(unit)s.") % words
            self.message_user(request, text, messages.SUCCESS)
        return redirect("admin:accounts_hrscope_changelist")

    def _confirm(self, request, scope):
        words = {"name": scope.user, "unit": scope.unit}
        effects = [
            _("%(name)s no longer sees or decides anything of this unit: %(unit)s.") % words,
            _("The account stays, with everything that the history says of it."),
        ]
        if scope.is_last and not (scope.user.is_superuser or editors.is_in_group(scope.user)):
            effects.insert(1, _("It is their only unit: the OPS desk closes for them at once."))
        if scope.user == request.user:
            effects.insert(0, _("This is your own: you cannot give it back to yourself."))
        title = f"{_('End the scope')}{_(': ')}{scope}"
        words = {"title": title, "label": _("End the scope"), "effects": effects}
        return confirmation(self, request, scope, **words)
