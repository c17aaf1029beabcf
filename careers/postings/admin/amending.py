"""The form of an approved posting: what changes in it, and what and why the public is told.

Sent once, it shows what it would publish and who would be told, and does nothing; sent again from
there, it publishes.
"""

from django.contrib import admin, messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import amending, policies
from careers.postings.admin import cities, moving
from careers.postings.admin.amended_rows import INLINES
from careers.postings.admin.asking import AsksFirst, ask
from careers.postings.admin.form import PostingForm
from careers.postings.admin.reasons import WhatField, WhyField, require_both
from careers.postings.admin.returning import is_shown_again
from careers.postings.admin.sections import FIELDSETS, both, section
from ops_site.moves import Refused

# Set by the approval for good; or, in the case of texts, by other facts of the posting.
LEFT_OUT = (*amending.NEVER, "closing_time", "standard_texts")
TOLD = section(
    gettext_lazy("What the public is told"),
    both("what"),
    both("why"),
    says=gettext_lazy("It stands on the page of the posting from now on, with today’s date."),
)


class AmendmentForm(PostingForm):
    needed = ()
    opens_at = closes_at = closing_time = standard_texts = None
    what_en, what_fr = WhatField(language="en"), WhatField(language="fr")
    why_en, why_fr = WhyField(language="en"), WhyField(language="fr")

    def clean(self):
        super().clean()
        require_both(self, self.instance, ("what", "why"))

    def _require_current(self):
        if self.refusal:
            raise self.refusal


def fieldsets():
    """Those of a draft, without what no amendment changes."""
    for title, options in FIELDSETS:
        lines = [_left(line) for line in options["fields"]]
        if any(lines):
            yield title, {**options, "description": "", "fields": [line for line in lines if line]}


def _left(line):
    names = line if isinstance(line, tuple) else (line,)
    return tuple(name for name in names if name not in LEFT_OUT)


class Amending:
    """HR's desk, over an approved posting."""

    form, inlines = AmendmentForm, INLINES
    change_form_template = "postings/admin/amend.html"

    def has_change_permission(self, request, obj=None):
        return obj is None or policies.can_amend(request.user, obj)

    def get_fieldsets(self, request, obj=None):
        return [*fieldsets(), TOLD]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if "_back" in request.POST:
            request.refusal = Refused()  # The form comes back as it was, without a complaint.
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except AsksFirst as asked:
            return ask(self, request, asked.amendment)

    def save_related(self, request, form, formsets, change):
        def save_rows():
            admin.ModelAdmin.save_related(self, request, form, formsets, change)

        said = ("what_en", "what_fr", "why_en", "why_fr")
        words = {name: form.cleaned_data[name] for name in said}
        seen = form.cleaned_data["seen"] or 0
        amendment = amending.amend(
            form.instance, by=request.user, seen=seen, save_rows=save_rows, **words
        )
        if "_confirmed" not in request.POST:
            raise AsksFirst(amendment)

    def response_change(self, request, obj):
        self.message_user(request, _("The amendment is published."), messages.SUCCESS)
        return redirect("admin:postings_posting_change", obj.pk)

    def render_change_form(self, request, context, *args, **kwargs):
        words = {"posting": context["original"]}
        context["title"], context["subtitle"] = _("Amend: %(posting)s") % words, None
        context["city_names"] = cities.names().values()
        if is_shown_again(request):
            context["errors"] = []
        return admin.ModelAdmin.render_change_form(self, request, context, *args, **kwargs)


def amend(desk, request, posting):
    """The pages of amending, on the `desk` that the posting was found on."""
    try:
        amending.require_possible(posting, by=request.user)
    except Refused as refusal:
        moving.report(desk, request, refusal)
        return redirect("admin:postings_posting_change", posting.pk)
    amended = type("AmendingDesk", (Amending, type(desk)), {})(desk.model, desk.admin_site)
    return amended.changeform_view(request, str(posting.pk))
