from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """What the instants of a version make of it; never stored."""

    SHOWN = "shown", pgettext_lazy("version", "what the public reads now")
    EARLIER = "earlier", pgettext_lazy("version", "earlier")
    WAITING = "waiting", pgettext_lazy("version", "waiting")
    CALLED_OFF = "called-off", pgettext_lazy("version", "called off")


class PageVersionQuerySet(models.QuerySet):
    def published(self):
        return self.exclude(published_at=None)

    def waiting(self):
        """Scheduled, and not yet shown."""
        return self.filter(published_at=None, called_off_at=None)

    def due(self, at):
        due = self.waiting().filter(publish_at__lte=at).select_related("page")
        return due.order_by("publish_at", "pk")

    def shown(self):
        """The version of each page that was published last."""
        latest = PageVersion.objects.published().filter(page=OuterRef("page"))
        newest = latest.order_by("-published_at", "-number").values("pk")[:1]
        return self.filter(pk=Subquery(newest))

    def for_desk(self):
        return self.select_related("page", "saved_by")


class PageVersion(models.Model):
    """The whole text of an information page as somebody saved it; never changed afterwards.

    `content` holds the page's own fields and its sections: see organization/editing.py.
    """

    page = models.ForeignKey(
        "organization.InformationPage", models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField(_("version"))
    content = models.JSONField(_("content"))
    reason = models.CharField(_("what changed and why"), max_length=250, blank=True)
    # Empty: `manage.py seed`, or an account that is no more.
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    saved_at = models.DateTimeField(_("saved at"))
    publish_at = models.DateTimeField(_("publish at"))
    published_at = models.DateTimeField(_("published at"), null=True)
    called_off_at = models.DateTimeField(_("called off at"), null=True)

    objects = PageVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a page")
        verbose_name_plural = _("versions of pages")
        ordering = ["page", "-number"]
        constraints = [
            models.UniqueConstraint("page", "number", name="page_version_number_is_unique"),
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(called_off_at=None),
                name="page_version_is_published_or_called_off",
            ),
        ]

    def __str__(self):
        return f"{self.page} · {self.number}"

    def state(self, shown):
        """`shown` is the version of its page that was published last, or None."""
        if self.called_off_at:
            return State.CALLED_OFF
        if not self.published_at:
            return State.WAITING
        return State.SHOWN if self == shown else State.EARLIER
