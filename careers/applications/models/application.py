from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.accounts.models.scope import units_of
from careers.applicants.choices import Entitlement
from careers.applications.choices import ENDED, Channel, Status
from careers.postings.models import Posting


class ApplicationQuerySet(models.QuerySet):
    def by(self, user):
        """What `user` has applied for, drafts included."""
        return self.filter(applicant=user) if user.is_authenticated else self.none()

    def to_posting(self, number):
        """The applications for the posting of this number."""
        return self.filter(posting__number=number).select_related("posting__unit", "applicant")

    def for_list(self):
        """With what a list of one's own shows; `since` is when the status became what it is."""
        came = self.model.events.rel.related_model.objects.filter(
            application=OuterRef("pk"), to_status=OuterRef("status")
        ).exclude(from_status=F("to_status"))
        latest = came.order_by("-number").values("at")[:1]
        since = Coalesce(Subquery(latest), "created_at")
        found = self.select_related("posting__unit").prefetch_related("posting__amendments")
        return found.annotate(since=since)

    def writable(self, at):
        """What may still be changed: the posting is open at the instant `at`."""
        states = (Status.DRAFT, Status.SUBMITTED)
        return self.filter(status__in=states, posting__in=Posting.objects.open(at))

    def soonest_closing(self):
        found = self.select_related("posting", "applicant")
        return found.order_by("posting__closes_at", "posting__number")

    def concerned(self):
        """Whom it concerns when their posting changes: for them the competition is not over."""
        return self.exclude(status__in=ENDED)

    def ever_submitted(self):
        """Those of which a submission is kept, whatever became of them."""
        return self.filter(submissions__isnull=False).distinct().select_related("posting")

    def received(self):
        """What staff may know of: everything that was ever submitted and is no draft."""
        return self.exclude(status=Status.DRAFT)

    def in_scope(self, user):
        """What came in for the units that `user` works for; never their own application."""
        mine = Q(applicant=user) | Q(email__iexact=user.email)
        return self.received().filter(posting__unit__in=units_of(user)).exclude(mine)

    def held(self):
        """Locked until the end of the transaction, though others may still point at it.

        Else an event that points at the application would wait for who holds it, who may in turn
        be waiting to append to the same chain.
        """
        return self.select_for_update(of=("self",), no_key=True)


class Application(models.Model):
    """One person's application for one posting.

    Its own columns and its answers are what the applicant is writing; staff read none of it, but
    the last `Submission`, which is a copy that no one changes.
    """

    # Empty where it came on paper, and once the account is deleted.
    applicant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name=_("applicant"),
    )
    posting = models.ForeignKey(
        "postings.Posting", models.PROTECT, related_name="applications", verbose_name=_("posting")
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.DRAFT)
    channel = models.CharField(_("received"), max_length=10, choices=Channel, default=Channel.SITE)
    language = models.CharField(
        _("preferred language"), max_length=2, choices=settings.LANGUAGES, default="en"
    )

    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), max_length=254, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    street = models.CharField(_("street address"), max_length=200, blank=True)
    city = models.CharField(_("city or town"), max_length=100, blank=True)
    province = models.CharField(_("province or territory"), max_length=100, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    # The person has looked at what the profile filled in, and saved it.
    contact_confirmed = models.BooleanField(_("contact confirmed"), default=False)

    entitlement = models.CharField(
        _("entitlement to work in Canada"), max_length=20, choices=Entitlement, blank=True
    )
    permit_expires = models.DateField(_("work permit valid until"), null=True, blank=True)
    # Asked for restricted postings alone.
    may_apply = models.BooleanField(_("is one of those who may apply"), null=True, blank=True)
    employee_number = models.CharField(_("employee number (WIN)"), max_length=20, blank=True)

    includes_background = models.BooleanField(
        _("education, employment and languages from the profile"), null=True, blank=True
    )
    needs_accommodation = models.BooleanField(_("asks for accommodation"), null=True, blank=True)
    accommodation = models.TextField(_("accommodation"), blank=True)
    declared_at = models.DateTimeField(_("declared at"), null=True, blank=True)

    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    saved_at = models.DateTimeField(_("saved"), null=True, blank=True)
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["posting", "status"], name="application_state")]
        constraints = [
            models.UniqueConstraint(
                "applicant", "posting", name="one_application_for_each_posting"
            ),
            models.CheckConstraint(
                condition=Q(status="draft", submitted_at=None)
                | (~Q(status="draft") & Q(submitted_at__isnull=False)),
                name="a_draft_is_not_submitted",
            ),
        ]

    def __str__(self):
        # Without the name: lists of staff say this, and what is being written is not for them.
        return self.reference

    def get_absolute_url(self):
        return reverse("applications:detail", args=[self.posting.number])

    @property
    def reference(self):
        """The reference number that the receipt names."""
        return f"{self.posting.number}-{self.pk:06d}"

    @property
    def address(self):
        """Where mail goes: to the account, whose address may have changed since; "" for nobody."""
        return self.applicant.email if self.applicant else self.email

    @property
    def version(self):
        """Grows with every change; who decides says which version they have seen."""
        return self.events.changing().aggregate(last=models.Max("number"))["last"] or 0

    @property
    def latest(self):
        """What staff read; None while nothing was submitted."""
        return self.submissions.last()

    def answer_to(self, requirement):
        """What was written for `requirement`; empty where nothing was."""
        found = self.answers.filter(requirement=requirement).first()
        return found.text if found else ""

    def chosen_by_purpose(self):
        """The versions that are to go with it: {purpose: version}."""
        chosen = self.chosen_documents.select_related("version")
        return {each.purpose: each.version for each in chosen}
