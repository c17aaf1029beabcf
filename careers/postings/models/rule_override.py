from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class RuleOverride(models.Model):
    """A named person's word that a posting may be approved although it fails a rule.

    It holds for the text that was submitted: the event of that submission is `submission`.
    """

    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="overrides")
    submission = models.ForeignKey("postings.PostingEvent", models.PROTECT, related_name="+")
    rule = models.CharField(_("rule"), max_length=40)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("rule override")
        verbose_name_plural = _("rule overrides")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("submission", "rule", name="rule_is_overridden_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="rule_override_has_its_reason"),
        ]

    def __str__(self):
        return f"{self.posting_id}: {self.rule}"
