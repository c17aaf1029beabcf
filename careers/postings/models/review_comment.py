from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ReviewComment(models.Model):
    """What a colleague says of a draft or of a posting in review; staff alone read it."""

    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="comments")
    # A field of the posting, or empty: about the whole.
    about = models.CharField(_("about"), max_length=40, blank=True)
    text = models.TextField(_("comment"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"), auto_now_add=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)

    class Meta:
        verbose_name = _("review comment")
        verbose_name_plural = _("review comments")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_by=None, settled_at=None)
                | Q(settled_by__isnull=False, settled_at__isnull=False),
                name="review_comment_settled_by_and_at_go_together",
            ),
        ]

    def __str__(self):
        return f"{self.posting_id}: {self.text[:40]}"
