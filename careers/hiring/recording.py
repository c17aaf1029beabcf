"""The verb of recording an application that came in on paper or by e-mail."""

from django.db import transaction

from careers.applicants import documents
from careers.applicants.models import Document, DocumentVersion
from careers.applications import content, workflow
from careers.applications.models import Application

CONTACT = content.CONTACT


def record(form, *, by):
    """The application that a valid RecordForm describes, with the receipt that goes out for it."""
    told = form.cleaned_data
    application = Application(
        posting=form.posting,
        channel=told["channel"],
        language=told["language"],
        **{name: told[name] for name in CONTACT},
    )

    def save_rows():
        for requirement, text in form.answers():
            application.answers.create(requirement=requirement, text=text)
        for purpose, version in form.versions().items():
            application.chosen_documents.create(purpose=purpose, version=version)

    workflow.record(application, by=by, save_rows=save_rows, arrived_at=told["received_at"])
    return application


@transaction.atomic
def take_in(upload, purpose):
    """Keep a scan at once, for nobody's library, so that an error elsewhere does not lose it.

    Raises `NotAccepted` where it may not come in.
    """
    received = documents.receive(upload)
    document = Document.objects.create(owner=None, kind=purpose, title=received["name"])
    return document.versions.create(number=1, **received)


def waiting(key):
    """A scan that was taken in and went with no application yet; None where there is none."""
    free = DocumentVersion.objects.filter(document__owner=None, attachments=None)
    return free.filter(pk=key).first()
