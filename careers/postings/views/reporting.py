"""What readers report of a posting: at an address of its own, which no cache keeps."""

from django.core.signing import BadSignature, TimestampSigner
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from careers.postings.models import Posting
from careers.postings.reporting import verbs
from careers.postings.reporting.form import ReportForm
from ops_site import bilingual, limits
from ops_site.method_guard import answers
from ops_site.unkept import unkept

HOUR = 3600
A_SENDER = 10  # Reports an hour.
AN_ADDRESS = 4  # Acknowledgements an hour: anybody can type anybody's address.
SIGNER = TimestampSigner(salt="postings.reporting.sent")


@answers("POST")
@unkept
def report(request, number):
    posting = get_object_or_404(Posting.objects.published(), number=number)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return _form(request, posting, form)
    told, token = {**form.told, "language": bilingual.current()}, form.token_of_form
    reference = verbs.reference_of(token, posting, told)
    if not verbs.find(reference):
        if not _may_send(request, told["email"]):
            return _form(request, posting, form, is_too_often=True)
        verbs.receive(token, posting, told)
    answer = redirect("postings:report_received", posting.number, reference)
    answer["Location"] += f"?sent={SIGNER.sign(reference)}"
    return answer


def _may_send(request, email):
    here = limits.sender(request)
    return limits.take("report", here, times=A_SENDER, seconds=HOUR) and (
        not email or limits.take("report", email.lower(), times=AN_ADDRESS, seconds=HOUR)
    )


def _form(request, posting, form, *, is_too_often=False):
    too_often = _("You have sent many messages. Wait an hour, then send this one again.")
    context = {
        "posting": posting,
        "form": form,
        "errors": [(too_often, "")] if is_too_often else [],
        "trail": _trail(posting),
    }
    status = 429 if is_too_often else 200
    return render(request, "postings/report/form.html", context, status=status)


@unkept
def report_received(request, number, reference):
    """What was written is read by who has just sent it: a reference alone tells nothing of it."""
    received = verbs.find(reference)
    if received is None or received.posting.number != number:
        raise Http404
    posting = received.posting
    context = {"posting": posting, "reference": reference, "trail": _trail(posting)}
    if _has_just_sent(reference, request.GET.get("sent", "")):
        context["received"] = received
    return render(request, "postings/report/received.html", context)


def _has_just_sent(reference, signed):
    try:
        return SIGNER.unsign(signed, max_age=HOUR) == reference
    except BadSignature:
        return False


def _trail(posting):
    return [(bilingual.plain(posting, "title"), posting.get_absolute_url())]
