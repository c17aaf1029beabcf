from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.applications.choices import Purpose


class ChosenDocument(models.Model):
    """Which document the applicant wants to send, while the application is being written."""

    application = models.ForeignKey("applications.Application", models.CASCADE, "chosen_documents")
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    version = models.ForeignKey("applicants.DocumentVersion", models.CASCADE, "+")

    class Meta:
        verbose_name = _("chosen document")
        verbose_name_plural = _("chosen documents")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("application", "purpose", name="one_document_a_purpose")
        ]

    def __str__(self):
        return f"{self.get_purpose_display()}: {self.version}"


class Attachment(models.Model):
    """A document as it was submitted: the very version, kept as long as the submission."""

    submission = models.ForeignKey("applications.Submission", models.CASCADE, "attachments")
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    version = models.ForeignKey("applicants.DocumentVersion", models.PROTECT, "attachments")

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("submission", "purpose", name="one_attachment_a_purpose")
        ]

    def __str__(self):
        return f"{self.get_purpose_display()}: {self.version}"
