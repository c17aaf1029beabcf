from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.postings.models import Posting


class SavedJobQuerySet(models.QuerySet):
    def by(self, user):
        return self.filter(user=user)

    def of(self, posting):
        return self.filter(posting=posting)

    def concerned(self):
        """Of people who are written to."""
        return self.filter(user__is_active=True)

    def in_order(self):
        """The longest saved first, with their postings."""
        return self.select_related("posting").order_by("pk")

    def for_list(self):
        """With all that the list shows; what closes soonest first, then what has closed."""
        postings = Posting.objects.for_listing()
        rows = self.prefetch_related(models.Prefetch("posting", postings))
        is_open = Q(posting__in=Posting.objects.open())
        over = Case(When(is_open, then=0), default=1)
        return rows.order_by(over, F("posting__closes_at").asc(nulls_last=True), "pk")

    def closing(self, before, at=None):
        """Of open postings that close before that instant, and nobody was reminded of it."""
        postings = Posting.objects.open(at).filter(closes_at__lte=before)
        unreminded = self.concerned().filter(posting__in=postings)
        return unreminded.exclude(reminded_for=F("posting__closes_at"))


class SavedJob(models.Model):
    """A posting that somebody wants to find again, and to hear of."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_jobs", verbose_name=_("user")
    )
    posting = models.ForeignKey(
        "postings.Posting", models.CASCADE, related_name="saved_by", verbose_name=_("posting")
    )
    saved_at = models.DateTimeField(_("saved"), default=timezone.now)
    # The closing instant that the reminder told: an extended posting is told of again.
    reminded_for = models.DateTimeField(_("reminded of the closing"), null=True)

    objects = SavedJobQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved job")
        verbose_name_plural = _("saved jobs")
        constraints = [
            models.UniqueConstraint("user", "posting", name="job_is_saved_once_by_a_user")
        ]

    def __str__(self):
        return f"{self.user_id} – {self.posting_id}"
