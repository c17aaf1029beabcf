"""The queue of corrections: editors read what came in, and settle each by the verb."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import linebreaksbr
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import formats
from ops_site.moves import Refused
from ops_site.publishing import PublishingAdmin
from organization import corrections
from organization.correction_form import SettleForm
from organization.models import Correction

NOTHING = "–"


class SettledFilter(admin.SimpleListFilter):
    title = gettext_lazy("status")
    parameter_name = "settled"

    def lookups(self, request, model_admin):
        return [("no", _("Open")), ("yes", _("Settled"))]

    def queryset(self, request, queryset):
        if self.value() not in ("no", "yes"):
            return queryset
        return queryset.filter(settled_at__isnull=self.value() == "no")


@admin.register(Correction)
class CorrectionAdmin(PublishingAdmin):
    """What the reader wrote is read; nobody changes or deletes it here."""

    list_display = ["reference", "kind", "linked_page", "shown_fact", "received", "shown_outcome"]
    list_filter = [SettledFilter, "kind", "outcome"]
    list_per_page = 50
    search_fields = ["reference", "page", "fact", "text"]
    actions = None
    fieldsets = [
        (None, {"fields": ["reference", "kind", "received", "linked_page", "shown_fact"]}),
        (gettext_lazy("What the reader wrote"), {"fields": ["shown_text", "shown_source"]}),
        (gettext_lazy("Who hears what became of it"), {"fields": ["email", "language"]}),
        (
            gettext_lazy("What became of it"),
            {"fields": ["shown_outcome", "shown_answer", "settled"]},
        ),
    ]
    readonly_fields = [name for _title, group in fieldsets for name in group["fields"]]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    # --- What is shown ------------------------------------------------------------------------

    @admin.display(description=gettext_lazy("page"), ordering="page")
    def linked_page(self, correction):
        if not correction.page:
            return NOTHING
        return format_html('<a href="{0}">{0}</a>', correction.page)

    @admin.display(description=gettext_lazy("fact"))
    def shown_fact(self, correction):
        return isolated(correction.fact)

    @admin.display(description=gettext_lazy("what is wrong"))
    def shown_text(self, correction):
        return isolated(correction.text)

    @admin.display(description=gettext_lazy("where the right fact stands"))
    def shown_source(self, correction):
        return isolated(correction.source)

    @admin.display(description=gettext_lazy("answer to the reader"))
    def shown_answer(self, correction):
        return isolated(correction.answer)

    @admin.display(description=gettext_lazy("received at"), ordering="received_at")
    def received(self, correction):
        return formats.instant(correction.received_at)

    @admin.display(description=gettext_lazy("outcome"), ordering="outcome")
    def shown_outcome(self, correction):
        return correction.get_outcome_display() or _("Open")

    @admin.display(description=gettext_lazy("settled at"))
    def settled(self, correction):
        if not correction.settled_at:
            return NOTHING
        return f"{formats.instant(correction.settled_at)} · {correction.settled_by or NOTHING}"

    def render_change_form(self, request, context, *args, **kwargs):
        correction = context["original"]
        context |= {"show_save": False, "show_save_and_continue": False, "subtitle": None}
        context["title"] = f"{correction.get_kind_display()} {correction.reference}"
        may_settle = self.has_change_permission(request, correction)
        context["may_be_settled"] = may_settle and not correction.settled_at
        return super().render_change_form(request, context, *args, **kwargs)

    # --- Settling -----------------------------------------------------------------------------

    def get_urls(self):
        settle = self.admin_site.admin_view(self.settle)
        name = "organization_correction_settle"
        return [path("<int:object_id>/settle/", settle, name=name), *super().get_urls()]

    def settle(self, request, object_id):
        """What the editor decides, who will be told of it, and the button that does it."""
        correction = get_object_or_404(Correction, pk=object_id)
        if not self.has_change_permission(request, correction):
            raise PermissionDenied
        form = SettleForm(request.POST or None, kind=correction.kind)
        if correction.settled_at:
            return self._too_late(request, correction, form)
        if form.is_bound and form.is_valid():
            return self._settled(request, correction, form)
        return self._page(request, correction, form)

    def _page(self, request, correction, form, **more):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Settle %(reference)s") % {"reference": correction.reference},
            "opts": self.opts,
            "correction": correction,
            "form": form,
        }
        status = 409 if correction.settled_at else 200
        return TemplateResponse(
            request, "feedback/admin/settle.html", context | more, status=status
        )

    def _too_late(self, request, correction, form):
        """Whoever answered in a second window reads who was first, and keeps what was typed."""
        told = corrections.who_settled(correction, request.user)
        if not form.is_bound:
            self.message_user(request, told, messages.WARNING)
            return self._back(correction)
        return self._page(request, correction, form, errors=[(told, "")])

    def _settled(self, request, correction, form):
        try:
            corrections.settle(correction, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            if correction.settled_at:
                return self._too_late(request, correction, form)
            for sentence in refusal.sentences:
                self.message_user(request, sentence, messages.ERROR)
            return self._back(correction)
        self.log_change(request, correction, correction.get_outcome_display())
        told = _("%(reference)s is settled: %(outcome)s.")
        words = {"reference": correction.reference, "outcome": correction.get_outcome_display()}
        self.message_user(request, told % words, messages.SUCCESS)
        return redirect(f"{reverse('admin:organization_correction_changelist')}?settled=no")

    def _back(self, correction):
        return redirect("admin:organization_correction_change", correction.pk)


def isolated(text):
    """A stranger's words, escaped, and set apart: marks of direction in them end where they end."""
    return format_html('<bdi dir="auto">{}</bdi>', linebreaksbr(text)) if text else NOTHING
