"""HR administrators invite staff; the verbs do it, these pages ask."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.accounts import invitations
from careers.accounts.admin.administrators import (
    AdministratorsRead,
    confirmation,
    is_administrator,
)
from careers.accounts.admin.invite import InviteForm
from careers.accounts.models import Invitation
from careers.accounts.models.invitation import State
from ops_site import formats
from ops_site.moves import Refused

LIST = "admin:accounts_invitation_changelist"
UNKNOWN = "–"


def _instant(at):
    return formats.instant(at) if at else UNKNOWN


class StateFilter(admin.SimpleListFilter):
    title = gettext_lazy("status")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return State.choices

    def queryset(self, request, queryset):
        return queryset.in_state(self.value()) if self.value() in State.values else queryset


@admin.register(Invitation)
class InvitationAdmin(AdministratorsRead, admin.ModelAdmin):
    list_display = ("email", "unit", "role", "state", "invited_by", "until")
    list_filter = (StateFilter,)
    list_select_related = ("unit", "invited_by")
    search_fields = ("email",)
    search_help_text = gettext_lazy("E-mail address")
    ordering = ("-invited_at", "-pk")
    show_facets = admin.ShowFacets.NEVER
    fields = (
        *("email", "unit_of", "role", "language", "state"),
        *("inviting", "until", "accepting", "revoking"),
    )

    def has_add_permission(self, request):
        return is_administrator(request)

    @admin.display(description=gettext_lazy("status"))
    def state(self, invitation):
        return invitation.state().label

    @admin.display(description=gettext_lazy("link works until"), ordering="expires_at")
    def until(self, invitation):
        return formats.instant(invitation.expires_at)

    @admin.display(description=gettext_lazy("invited"))
    def inviting(self, invitation):
        return f"{invitation.invited_by or UNKNOWN}, {formats.instant(invitation.invited_at)}"

    @admin.display(description=gettext_lazy("accepted"))
    def accepting(self, invitation):
        return _instant(invitation.accepted_at)

    @admin.display(description=gettext_lazy("revoked"))
    def revoking(self, invitation):
        return _instant(invitation.revoked_at)

    def changelist_view(self, request, extra_context=None):
        title = {"title": _("Invitations of HR staff")}
        return super().changelist_view(request, {**title, **(extra_context or {})})

    # --- Verbs --------------------------------------------------------------------------------

    def get_urls(self):
        return [
            path(
                f"<path:object_id>/{word}/",
                self.admin_site.admin_view(view),
                name=f"accounts_invitation_{name}",
            )
            for word, name, view in (
                ("send-again", "resend", self.resend_view),
                ("revoke", "revoke", self.revoke_view),
            )
        ] + super().get_urls()

    def add_view(self, request, form_url="", extra_context=None):
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = InviteForm(request.user, request.POST or None)
        if request.method == "POST" and form.is_valid() and form.invite():
            words = _("The invitation to %(email)s is on its way.")
            self.message_user(request, words % form.cleaned_data, messages.SUCCESS)
            return redirect(LIST)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Invite HR staff"),
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "accounts/admin/invite.html", context)

    def resend_view(self, request, object_id):
        invitation = self._mine(request, object_id)
        return self._ask_first(
            *(request, invitation, invitations.resend),
            label=_("Send again"),
            effects=[
                _("A new e-mail goes to %(email)s, with a new link that works for seven days.")
                % {"email": invitation.email},
                _("The link of the older e-mail opens nothing any more."),
            ],
            done=_("The invitation of %(email)s is sent again.") % {"email": invitation.email},
        )

    def revoke_view(self, request, object_id):
        invitation = self._mine(request, object_id)
        return self._ask_first(
            *(request, invitation, invitations.revoke),
            label=_("Revoke"),
            effects=[
                _("The link that was sent to %(email)s opens nothing any more.")
                % {"email": invitation.email},
                _("Nobody is told of it by e-mail."),
            ],
            done=_("The invitation of %(email)s is revoked.") % {"email": invitation.email},
        )

    def _ask_first(self, request, invitation, verb, *, label, effects, done):
        try:
            if request.method == "POST":
                verb(invitation, by=request.user)
                self.message_user(request, done, messages.SUCCESS)
            elif not invitation.is_open:
                raise Refused(invitations.ENDED)
            else:
                title = f"{label}{_(': ')}{invitation}"
                words = {"title": title, "label": label, "effects": effects}
                return confirmation(self, request, invitation, **words)
        except Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        return redirect("admin:accounts_invitation_change", invitation.pk)

    def _mine(self, request, object_id):
        invitation = self.get_object(request, unquote(object_id))
        if not self.has_view_permission(request, invitation):
            raise PermissionDenied
        return invitation
