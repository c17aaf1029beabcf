from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from organization.models import Unit


class HRScope(models.Model):
    """HR staff work for a unit and everything below it."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="scopes", verbose_name=_("user")
    )
    unit = models.ForeignKey(
        "organization.Unit", models.PROTECT, related_name="hr_scopes", verbose_name=_("unit")
    )

    class Meta:
        verbose_name = _("HR scope")
        verbose_name_plural = _("HR scopes")
        constraints = [models.UniqueConstraint("user", "unit", name="hr_scope_is_unique")]

    def __str__(self):
        return f"{self.user}: {self.unit}"


def units_of(user):
    """The units that `user` works for as HR staff; all of them for a superuser."""
    if not (user.is_active and user.is_staff):
        return Unit.objects.none()
    if user.is_superuser:
        return Unit.objects.all()
    return Unit.objects.within(*user.scopes.values_list("unit", flat=True))
