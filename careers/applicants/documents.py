"""The verbs of the document library. What they return exists, with its file, after any crash."""

import hashlib
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.applicants import scanning
from careers.applicants.choices import Scan
from careers.applicants.filenames import harmless
from careers.applicants.inspection.verdict import NotAccepted, inspect
from careers.applicants.models import Document, DocumentVersion
from careers.applicants.storage import files
from ops_site.moves import Refused

# Longer than anybody takes to fill in the form that a scan was uploaded for.
OWNERLESS_STAY = timedelta(days=1)


def keep(owner, upload, *, kind):
    """A new document of the library, as its first version; `NotAccepted` where it may not come in.

    The same file sent again, as after a lost connection, is the same document.
    """
    received = receive(upload)
    with transaction.atomic():
        lock_library(owner)
        twin = twin_of(received, owner, kind)
        if twin:
            forget([received["key"]])
            return twin
        document = Document.objects.create(owner=owner, kind=kind, title=received["name"])
        return document.versions.create(number=1, **received)


def replace(document, upload):
    """A newer version of `document`; `NotAccepted` where it may not come in."""
    received = receive(upload)
    with transaction.atomic():
        lock_library(document.owner)
        present = Document.objects.by(document.owner).filter(pk=document.pk).first()
        if not present:  # Taken out of the library in another window, meanwhile.
            raise Refused(_("This document is no longer in your library."))
        latest = present.latest()
        if latest.sha256 == received["sha256"]:
            forget([received["key"]])
            return latest
        Document.objects.filter(pk=document.pk).update(title=received["name"])
        return present.versions.create(number=latest.number + 1, **received)


def discard(document):
    """Take `document` out of the library; True where nothing of it is left.

    The versions that went with a submitted application stay with it; the others are deleted.
    """
    with transaction.atomic():
        if document.owner:
            # Whoever submits an application holds the account too: it went with it, or it did not.
            lock_library(document.owner)
        versions = DocumentVersion.objects.filter(document=document)
        forget([version.key for version in versions.all() if deleted(version)])
        if versions.exists():
            document.hidden_at = timezone.now()
            document.save(update_fields=["hidden_at"])
            return False
        document.delete()
        return True


def discard_ownerless():
    """Discard what nobody's library holds: scans that staff uploaded and never recorded.

    Those that an application holds stay, and are looked at once.
    """
    before = timezone.now() - OWNERLESS_STAY
    for document in Document.objects.filter(owner=None, hidden_at=None, created_at__lt=before):
        discard(document)


def receive(upload):
    """The fields of a version of `upload`: judged, scanned, and its file on the disk."""
    inspection = inspect(upload)
    scan = scanned(upload)
    digest = hashlib.sha256()
    for piece in upload.chunks():
        digest.update(piece)
    return {
        "key": files().save("document", upload),
        "name": harmless(upload.name, inspection.kind),
        "media_type": inspection.media_type,
        "size": upload.size,
        "pages": inspection.pages,
        "sha256": digest.hexdigest(),
        "scan": scan,
        "scanned_at": None if scan == Scan.NOT_SCANNED else timezone.now(),
    }


def scanned(upload):
    """What the scanner says; where it is away, the file is taken in and scanned later."""
    try:
        found = scanning.scan(upload)
    except scanning.ScannerUnavailable as error:
        scanning.logger.warning("The virus scanner is away: %s", error)
        return Scan.NOT_SCANNED
    if found == Scan.INFECTED:
        raise NotAccepted("infected")
    return found


def lock_library(owner):
    """One change of a library at a time."""
    get_user_model().objects.select_for_update().get(pk=owner.pk)


def twin_of(received, owner, kind):
    """The newest version of a document of the same kind, where it is the very same file."""
    versions = DocumentVersion.objects.filter(
        document__in=Document.objects.by(owner).filter(kind=kind), sha256=received["sha256"]
    ).select_related("document")
    return next((found for found in versions if found == found.document.latest()), None)


def deleted(version):
    try:
        with transaction.atomic():
            version.delete()
    except ProtectedError:
        return False
    return True


def forget(keys):
    """Remove the files once it is certain that no row names them."""
    transaction.on_commit(lambda: [files().delete(key) for key in keys])
