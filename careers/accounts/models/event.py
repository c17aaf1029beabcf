from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class StaffEvent(models.Model):
    """Who made whom HR staff of what, and when; only ever added to."""

    class Name(models.TextChoices):
        INVITED = "invited", _("Invited")
        SENT_AGAIN = "sent-again", _("Invitation sent again")
        REVOKED = "revoked", _("Invitation revoked")
        ACCEPTED = "accepted", _("Invitation accepted")
        GIVEN = "given", _("Scope given")
        CHANGED = "changed", _("Scope changed")
        ENDED = "ended", _("Scope ended")

    name = models.CharField(_("what"), max_length=20, choices=Name)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    # The account that it was about, once there is one; the address stays when both are gone.
    whom = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("whom"),
    )
    address = models.EmailField(_("e-mail address"), max_length=254)
    unit = models.ForeignKey(
        "organization.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    administers = models.BooleanField(_("HR administrator"), default=False)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("change of HR staff")
        verbose_name_plural = _("changes of HR staff")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.get_name_display()}: {self.address}, {self.unit}"
