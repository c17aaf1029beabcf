from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual, formats
from organization.models.period import lasting, state
from organization.models.sourced import Sourced

ONE_SUBJECT = Q(subject_unit=None, subject_role__isnull=False) | Q(
    subject_unit__isnull=False, subject_role=None
)
ONE_OBJECT = Q(object_unit=None, object_role__isnull=False) | Q(
    object_unit__isnull=False, object_role=None
)


class RelationQuerySet(models.QuerySet):
    def present(self, on=None):
        """Those that hold on the day `on` (today); on its `end` a line is of the past."""
        return self.filter(lasting(on))

    def with_ends(self):
        return self.select_related("subject_unit", "subject_role", "object_unit", "object_role")


class Relation(Sourced):
    """One typed line between units and roles, with the sentence that states it."""

    class Kind(models.TextChoices):
        HEADS = "heads", _("heads")
        HEADS_PUBLIC_SERVICE_IN = "heads-public-service-in", _("heads the public service in")
        SUPPORTS = "supports", _("supports")
        REPORTS_TO = "reports-to", _("reports to")
        ACCOUNTABLE_TO = "accountable-to", _("is accountable to")
        RESPONSIBLE_TO = "responsible-to", _("is responsible to")
        RESPONSIBLE_FOR = "responsible-for", _("is responsible for")
        ADVISES = "advises", _("advises")
        OVERSEES = "oversees", _("oversees")
        SERVES = "serves", _("serves")
        MEMBER_OF = "member-of", _("is a member of")
        PART_OF = "part-of", _("is part of")
        # What became of a unit that ended: one successor, or by a division several.
        SUCCEEDED_BY = "succeeded-by", _("was succeeded by")

    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    subject_unit = models.ForeignKey(
        "organization.Unit", models.CASCADE, null=True, blank=True, related_name="lines_out"
    )
    subject_role = models.ForeignKey(
        "organization.Role", models.CASCADE, null=True, blank=True, related_name="lines_out"
    )
    object_unit = models.ForeignKey(
        "organization.Unit", models.CASCADE, null=True, blank=True, related_name="lines_in"
    )
    object_role = models.ForeignKey(
        "organization.Role", models.CASCADE, null=True, blank=True, related_name="lines_in"
    )
    sentence_en = models.TextField(_("sentence (English)"), blank=True)
    sentence_fr = models.TextField(_("sentence (French)"), blank=True)
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    objects = RelationQuerySet.as_manager()

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=ONE_SUBJECT,
                name="relation_has_one_subject",
                violation_error_message=_("A line starts at one unit or one role."),
            ),
            models.CheckConstraint(
                condition=ONE_OBJECT,
                name="relation_has_one_object",
                violation_error_message=_("A line ends at one unit or one role."),
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gt=F("start")),
                name="relation_ends_after_start",
                violation_error_message=_("A line ends after the day on which it starts."),
            ),
        ]

    def __str__(self):
        return f"{self.subject} {self.get_kind_display()} {self.object}"

    def clean(self):
        super().clean()
        # By their keys, as an import asks of each row.
        starts, ends = (
            (getattr(self, f"{end}_unit_id"), getattr(self, f"{end}_role_id"))
            for end in ("subject", "object")
        )
        if any(starts) and starts == ends:
            raise ValidationError(_("A line does not end where it starts."))
        over = self.kind == self.Kind.SUCCEEDED_BY and self.subject_unit and self.subject_unit.end
        if over and self.start and self.start != over:
            told = _("The unit was over on %(day)s: what it became, it became on that day.")
            raise ValidationError({"start": told % {"day": formats.day(over)}})

    def state(self, on=None):
        return state(self, on)

    @property
    def subject(self):
        return self.subject_unit or self.subject_role

    @property
    def object(self):
        return self.object_unit or self.object_role

    @property
    def sentence(self):
        return bilingual.text(self, "sentence")
