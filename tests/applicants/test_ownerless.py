"""Scans that staff uploaded for an application on paper and never recorded do not stay."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from careers.applicants.documents import discard_ownerless
from careers.applicants.models import Document, DocumentVersion
from careers.applicants.storage import files
from careers.applications.models import Application, Submission
from tests.factories import DocumentVersionFactory, PostingFactory

YESTERDAY = timedelta(days=1, minutes=1)


def scan(age=YESTERDAY, **whose):
    """A version with its file, uploaded `age` ago."""
    key = files().save("document", ContentFile(b"%PDF-1.7"))
    version = DocumentVersionFactory(key=key, **{"document__owner": None, **whose})
    Document.objects.update(created_at=timezone.now() - age)
    return version


def submitted(version):
    application = Application.objects.create(
        posting=PostingFactory(open=True), status="submitted", submitted_at=timezone.now()
    )
    submission = Submission.objects.create(
        application=application, number=1, digest="0" * 64, arrived_at=timezone.now()
    )
    submission.attachments.create(purpose="resume", version=version)


@pytest.mark.django_db(transaction=True)
def test_a_scan_that_no_application_holds_goes_after_a_day():
    forgotten = scan()
    discard_ownerless()
    assert list(DocumentVersion.objects.all()) == []
    assert not files().exists(forgotten.key)


@pytest.mark.django_db(transaction=True)
def test_what_is_new_or_held_or_somebody_s_own_stays(applicant):
    held, own = scan(), scan(document__owner=applicant)
    submitted(held)
    new = scan(age=timedelta(hours=23))
    Document.objects.exclude(pk=new.document_id).update(created_at=timezone.now() - YESTERDAY)
    discard_ownerless()
    assert set(DocumentVersion.objects.all()) == {held, own, new}
    assert [files().exists(version.key) for version in (held, own, new)] == [True] * 3
