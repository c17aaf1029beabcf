from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from careers.postings.history import in_words, label, told_to_all
from careers.postings.moves import (
    AMENDED,
    APPROVE,
    ASK_CHANGES,
    CANCEL,
    CREATED,
    EDITED,
    EXTENDED,
    NOTICE_PUT_UP,
    NOTICE_TAKEN_DOWN,
    OUTCOME_RECORDED,
    RESCHEDULED,
    REVISE,
    RULE_OVERRIDDEN,
    STANDARD_TEXT_CHANGED,
    SUBMIT,
    WITHDRAW,
)

# What happened, as a history tells it; the buttons say what to do.
WORDS = {
    CREATED: pgettext_lazy("history", "Created"),
    EDITED: pgettext_lazy("history", "Edited"),
    SUBMIT.name: pgettext_lazy("history", "Submitted for review"),
    ASK_CHANGES.name: pgettext_lazy("history", "Changes asked"),
    REVISE.name: pgettext_lazy("history", "Taken back as a draft"),
    APPROVE.name: pgettext_lazy("history", "Approved"),
    WITHDRAW.name: pgettext_lazy("history", "Withdrawn"),
    CANCEL.name: pgettext_lazy("history", "Cancelled"),
    RULE_OVERRIDDEN: _("Rule overridden"),
    AMENDED: pgettext_lazy("history", "Amended"),
    EXTENDED: pgettext_lazy("history", "Extended"),
    OUTCOME_RECORDED: _("Outcome recorded"),
    RESCHEDULED: pgettext_lazy("history", "Schedule changed"),
    NOTICE_PUT_UP: _("Notice put up"),
    NOTICE_TAKEN_DOWN: _("Notice taken down"),
    STANDARD_TEXT_CHANGED: _("Standard text changed"),
}


class PostingEvent(models.Model):
    """What happened to a posting, by whom, when; only ever added to."""

    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="events")
    name = models.CharField(_("what"), max_length=40)
    from_status = models.CharField(_("from"), max_length=20, blank=True)
    to_status = models.CharField(_("to"), max_length=20, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    note = models.TextField(_("note"), blank=True)
    # What the history tells besides, worded for whoever reads it: see `history.py`.
    facts = models.JSONField(_("facts"), default=dict, blank=True)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("history")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.name} ({self.at:%Y-%m-%d %H:%M})"

    def told(self):
        """What happened."""
        return str(WORDS[self.name]) if self.name in WORDS else self.name

    def details(self):
        """The reason that was given and what the verb kept beside; of an edit, what it changed."""
        if self.name == EDITED:
            return self._named(self.note.split(", "))
        public = told_to_all(self.facts)
        lines = [*(public or [self.note]), in_words(self.facts)]
        if names := self._named(self.facts.get("changed", [])):
            lines.append(f"{_('Changed fields')}{_(': ')}{names}")
        return "\n".join(filter(None, lines))

    def _named(self, names):
        posting = self._meta.get_field("posting").related_model
        return ", ".join(label(posting, name) for name in names)
