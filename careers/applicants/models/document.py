from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import DocumentKind, Scan


class DocumentQuerySet(models.QuerySet):
    def by(self, user):
        """The library of `user`: what they uploaded and have not taken out of it."""
        return self.filter(owner=user, hidden_at=None)

    def with_versions(self):
        return self.prefetch_related("versions")


class Document(models.Model):
    """One document of an applicant's library, in one or more versions.

    One that an application holds outlives its place in the library, and its owner's account.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("owner"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=DocumentKind)
    title = models.CharField(_("title"), max_length=200)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    hidden_at = models.DateTimeField(_("taken out of the library"), null=True, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-pk"]

    def __str__(self):
        return self.title

    def latest(self):
        return max(self.versions.all(), key=lambda version: version.number, default=None)

    def earlier(self):
        """The versions before the latest, the newest of them first."""
        return sorted(self.versions.all(), key=lambda version: -version.number)[1:]


class DocumentVersionQuerySet(models.QuerySet):
    def by(self, user):
        """Every file that `user` uploaded, those in applications alone included."""
        return self.filter(document__owner=user)


class DocumentVersion(models.Model):
    """A file as it was received. It is never changed; a newer file is a newer version."""

    document = models.ForeignKey("applicants.Document", models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    # Where the file lies in the private storage; says nothing of its content or its owner.
    key = models.CharField(max_length=100, unique=True)
    name = models.CharField(_("file name"), max_length=150)
    media_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveIntegerField(_("size in bytes"))
    pages = models.PositiveSmallIntegerField(_("pages"), null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    scan = models.CharField(_("scan"), max_length=20, choices=Scan, default=Scan.NOT_SCANNED)
    scanned_at = models.DateTimeField(_("scanned at"), null=True, blank=True)
    uploaded_at = models.DateTimeField(_("received"), auto_now_add=True)

    objects = DocumentVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("document version")
        verbose_name_plural = _("document versions")
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint("document", "number", name="document_version_is_unique")
        ]

    def __str__(self):
        return self.name

    @property
    def can_be_handed_back(self):
        """A file in which a virus was found later goes to nobody, its owner included."""
        return self.scan != Scan.INFECTED
