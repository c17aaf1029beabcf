from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import Entitlement


class Profile(models.Model):
    """What an applicant tells once and uses in every application.

    Name, e-mail address and preferred language stand in the user.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="profile", verbose_name=_("user")
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    street = models.CharField(_("street address"), max_length=200, blank=True)
    city = models.CharField(_("city or town"), max_length=100, blank=True)
    province = models.CharField(_("province or territory"), max_length=100, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    entitlement = models.CharField(
        _("entitlement to work in Canada"), max_length=20, choices=Entitlement, blank=True
    )
    permit_expires = models.DateField(_("work permit valid until"), null=True, blank=True)
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")
        constraints = [
            models.CheckConstraint(
                condition=Q(permit_expires=None) | Q(entitlement="work-permit"),
                name="only_a_work_permit_expires",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"
