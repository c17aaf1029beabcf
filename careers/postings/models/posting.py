from datetime import time

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import (
    AiUse,
    Arrangement,
    Audience,
    Engagement,
    Language,
    Level,
    Origin,
    Outcome,
    State,
    Status,
    Vacancy,
    WorkingTime,
)
from careers.postings.models.amendment import Amendment
from careers.postings.models.posting_queryset import PostingQuerySet
from careers.postings.models.qualifications import Qualifications
from ops_site import bilingual
from ops_site.formats import TORONTO


class Posting(Qualifications):
    """The advertisement of one competition, as real OPS ads carry it."""

    number = models.PositiveIntegerField(_("job ID"), unique=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.DRAFT)
    origin = models.CharField(_("origin"), max_length=10, choices=Origin, default=Origin.HR)
    sample = models.BooleanField(_("sample posting"), default=False)

    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    title_fr = models.CharField(_("title (French)"), max_length=200, blank=True)
    about_en = models.TextField(_("about the job (English)"), blank=True)
    about_fr = models.TextField(_("about the job (French)"), blank=True)
    offer_en = models.TextField(_("what we offer (English)"), blank=True)
    offer_fr = models.TextField(_("what we offer (French)"), blank=True)
    selection_en = models.TextField(_("selection process (English)"), blank=True)
    selection_fr = models.TextField(_("selection process (French)"), blank=True)
    apply_en = models.TextField(_("how to apply (English)"), blank=True)
    apply_fr = models.TextField(_("how to apply (French)"), blank=True)
    additional_en = models.TextField(_("additional information (English)"), blank=True)
    additional_fr = models.TextField(_("additional information (French)"), blank=True)

    unit = models.ForeignKey(
        "organization.Unit", models.PROTECT, related_name="postings", verbose_name=_("unit")
    )
    division_en = models.CharField(_("division (English)"), max_length=250, blank=True)
    division_fr = models.CharField(_("division (French)"), max_length=250, blank=True)
    cities = models.ManyToManyField(
        "postings.City", blank=True, related_name="postings", verbose_name=_("cities")
    )
    role = models.ForeignKey(
        "postings.JobRole",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="postings",
        verbose_name=_("job role"),
    )
    job_code = models.CharField(_("job code"), max_length=20, blank=True)
    job_code_title = models.CharField(_("job code title"), max_length=120, blank=True)
    compensation_group = models.ForeignKey(
        "postings.CompensationGroup",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="postings",
        verbose_name=_("compensation group"),
    )
    # Pay in words where an ad gives no figures: "Salary commensurate with legal experience".
    pay_note_en = models.CharField(_("note on pay (English)"), max_length=250, blank=True)
    pay_note_fr = models.CharField(_("note on pay (French)"), max_length=250, blank=True)
    # These four may be unknown on records of past advertisements only (see the constraint).
    language = models.CharField(_("position language"), max_length=10, choices=Language, blank=True)
    audience = models.CharField(_("posting status"), max_length=30, choices=Audience, blank=True)
    arrangement = models.CharField(
        _("work arrangement"), max_length=10, choices=Arrangement, blank=True
    )
    level = models.CharField(_("level"), max_length=10, choices=Level, blank=True)
    eligibility_en = models.TextField(_("who may apply (English)"), blank=True)
    eligibility_fr = models.TextField(_("who may apply (French)"), blank=True)
    working_time = models.CharField(
        _("working time"), max_length=10, choices=WorkingTime, blank=True
    )
    engagement = models.CharField(
        _("kind of employment"), max_length=12, choices=Engagement, blank=True
    )
    on_site_reason_en = models.TextField(_("why on site (English)"), blank=True)
    on_site_reason_fr = models.TextField(_("why on site (French)"), blank=True)
    probation_months = models.PositiveSmallIntegerField(
        _("probation (months)"), null=True, blank=True
    )

    # What the law makes each advertisement say; their words are standard texts.
    ai_use = models.CharField(
        _("artificial intelligence in hiring"), max_length=10, choices=AiUse, blank=True
    )
    ai_use_en = models.TextField(_("what it is used for (English)"), blank=True)
    ai_use_fr = models.TextField(_("what it is used for (French)"), blank=True)
    vacancy = models.CharField(_("vacancy"), max_length=10, choices=Vacancy, blank=True)
    standard_texts = models.ManyToManyField(
        "postings.StandardText", blank=True, related_name="+", verbose_name=_("standard texts")
    )
    # Set at the approval: the words that the public reads, whatever is written later.
    statements = models.ManyToManyField(
        "postings.StandardTextVersion",
        blank=True,
        related_name="postings",
        verbose_name=_("statements"),
    )

    opens_at = models.DateTimeField(_("opening instant"), null=True, blank=True)
    # Exclusive: 00:00:00 of the next day in Toronto, shown as 11:59 p.m.
    closes_at = models.DateTimeField(_("closing instant (exclusive)"), null=True, blank=True)
    closing_reason_en = models.TextField(
        _("why it closes at another time than 11:59 p.m. (English)"), blank=True
    )
    closing_reason_fr = models.TextField(
        _("why it closes at another time than 11:59 p.m. (French)"), blank=True
    )

    contact_name = models.CharField(_("contact: name or office"), max_length=200, blank=True)
    contact_email = models.EmailField(_("contact: e-mail"), blank=True)
    contact_phone = models.CharField(_("contact: phone"), max_length=40, blank=True)
    contact_tty = models.CharField(_("contact: TTY"), max_length=40, blank=True)
    accommodation_email = models.EmailField(_("accommodation: e-mail"), blank=True)
    accommodation_phone = models.CharField(_("accommodation: phone"), max_length=40, blank=True)
    accommodation_tty = models.CharField(_("accommodation: TTY"), max_length=40, blank=True)

    # For records: where the facts are from, and what the old ad's own status line said.
    source = models.TextField(_("source"), blank=True)
    competition_status = models.CharField(_("competition status"), max_length=60, blank=True)

    # The one that it advertises again, under a number of its own.
    relists = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="relisted_as",
        verbose_name=_("advertises again"),
    )
    # Those who wrote what it was copied from: its words are theirs too.
    earlier_writers = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)
    outcome_at = models.DateTimeField(_("outcome recorded"), null=True, blank=True)

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved by"),
    )
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["-number"]
        indexes = [
            models.Index(fields=["closes_at"], name="posting_closing"),
            models.Index(fields=["status", "opens_at"], name="posting_opening"),
            # The archive, newest first, page after page.
            models.Index(F("closes_at").desc(), F("number").desc(), name="posting_archive"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="posting_approved_by_and_at_go_together",
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="posting_closes_after_it_opens",
                violation_error_message=_("A posting closes after it opens."),
            ),
            models.CheckConstraint(
                condition=~Q(status__in=("approved", "cancelled"))
                | Q(origin="record")
                | (
                    Q(opens_at__isnull=False, closes_at__isnull=False)
                    & ~Q(language="")
                    & ~Q(audience="")
                    & ~Q(arrangement="")
                    & ~Q(level="")
                ),
                name="approved_posting_is_whole",
            ),
            models.CheckConstraint(
                condition=~(Q(title_en="") & Q(title_fr="")), name="posting_has_a_title"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_at=None)
                | (~Q(outcome="") & Q(outcome_at__isnull=False)),
                name="posting_outcome_has_its_instant",
            ),
            models.CheckConstraint(
                condition=Q(experience_max=None) | Q(experience_max__gte=F("experience_min")),
                name="posting_experience_goes_up",
                violation_error_message=_("The years of experience go up."),
            ),
        ]

    def __str__(self):
        return f"{self.number} – {bilingual.plain(self, 'title')}"

    def get_absolute_url(self):
        return reverse("posting:detail", args=[self.number, self.slug])

    @property
    def slug(self):
        """The address word in the active language, from the title."""
        return self.slugs[bilingual.current()]

    @property
    def slugs(self):
        titles = {code: bilingual.plain(self, "title", code) for code in bilingual.CODES}
        return {code: slugify(title) or "job" for code, title in titles.items()}

    @property
    def version(self):
        """Grows with every change; who saves says which version they have seen."""
        return self.events.aggregate(last=models.Max("pk"))["last"] or 0

    @property
    def latest_reason(self):
        """The event whose reason led to the present status; None where it needed none."""
        told = (Status.CHANGES_ASKED, Status.WITHDRAWN, Status.CANCELLED)
        if self.status not in told:
            return None
        return self.events.select_related("by").filter(to_status=self.status).last()

    @property
    def cancellation(self):
        """The amendment that tells the public why it was cancelled; None where none is kept."""
        return self.amendments.filter(kind=Amendment.Kind.CANCELLED).last()

    def is_open(self, at=None):
        at = at or timezone.now()
        return (
            self.status == Status.APPROVED
            and self.origin == Origin.HR
            and self.opens_at <= at < self.closes_at
        )

    @property
    def closes_early(self):
        """Whether its last day to apply ends before 11:59 p.m., which has to be explained."""
        return self.closes_at is not None and self.closes_at.astimezone(TORONTO).time() != time.min

    def has_opened(self, at=None):
        return self.opens_at is not None and self.opens_at <= (at or timezone.now())

    def state(self, at=None):
        """The status, or what the instants make of an approved posting."""
        at = at or timezone.now()
        if self.origin == Origin.RECORD:
            return State.CLOSED
        if self.status != Status.APPROVED:
            return State(self.status)
        if not self.has_opened(at):
            return State.SCHEDULED
        return State.OPEN if at < self.closes_at else State.CLOSED
