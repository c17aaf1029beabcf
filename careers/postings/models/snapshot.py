from django.db import models
from django.utils.translation import gettext_lazy as _


class Snapshot(models.Model):
    """A posting as it was published, or published anew by an amendment: kept, never changed.

    None is deleted: see `snapshots.py`.
    """

    is_made_of_facts = True  # HTML: what it is made of is checked in its place.

    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="snapshots")
    number = models.PositiveSmallIntegerField(_("number"))
    taken_at = models.DateTimeField(_("taken"))
    # The facts and texts in both languages, written in one way only; the digest is of these bytes.
    canonical = models.TextField(_("canonical JSON"))
    sha256 = models.CharField("SHA-256", max_length=64)
    html_en = models.TextField(_("as read (English)"))
    html_fr = models.TextField(_("as read (French)"))

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("posting", "number", name="snapshot_number_is_unique"),
        ]

    def __str__(self):
        return f"{self.posting_id} – {self.number}"
