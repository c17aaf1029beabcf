"""The desk of information pages: saved, previewed, scheduled, and every version kept."""

from functools import partial

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import formats
from ops_site.publishing import PublishingAdmin
from organization import editing
from organization.admin import page_asking, page_versions
from organization.admin.page_form import InformationPageForm, SectionInline
from organization.admin.page_preview import asked_language, look
from organization.admin.sourced import SOURCE, SourcedAdmin
from organization.importing import tables
from organization.models import InformationPage


class ReviewFilter(admin.SimpleListFilter):
    title = gettext_lazy("review")
    parameter_name = "review"

    def lookups(self, request, model_admin):
        return [("due", _("Due for review"))]

    def queryset(self, request, queryset):
        return queryset.due_for_review() if self.value() == "due" else queryset


@admin.register(InformationPage)
class InformationPageAdmin(SourcedAdmin):
    form = InformationPageForm
    tables = [tables.Pages, tables.Sections]
    list_display = ["__str__", "area", "origin", "review", "waiting"]
    list_filter = ["area", ReviewFilter, "origin", "ended"]
    search_fields = ["title_en", "title_fr", "key", "sections__heading_en", "sections__heading_fr"]
    prepopulated_fields = {"key": ["title_en"]}
    # The footer and other pages lead to its address.
    fixed = ["key", "area", "slug_en", "slug_fr"]
    inlines = [SectionInline]
    fieldsets = [
        (None, {"fields": [("title_en", "title_fr"), ("lead_en", "lead_fr")]}),
        (
            gettext_lazy("Where it stands"),
            {"fields": ["key", ("area", "order"), ("slug_en", "slug_fr"), "ended"]},
        ),
        (gettext_lazy("Where the text is from"), {"fields": ["origin", "reviewed_on"]}),
        SOURCE,
    ]

    # --- The list -----------------------------------------------------------------------------

    def get_queryset(self, request):
        return super().get_queryset(request).with_waiting()

    @admin.display(description=gettext_lazy("last reviewed"), ordering="reviewed_on")
    def review(self, page):
        day = formats.day(page.reviewed_on) if page.reviewed_on else _("never")
        if page.is_due_for_review():
            return _("%(day)s – due for review") % {"day": day}
        return day

    @admin.display(description=gettext_lazy("a version waits until"))
    def waiting(self, page):
        return formats.instant(page.waits_until) if page.waits_until else "–"

    # --- Saving -------------------------------------------------------------------------------

    def save_model(self, request, obj, form, change):
        """Nothing yet: the verb saves the page and its sections together."""

    def save_related(self, request, form, formsets, change):
        page, language = form.instance, asked_language(request)
        write = partial(self._write, request, form, formsets, change)
        if language:
            # Only once it is written has every section a key to be known by.
            places = partial(page_asking.places_in, formsets)
            seen = partial(look, request, language, places_of=places)
            request.answer = editing.tried(page, write, seen)
            return
        request.__dict__.pop("warnings", None)
        try:
            self._keep(request, page, write, form.cleaned_data, formsets)
        except page_asking.Asked as asked:
            request.warnings = asked.warnings
        except editing.Meanwhile:
            # The form itself finds who it was.
            request.warnings = []

    def _keep(self, request, page, write, typed, formsets):
        words = {
            "by": request.user,
            "reason": typed["reason"],
            "seen": typed["seen"],
            "ask": lambda page: page_asking.ask(request, page_asking.places_in(formsets), page),
        }
        if "_later" in request.POST:
            at = typed["publish_at"]
            request.scheduled = editing.schedule(page, write, at=at, **words)
        else:
            editing.save(page, write, **words)

    def _write(self, request, form, formsets, change):
        super().save_model(request, form.instance, form, change)
        # Past `PublishingAdmin`: the verbs publish, and only what is to be read from now on.
        super(PublishingAdmin, self).save_related(request, form, formsets, change)

    def _is_kept(self, request):
        return not (hasattr(request, "answer") or hasattr(request, "warnings"))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.warnings = getattr(request, "warnings", ())
        return form

    def construct_change_message(self, request, form, formsets, add=False):
        # Where somebody else saved first, the rows were not even written.
        kept = self._is_kept(request)
        return super().construct_change_message(request, form, formsets, add) if kept else []

    def log_addition(self, request, obj, message):
        if self._is_kept(request):
            super().log_addition(request, obj, message)

    def log_change(self, request, obj, message):
        if self._is_kept(request):
            super().log_change(request, obj, message)

    def response_add(self, request, obj, post_url_continue=None):
        own = self._answer(request, obj, None)
        return own or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        own = self._answer(request, obj, str(obj.pk))
        return own or super().response_change(request, obj)

    def _answer(self, request, page, object_id):
        if hasattr(request, "warnings"):
            # From what was sent, as the rows that were written are gone again.
            return self.changeform_view(request, object_id)
        if hasattr(request, "answer"):
            return request.answer
        if hasattr(request, "scheduled"):
            version = request.scheduled
            words = {"number": version.number, "when": formats.instant(version.publish_at)}
            text = _("Version %(number)d waits (%(when)s). Until then the page stays as it is.")
            self.message_user(request, text % words, messages.SUCCESS)
            return redirect("admin:organization_informationpage_versions", page.pk)
        self._tell(request, page)
        return None

    def _tell(self, request, page):
        """What will replace the text that was saved."""
        for version in page.versions.waiting():
            words = {"number": version.number, "when": formats.instant(version.publish_at)}
            text = _(
                "Version %(number)d waits to be published (%(when)s). It will replace this text, "
                "and holds nothing of what you changed now."
            )
            self.message_user(request, text % words, messages.WARNING)

    # --- Pages --------------------------------------------------------------------------------

    def render_change_form(self, request, context, *args, **kwargs):
        page = context.get("original")
        if page:
            context["waiting"] = page.versions.waiting().order_by("publish_at")
        if getattr(request, "warnings", ()):
            context |= page_asking.question(request, request.warnings)
            # What is asked is no error; another may have come up meanwhile.
            if list(context["adminform"].form.errors) == [page_asking.ANSWER]:
                context["errors"] = []
        return super().render_change_form(request, context, *args, **kwargs)

    def get_urls(self):
        views = {
            "versions": ("", page_versions.versions),
            "version_preview": ("<int:number>/preview/<slug:language>/", page_versions.preview),
            "version_go_back": ("<int:number>/go-back/", page_versions.go_back),
            "version_call_off": ("<int:number>/call-off/", page_versions.call_off),
        }
        own = [
            path(
                f"<int:object_id>/versions/{rest}",
                self.admin_site.admin_view(partial(self._of_page, view)),
                name=f"organization_informationpage_{name}",
            )
            for name, (rest, view) in views.items()
        ]
        return [*own, *super().get_urls()]

    def _of_page(self, view, request, object_id, **arguments):
        page = self.get_queryset(request).filter(pk=object_id).first()
        if page is None or not self.has_view_permission(request, page):
            raise Http404
        return view(self, request, page, **arguments)

    def history_view(self, request, object_id, extra_context=None):
        """Its versions tell what was changed, by whom and why."""
        versions = "admin:organization_informationpage_versions"
        if not unquote(object_id).isdecimal():
            raise Http404
        return redirect(reverse(versions, args=[int(unquote(object_id))]))
