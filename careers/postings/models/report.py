from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careers.accounts.models.scope import units_of

SPOKEN = {"en": _("English"), "fr": _("French")}


class PostingReportQuerySet(models.QuerySet):
    def in_scope(self, user):
        """Of the postings of the units that `user` works for."""
        return self.filter(posting__unit__in=units_of(user))

    def unsettled(self):
        return self.filter(settled_at=None)


class PostingReport(models.Model):
    """What a reader says is wrong with a posting, and what HR or an editor made of it."""

    class Kind(models.TextChoices):
        WRONG = "wrong", _("Something in it is wrong or misleading")
        PAY = "pay", _("The pay is missing or wrong")
        DISCRIMINATION = "discrimination", _("It shuts people out or discriminates")
        CANADIAN_EXPERIENCE = "canadian-experience", _("It asks for Canadian experience")
        FRAUD = "fraud", _("It looks like a fraud")
        OTHER = "other", _("Something else")

    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("Right: the posting was changed")
        PARTLY = "partly", _("Right in part")
        DISMISSED = "dismissed", _("The posting stands as it is")
        NOT_FOR_US = "not-for-us", _("Not for this site to answer")

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="reports")
    kind = models.CharField(_("what is wrong"), max_length=20, choices=Kind)
    text = models.TextField(_("in your words"))
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    received_at = models.DateTimeField(_("received at"))
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)
    answer = models.TextField(_("note"), blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)

    objects = PostingReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a posting")
        verbose_name_plural = _("reports of postings")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", settled_at=None)
                | (~Q(outcome="") & Q(settled_at__isnull=False)),
                name="posting_report_outcome_has_its_instant",
                violation_error_message=_("Say what became of it."),
            ),
        ]

    def __str__(self):
        return self.reference

    @property
    def saw_changes(self):
        """Whether the posting was amended, extended or cancelled since this was received."""
        return self.posting.amendments.filter(at__gte=self.received_at).exists()

    @property
    def spoken(self):
        """The sender’s language, called as its reader at the desk calls it."""
        return SPOKEN[self.language]


class PostingNotice(models.Model):
    """What the public is told above a posting while something in it is looked into, or after."""

    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="notices")
    words_en = models.TextField(_("notice (English)"))
    words_fr = models.TextField(_("notice (French)"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("shown from"), auto_now_add=True)
    ended_at = models.DateTimeField(_("shown until"), null=True, blank=True)

    class Meta:
        verbose_name = _("public notice")
        verbose_name_plural = _("public notices")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.posting_id}: {self.words_en[:40]}"
