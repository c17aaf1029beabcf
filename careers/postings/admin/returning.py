"""A posting's form that comes back filled in, and of which nothing is saved."""

from itertools import chain

from django.shortcuts import redirect

from careers.accounts import kept_text
from careers.accounts.signed_in import form_data, written_by_another
from careers.postings.admin import beginning
from ops_site.moves import Refused


def show_again(request, typed):
    """As though `typed` had been sent, and refused without a word."""
    request.FILES.clear()  # Read now: read for the first time as of a POST, it would empty POST.
    request.method, request.POST, request.refusal = "POST", typed, Refused()


def is_shown_again(request):
    """Nobody has asked yet whether what is typed is right."""
    refusal = getattr(request, "refusal", None)
    return refusal is not None and not refusal.sentences


class ReturningForm:
    """What somebody typed while their session ended waits for them here; nobody else gets it."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and written_by_another(request):
            return redirect(request.get_full_path())
        kept_text.forget_others(request)
        typed = form_data(request) if request.method == "GET" else None
        if typed is not None:
            show_again(request, typed)
        elif object_id is None and beginning.BEGIN in request.POST:
            show_again(request, beginning.begun(request.POST))
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request, context, *args, **kwargs):
        if is_shown_again(request):
            context["errors"] = []
            shown = (each.formset.forms for each in context["inline_admin_formsets"])
            for form in (context["adminform"].form, *chain.from_iterable(shown)):
                form.errors.clear()
        return super().render_change_form(request, context, *args, **kwargs)
