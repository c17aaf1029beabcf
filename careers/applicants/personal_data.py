"""What this room holds about a person: profile, documents, saved jobs, alerts."""

from dataclasses import dataclass

from django.forms.models import model_to_dict
from django.utils.translation import gettext as _

from careers.applicants import alerts
from careers.applicants.documents import discard
from careers.applicants.models import Alert, Document, DocumentVersion, Profile, SavedJob
from careers.applicants.storage import files

SECRET = {"id", "profile", "user", "document", "key", "owner"}
OF_ALERT = ("query", "language", "frequency", "asked_at", "confirmed_at", "ends_at", "ended_at")


@dataclass(frozen=True)
class StoredFile:
    key: str

    def open(self):
        return files().open(self.key)


def held(user):
    profile = profile_of(user)
    lines = [(_("Document versions"), versions_of(user).count())]
    if profile:
        lines = [
            (_("Profile: contact and entitlement to work"), 1),
            (_("Education"), profile.education.count()),
            (_("Employment"), profile.employment.count()),
            (_("Languages"), profile.languages.count()),
            *lines,
        ]
    return [
        *lines,
        (_("Saved jobs"), SavedJob.objects.by(user).count()),
        (_("Job alerts"), Alert.objects.by(user).count()),
    ]


def export(user):
    profile = profile_of(user)
    facts = {
        "profile": facts_of(profile) | {"updated_at": profile.updated_at} if profile else None,
        "education": [facts_of(row) for row in profile.education.all()] if profile else [],
        "employment": [facts_of(row) for row in profile.employment.all()] if profile else [],
        "languages": [facts_of(row) for row in profile.languages.all()] if profile else [],
        "documents": [facts_of_document(document) for document in documents_of(user)],
        "saved_jobs": [facts_of_saved(row) for row in SavedJob.objects.by(user).in_order()],
        "alerts": [facts_of_alert(alert) for alert in Alert.objects.by(user).order_by("pk")],
    }
    return facts, [
        (path_of(version), StoredFile(version.key))
        for version in versions_of(user)
        if version.can_be_handed_back
    ]


def kept(user):
    """The rooms above tell what they keep of the documents."""
    return []


def erase(user):
    """What a submitted application holds of the documents stays with it, and loses its owner."""
    Profile.objects.filter(user=user).delete()
    SavedJob.objects.by(user).delete()
    for alert in Alert.objects.by(user):
        alerts.erase(alert)
    for document in documents_of(user):
        is_gone = discard(document)
        if not is_gone:
            document.owner = None
            document.save(update_fields=["owner"])


def path_of(version):
    """Where a file lies in the archive: unique, and harmless on every system."""
    return f"documents/{version.document_id}-{version.number}-{version.name}"


def facts_of(row):
    return {name: value for name, value in model_to_dict(row).items() if name not in SECRET}


def facts_of_document(document):
    versions = [
        {
            "file": path_of(version) if version.can_be_handed_back else None,
            "uploaded_at": version.uploaded_at,
            **facts_of(version),
        }
        for version in document.versions.all()
    ]
    return facts_of(document) | {"created_at": document.created_at, "versions": versions}


def facts_of_saved(saved):
    return {"job_id": saved.posting.number, "saved_at": saved.saved_at}


def facts_of_alert(alert):
    """Not the link that manages it, which opens it for anybody."""
    told = alert.told.order_by("pk").values_list("posting__number", "told_at")
    facts = {name: getattr(alert, name) for name in OF_ALERT}
    return facts | {"told_of": [{"job_id": number, "at": at} for number, at in told]}


def profile_of(user):
    return Profile.objects.filter(user=user).first()


def documents_of(user):
    """All of them, those taken out of the library included."""
    return Document.objects.filter(owner=user).order_by("pk").prefetch_related("versions")


def versions_of(user):
    return DocumentVersion.objects.by(user).order_by("pk")
