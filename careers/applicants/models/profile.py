from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import Entitlement


class ProfileQuerySet(models.QuerySet):
    def of(self, user):
        """The profile of `user`, made when it is first needed."""
        profile, _made = self.get_or_create(user=user)
        profile.user = user
        return profile

    def held(self):
        """Locked until the end of the transaction."""
        return self.select_for_update(of=("self",))


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

    objects = ProfileQuerySet.as_manager()

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

    @property
    def is_begun(self):
        """Whether anything of its own columns is told."""
        told = (self.phone, self.street, self.city, self.province, self.postal_code)
        return bool(any(told) or self.entitlement)

    def permit_has_passed(self):
        return bool(self.permit_expires) and self.permit_expires < timezone.localdate()

    def touch(self):
        """Something that belongs to the profile changed."""
        self.save(update_fields=["updated_at"])

    def knows(self, language, *, besides):
        """Whether the language stands in another row than `besides`."""
        others = self.languages.exclude(pk=besides.pk)
        return others.filter(language__iexact=language).exists()
