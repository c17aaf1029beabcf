from django.db import models
from django.utils.translation import gettext_lazy as _


class Submission(models.Model):
    """What was submitted, word for word; made once and never changed.

    `content` is the JSON that `content.py` describes; it is empty once retention has erased it.
    """

    application = models.ForeignKey("applications.Application", models.CASCADE, "submissions")
    number = models.PositiveSmallIntegerField(_("version"))
    content = models.JSONField(_("content"), null=True)
    digest = models.CharField("SHA-256", max_length=64)
    # When the request came in, which decides whether it was in time.
    arrived_at = models.DateTimeField(_("received"))

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["application", "number"]
        constraints = [
            models.UniqueConstraint("application", "number", name="submission_number_is_unique")
        ]

    def __str__(self):
        return f"{self.application_id}/{self.number}"
