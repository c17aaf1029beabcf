"""The queue of reports: HR staff read what came in, take it up, and settle it by the verbs."""

from django.contrib import admin, messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from careers.accounts.policies import is_hr_staff, works_for
from careers.postings.admin.notices import notice_page
from careers.postings.models import PostingReport
from careers.postings.reporting import verbs
from careers.postings.reporting.form import SettleReportForm
from ops_site import formats
from ops_site.moves import Refused
from organization.admin.correction import SettledFilter, isolated

NOTHING = "–"


@admin.register(PostingReport)
class PostingReportAdmin(admin.ModelAdmin):
    """What the reader wrote is read; nobody changes or deletes it here."""

    list_display = ["reference", "kind", "shown_posting", "received", "taken", "shown_outcome"]
    list_filter = [SettledFilter, "kind"]
    list_select_related = ["posting", "taken_by"]
    list_per_page = 50
    search_fields = ["reference", "posting__number", "text"]
    actions = None
    fields = [
        *("reference", "kind", "linked_posting", "received", "shown_text", "email", "spoken"),
        *("taken", "shown_outcome", "shown_answer", "settled"),
    ]
    readonly_fields = fields

    # --- Who reaches what ---------------------------------------------------------------------

    def get_queryset(self, request):
        return super().get_queryset(request).in_scope(request.user)

    def has_module_permission(self, request):
        return is_hr_staff(request.user)

    def has_view_permission(self, request, obj=None):
        if obj is None:
            return is_hr_staff(request.user)
        return works_for(request.user, obj.posting.unit)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    # --- What is shown ------------------------------------------------------------------------

    @admin.display(description=gettext_lazy("posting"))
    def linked_posting(self, report):
        address = reverse("admin:postings_posting_change", args=[report.posting_id])
        return format_html('<a href="{}">{}</a>', address, report.posting)

    @admin.display(description=gettext_lazy("posting"), ordering="posting__number")
    def shown_posting(self, report):
        return report.posting

    @admin.display(description=gettext_lazy("taken up by"))
    def taken(self, report):
        return report.taken_by or NOTHING

    @admin.display(description=gettext_lazy("language"))
    def spoken(self, report):
        return report.spoken

    @admin.display(description=gettext_lazy("received at"), ordering="received_at")
    def received(self, report):
        return formats.instant(report.received_at)

    @admin.display(description=gettext_lazy("in the reader’s words"))
    def shown_text(self, report):
        return isolated(report.text)

    @admin.display(description=gettext_lazy("answer to the reader"))
    def shown_answer(self, report):
        return isolated(report.answer)

    @admin.display(description=gettext_lazy("outcome"), ordering="outcome")
    def shown_outcome(self, report):
        return report.get_outcome_display() or pgettext("report", "Open")

    @admin.display(description=gettext_lazy("settled at"))
    def settled(self, report):
        if not report.settled_at:
            return NOTHING
        return f"{formats.instant(report.settled_at)} · {report.settled_by or NOTHING}"

    def render_change_form(self, request, context, *args, **kwargs):
        report = context["original"]
        title = _("Report %(reference)s") % {"reference": report.reference}
        context |= {"title": title, "subtitle": None}
        context["may_be_settled"] = not report.settled_at
        return super().render_change_form(request, context, *args, **kwargs)

    # --- Taking up and settling ---------------------------------------------------------------

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<int:object_id>/take/", wrap(self.take), name="postings_postingreport_take"),
            path(
                "<int:object_id>/settle/", wrap(self.settle), name="postings_postingreport_settle"
            ),
            path(
                "<int:object_id>/notice/", wrap(self.notice), name="postings_postingreport_notice"
            ),
            *super().get_urls(),
        ]

    def notice(self, request, object_id):
        return notice_page(self, request, self._mine(request, object_id))

    def _mine(self, request, object_id):
        report = self.get_queryset(request).filter(pk=object_id).first()
        if report is None or not self.has_view_permission(request, report):
            raise Http404
        return report

    def take(self, request, object_id):
        report = self._mine(request, object_id)
        if request.method == "POST":
            try:
                verbs.take_up(report, by=request.user)
            except Refused as refusal:
                self._tell(request, refusal)
        return self._back(report)

    def settle(self, request, object_id):
        """What is decided, who will be told of it, and the button that does it."""
        report = self._mine(request, object_id)
        if report.settled_at and request.method != "POST":
            self.message_user(request, verbs.who_settled(report), messages.WARNING)
            return self._back(report)
        form = SettleReportForm(request.POST if request.method == "POST" else None)
        if form.is_bound and form.is_valid():
            try:
                verbs.settle(report, by=request.user, **form.cleaned_data)
            except Refused as refusal:
                return self._page(request, report, form, errors=refusal.sentences)
            told = _("%(reference)s is settled: %(outcome)s.")
            words = {"reference": report.reference, "outcome": report.get_outcome_display()}
            self.message_user(request, told % words, messages.SUCCESS)
            return redirect(f"{reverse('admin:postings_postingreport_changelist')}?settled=no")
        return self._page(request, report, form)

    def _page(self, request, report, form, errors=()):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Settle %(reference)s") % {"reference": report.reference},
            "opts": self.opts,
            "report": report,
            "form": form,
            "errors": [(sentence, "") for sentence in errors],
        }
        status = 409 if errors else 200
        page = "postings/admin/settle_report.html"
        return TemplateResponse(request, page, context, status=status)

    def _tell(self, request, refusal):
        for sentence in refusal.sentences:
            self.message_user(request, sentence, messages.ERROR)

    def _back(self, report):
        return redirect("admin:postings_postingreport_change", report.pk)
