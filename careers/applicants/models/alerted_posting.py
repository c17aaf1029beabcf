from django.db import models
from django.utils import timezone


class AlertedPosting(models.Model):
    """That an alert has told of a posting: it never does so again."""

    alert = models.ForeignKey("applicants.Alert", models.CASCADE, related_name="told")
    posting = models.ForeignKey("postings.Posting", models.CASCADE, related_name="+")
    told_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint("alert", "posting", name="alert_tells_of_a_posting_once")
        ]

    def __str__(self):
        return f"{self.alert_id} – {self.posting_id}"
