"""The document library of the person who is signed in."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.accounts.signed_in import form_data, signed_in
from careers.applicants import documents as library
from careers.applicants.forms.document import ReplacementForm, UploadForm
from careers.applicants.models import Document, DocumentVersion
from careers.applicants.serving import as_attachment
from ops_site.method_guard import answers


@signed_in
def documents(request):
    mine = Document.objects.by(request.user).with_versions()
    context = {"documents": mine, "trail": []}
    return render(request, "applicants/documents/documents.html", context)


@answers("POST")
@signed_in
def upload_document(request):
    form = UploadForm(form_data(request), request.FILES or None)
    if request.method == "POST" and (version := form.receive(library.keep, request.user)):
        return received(request, version)
    context = {"form": form, "trail": trail()}
    return render(request, "applicants/documents/upload.html", context)


@answers("POST")
@signed_in
def replace_document(request, pk):
    document = get_object_or_404(Document.objects.by(request.user), pk=pk)
    form = ReplacementForm(form_data(request), request.FILES or None)
    if request.method == "POST" and (version := form.receive(library.replace, document)):
        return received(request, version)
    context = {"form": form, "document": document, "trail": trail()}
    return render(request, "applicants/documents/replace.html", context)


@answers("POST")
@signed_in
def delete_document(request, pk):
    document = get_object_or_404(Document.objects.by(request.user), pk=pk)
    if request.method == "POST":
        if library.discard(document):
            messages.success(request, _("Deleted."))
        else:
            messages.info(
                request,
                _(
                    "Removed from your library. The applications that you have sent with it keep"
                    " it, and it is deleted together with them."
                ),
            )
        return redirect("applicants:documents")
    context = {"document": document, "trail": trail()}
    return render(request, "applicants/documents/deletion.html", context)


@signed_in
def document_file(request, pk, number):
    mine = DocumentVersion.objects.by(request.user)
    version = get_object_or_404(mine, document=pk, number=number)
    if not version.can_be_handed_back:
        raise Http404
    return as_attachment(version)


def received(request, version):
    messages.success(request, _("Received: %(name)s") % {"name": version.name})
    return redirect("applicants:documents")


def trail():
    return [(_("Documents"), reverse("applicants:documents"))]
