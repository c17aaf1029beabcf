"""A document of an application, opened by staff: the look is recorded before the file goes out."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect

from careers.applicants import serving
from careers.applications.models import Attachment
from careers.hiring import looking
from ops_site.moves import Refused


def document(desk, request, application, attachment_id):
    attachment = (
        Attachment.objects.filter(submission__application=application, pk=attachment_id)
        .select_related("version", "submission__application__posting__unit")
        .first()
    )
    if attachment is None:
        raise Http404
    try:
        looking.look(attachment, by=request.user)
    except Refused as refusal:
        for sentence in refusal.sentences:
            desk.message_user(request, sentence, messages.ERROR)
        return redirect("admin:applications_application_change", application.pk)
    return serving.as_attachment(attachment.version)
