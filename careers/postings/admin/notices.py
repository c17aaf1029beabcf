"""The public notices of the posting that a report is about: put up and taken down by the verbs."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from careers.postings.reporting import notices
from careers.postings.reporting.form import NoticeForm
from ops_site.moves import Refused

LONGEST = 18  # Digits of a key.


def notice_page(admin, request, report):
    posting, errors = report.posting, []
    is_down = "down" in request.POST
    form = NoticeForm(request.POST if request.method == "POST" and not is_down else None)
    try:
        if is_down and (notice := _standing(posting, request.POST["down"])):
            notices.take_down(notice, by=request.user)
            admin.message_user(request, _("The notice is taken down."), messages.SUCCESS)
            return redirect(request.path)
        if form.is_bound and form.is_valid():
            notices.put_up(posting, by=request.user, **form.cleaned_data)
            told = _("The notice stands above the posting: everybody reads it now.")
            admin.message_user(request, told, messages.SUCCESS)
            return redirect(request.path)
    except Refused as refusal:
        errors = [(sentence, "") for sentence in refusal.sentences]
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Public notice on posting %(number)s") % {"number": posting.number},
        "opts": admin.opts,
        "report": report,
        "notices": notices.standing(posting),
        "form": form,
        "errors": errors,
    }
    return TemplateResponse(request, "postings/admin/notices.html", context)


def _standing(posting, typed):
    """The notice of that key, if it still stands above this posting."""
    key = int(typed) if typed.isdecimal() and len(typed) < LONGEST else 0
    return next((notice for notice in notices.standing(posting) if notice.pk == key), None)
