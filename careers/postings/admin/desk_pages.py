"""What stands at the desk beside a posting's form: deeds, comments, a role to begin by."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from careers.postings import approvers, role_templates
from careers.postings.admin import beginning, comments, deeds, kept, moving
from careers.postings.models import JobFamily, Requirement, StandardText


class DeskPages:
    def get_urls(self):
        mine = self.admin_site.admin_view
        return [
            path("<int:object_id>/do/<slug:name>/", mine(self.deed_view), name=PAGES["deed"]),
            path(
                "<int:object_id>/snapshots/<int:number>/<slug:language>/",
                mine(self.published_view),
                name=PAGES["published"],
            ),
            path("<int:object_id>/comments/", mine(self.comment_view), name=PAGES["comment"]),
            path(
                "<int:object_id>/comments/<int:comment>/settle/",
                mine(self.settle_view),
                name=PAGES["settle"],
            ),
            *super().get_urls(),
        ]

    def deed_view(self, request, object_id, name):
        return deeds.confirm(self, request, self._mine(request, object_id), name)

    def published_view(self, request, object_id, number, language):
        return kept.page(request, self._mine(request, object_id), number, language)

    def comment_view(self, request, object_id):
        """Who sent one signed out comes here from the sign-in, and sends it from the posting."""
        posting = self._mine(request, object_id)
        if request.method != "POST":
            return comments.back(posting)
        return comments.add(self, request, posting)

    def settle_view(self, request, object_id, comment):
        posting = self._mine(request, object_id)
        if request.method != "POST":
            return comments.back(posting)
        return comments.settle(self, request, posting, comment)

    def render_change_form(self, request, context, *args, **kwargs):
        posting = context.get("original")
        if posting:
            context["deeds"] = deeds.deeds_for(request.user, posting)
            context["comments"] = comments.comments_of(request.user, posting)
            context["is_public"] = moving.is_public(posting)
            context["waits_for"] = approvers.waits_for(posting)
            context["becomes_writer"] = approvers.would_become_writer(request.user, posting)
        else:
            context["families"] = JobFamily.objects.prefetch_related("roles")
            context["begun_by"] = beginning.role_of(request)
        return super().render_change_form(request, context, *args, **kwargs)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """In our words, and the same of a posting of others as of none."""
        told = _("There is no such posting among those of your units.")
        self.message_user(request, told, messages.WARNING)
        return redirect("admin:index")

    # --- A role to begin by -------------------------------------------------------------------

    def get_changeform_initial_data(self, request):
        role = beginning.role_of(request)
        texts = {"standard_texts": list(StandardText.objects.always())}
        return {**texts, **(role_templates.facts(role) if role else {})}

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """Only while the page is shown: what is sent is held against an empty row, and saved."""
        given = super().get_formset_kwargs(request, obj, inline, prefix)
        role = None if obj.pk or request.method == "POST" else beginning.role_of(request)
        if role and inline.model is Requirement:
            given["initial"] = role_templates.requirements(role)
        return given


PAGES = {name: f"postings_posting_{name}" for name in ("deed", "comment", "settle", "published")}
