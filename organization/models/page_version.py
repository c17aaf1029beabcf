from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PageVersionQuerySet(models.QuerySet):
    def published(self):
        return self.exclude(published_at=None)

    def waiting(self):
        """Scheduled, and not yet shown."""
        return self.filter(published_at=None, called_off_at=None)

    def due(self, at):
        return self.waiting().filter(publish_at__lte=at).order_by("publish_at", "pk")


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
