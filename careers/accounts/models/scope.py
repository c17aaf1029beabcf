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
    administers = models.BooleanField(
        _("HR administrator"),
        default=False,
        help_text=_("May invite staff to this unit and those below it."),
    )

    class Meta:
        verbose_name = _("HR scope")
        verbose_name_plural = _("HR scopes")
        constraints = [models.UniqueConstraint("user", "unit", name="hr_scope_is_unique")]

    def __str__(self):
        return f"{self.user}{_(': ')}{self.unit}"

    @property
    def is_last(self):
        return not self.user.scopes.exclude(pk=self.pk).exists()


def units_of(user):
    """The units that `user` works for as HR staff; all of them for a superuser."""
    return _units(user, {})


def units_administered_by(user):
    """The units that `user` may invite staff to; all of them for a superuser."""
    return _units(user, {"administers": True})


def _units(user, kind):
    if not (user.is_active and user.is_staff):
        return Unit.objects.none()
    if user.is_superuser:
        return Unit.objects.all()
    return Unit.objects.within(*user.scopes.filter(**kind).values_list("unit", flat=True))
