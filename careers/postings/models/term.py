from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import Term


class PositionTerm(models.Model):
    """How many positions, for how long: "3 Temporary (up to 12 months, may be extended)"."""

    posting = models.ForeignKey("postings.Posting", models.CASCADE, related_name="terms")
    count = models.PositiveSmallIntegerField(_("number of positions"), default=1)
    kind = models.CharField(_("term"), max_length=10, choices=Term)
    months = models.PositiveSmallIntegerField(_("up to months"), null=True, blank=True)
    extendable = models.BooleanField(_("may be extended"), default=False)
    note_en = models.CharField(_("note (English)"), max_length=200, blank=True)
    note_fr = models.CharField(_("note (French)"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("position term")
        verbose_name_plural = _("position terms")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(count__gte=1),
                name="term_has_a_position",
                violation_error_message=_("A term has at least one position."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="permanent") | Q(months=None, extendable=False),
                name="permanent_term_has_no_end",
                violation_error_message=_("A permanent position has no months and no extension."),
            ),
        ]

    def __str__(self):
        return f"{self.count} {self.get_kind_display()}"
