"""An application that came in on paper or by e-mail: which posting, and then what it says."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from careers.accounts.policies import is_hr_staff
from careers.hiring import recording, worklist
from careers.hiring.forms.recording import ChoiceForm, RecordForm
from ops_site.moves import Refused


def choose(desk, request):
    """Which posting somebody applied for."""
    if not is_hr_staff(request.user):
        raise Http404
    form = ChoiceForm(worklist.recordable(request.user), request.GET or None)
    if form.is_bound and form.is_valid():
        number = form.cleaned_data["posting"].number
        return redirect("admin:applications_application_record_for", number)
    return _page(desk, request, "choose", form, None)


def record(desk, request, number):
    posting = worklist.recordable(request.user).filter(number=number).first()
    if posting is None:
        raise Http404
    form = RecordForm(posting, request.user, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and (made := _made(request, form)):
        words = _("It is recorded, with the reference number %(reference)s.")
        desk.message_user(request, words % {"reference": made.reference}, messages.SUCCESS)
        return redirect("admin:applications_application_change", made.pk)
    return _page(desk, request, "record", form, posting)


def _made(request, form):
    """The recorded application, or None with the reasons in the form."""
    try:
        return recording.record(form, by=request.user)
    except Refused as refusal:
        form.add_error(None, [str(sentence) for sentence in refusal.sentences])
        return None


def _page(desk, request, name, form, posting):
    context = {
        **desk.admin_site.each_context(request),
        "title": _("Record an application received on paper or by e-mail"),
        "opts": desk.opts,
        "form": form,
        "posting": posting,
    }
    return TemplateResponse(request, f"hiring/admin/{name}.html", context)
