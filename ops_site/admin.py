"""What the administrators see of the ground: the mail that goes out."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

# From its admin, so that the library has registered its page before it is taken off.
from django_tasks_db.admin import DBTaskResult

from ops_site import formats, sending
from ops_site.models import OutboxMessage
from ops_site.models.outbox import State
from ops_site.selection import KnownSelection

UNKNOWN = "–"

# It has no French, and what matters of a task that sends mail is told by the mail itself.
admin.site.unregister(DBTaskResult)


class StateFilter(admin.SimpleListFilter):
    title = gettext_lazy("status")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return State.choices

    def queryset(self, request, queryset):
        return queryset.in_state(self.value()) if self.value() in State.values else queryset


def told(field, description):
    """A column or row for an instant, in words."""

    @admin.display(description=description, ordering=field)
    def instant(_admin, message):
        value = getattr(message, field)
        return formats.instant(value) if value else UNKNOWN

    return instant


@admin.register(OutboxMessage)
class OutboxMessageAdmin(KnownSelection, admin.ModelAdmin):
    """Read by superusers; nobody writes, changes or deletes mail here."""

    list_display = ("key", "address", "state", "attempts", "written", "next_try", "last_error")
    list_filter = (StateFilter, "template")
    list_per_page = 50
    search_fields = ("key", "address", "message_id")
    search_help_text = gettext_lazy("Event, e-mail address or Message-ID")
    ordering = ("-created_at", "-pk")
    actions = ("try_again",)
    show_facets = admin.ShowFacets.NEVER
    fieldsets = (
        (None, {"fields": ("key", "template", "message_id", "written")}),
        (pgettext_lazy("mail", "To"), {"fields": ("recipient", "address", "language")}),
        (
            pgettext_lazy("mail", "Sending"),
            {"fields": ("state", "attempts", "next_try", "last_error", "sent", "gave_up")},
        ),
        (gettext_lazy("What it says"), {"fields": ("shown_subject", "shown_text")}),
    )

    written = told("created_at", pgettext_lazy("mail", "written"))
    sent = told("sent_at", pgettext_lazy("mail", "sent"))
    gave_up = told("gave_up_at", pgettext_lazy("mail", "gave up"))

    # --- Who ----------------------------------------------------------------------------------

    def has_module_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return self.has_module_permission(request)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    # --- What ---------------------------------------------------------------------------------

    @admin.display(description=gettext_lazy("status"))
    def state(self, message):
        return message.state().label

    @admin.display(description=gettext_lazy("next try"), ordering="next_try_at")
    def next_try(self, message):
        waits = message.state() == State.WAITING
        return formats.instant(message.next_try_at) if waits else UNKNOWN

    @admin.display(description=pgettext_lazy("mail", "subject"))
    def shown_subject(self, message):
        return _("Not shown: it is secret.") if message.secret else message.subject

    @admin.display(description=pgettext_lazy("mail", "text"))
    def shown_text(self, message):
        return _("Not shown: it is secret.") if message.secret else message.text

    def render_change_form(self, request, context, *args, **kwargs):
        message = context["original"]
        context["title"] = _("Mail: %(key)s") % {"key": message.key}
        context["subtitle"] = None
        context["may_be_tried"] = OutboxMessage.objects.to_try_again().contains(message)
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": _("Mail"), **(extra_context or {})})

    # --- Another try --------------------------------------------------------------------------

    @admin.action(description=gettext_lazy("Try again now"))
    def try_again(self, request, queryset):
        asked = [message for message in queryset if self._try_again(request, message)]
        if asked:
            words = ngettext(
                "%(count)d mail is tried again now.",
                "%(count)d mails are tried again now.",
                len(asked),
            )
            self.message_user(request, words % {"count": len(asked)}, messages.SUCCESS)

    def _try_again(self, request, message):
        if sending.try_again(message):
            self.log_change(request, message, _("Asked for another try."))
            return True
        if message.is_erased and message.gave_up_at:
            words = _("%(key)s is erased, as it was secret: whoever needs it asks for a new one.")
        else:
            words = _("%(key)s is sent already, or is being sent at this moment.")
        self.message_user(request, words % {"key": message.key}, messages.ERROR)
        return False

    def get_urls(self):
        return [
            path(
                "<int:object_id>/try-again/",
                self.admin_site.admin_view(self.try_again_view),
                name="ops_site_outboxmessage_try_again",
            ),
            *super().get_urls(),
        ]

    def try_again_view(self, request, object_id):
        if not self.has_view_permission(request):
            raise PermissionDenied
        message = get_object_or_404(OutboxMessage, pk=object_id)
        # Who pressed it signed out comes here from the sign-in, and presses it again.
        if request.method == "POST":
            self.try_again(request, [message])
        return redirect("admin:ops_site_outboxmessage_change", message.pk)
