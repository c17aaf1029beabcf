"""What readers tell us: at addresses of their own, which no cache keeps."""

from django.core.signing import BadSignature, TimestampSigner
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import limits
from ops_site.bilingual import current
from ops_site.method_guard import answers
from ops_site.unkept import unkept
from organization import corrections
from organization.correction_form import CorrectionForm
from organization.feedback_kinds import OF_KIND, known
from organization.page_name import page_name, page_there

HOUR = 3600
A_SENDER = 10  # Corrections an hour.
AN_ADDRESS = 4  # Acknowledgements an hour: anybody can type anybody's address.
SIGNER = TimestampSigner(salt="organization.corrections.sent")
FEEDBACK = [(gettext_lazy("Feedback"), reverse_lazy("organization:feedback"))]


def feedback(request):
    return render(request, "feedback/index.html", {"kinds": OF_KIND, "trail": []})


@answers("POST")
@unkept
def correction(request):
    if request.method == "POST":
        return _sent(request, CorrectionForm(request.POST))
    asked = request.GET.get("page", "")
    page = page_there(asked)
    fact = request.GET.get("fact", "") if page else ""
    form = CorrectionForm(page=page, fact=fact, kind=request.GET.get("kind", ""))
    return _form(request, form, is_dropped=bool(asked and not page))


def _sent(request, form):
    if not form.is_valid():
        return _form(request, form)
    told, token = {**form.told, "language": current()}, form.token_of_form
    reference = corrections.reference_of(token, told)
    if not corrections.find(reference):
        if not _may_send(request, told["email"]):
            return _form(request, form, is_too_often=True, status=429)
        corrections.receive(token, told)
    answer = redirect("organization:correction_received", reference)
    answer["Location"] += f"?sent={SIGNER.sign(reference)}"
    return answer


def _may_send(request, email):
    here = limits.sender(request)
    return limits.take("correction", here, times=A_SENDER, seconds=HOUR) and (
        not email or limits.take("correction", email.lower(), times=AN_ADDRESS, seconds=HOUR)
    )


def _form(request, form, *, is_dropped=False, is_too_often=False, status=200):
    too_often = _("You have sent many messages. Wait an hour, then send this one again.")
    context = {
        "form": form,
        "page_name": page_name(form.known_page) if form.known_page else "",
        "is_dropped": is_dropped,
        "errors": [(too_often, "")] if is_too_often else [],
        "trail": FEEDBACK,
    }
    return render(request, "feedback/correction.html", context, status=status)


@unkept
def correction_received(request, reference):
    """What was written is read by who has just sent it: a reference alone tells nothing of it."""
    received = corrections.find(reference)
    if not received:
        raise Http404
    words = OF_KIND[known(received.kind)]
    context = {"reference": reference, "words": words, "trail": FEEDBACK}
    if _has_just_sent(reference, request.GET.get("sent", "")):
        context |= {"received": received, "page_name": page_name(received.page)}
    return render(request, "feedback/correction_received.html", context)


def _has_just_sent(reference, signed):
    try:
        return SIGNER.unsign(signed, max_age=HOUR) == reference
    except BadSignature:
        return False
