from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.postings.history import in_words
from careers.postings.moves import (
    AMENDED,
    BY_NAME,
    CREATED,
    EDITED,
    EXTENDED,
    NOTICE_PUT_UP,
    NOTICE_TAKEN_DOWN,
    OUTCOME_RECORDED,
    RESCHEDULED,
    RULE_OVERRIDDEN,
)


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
        """What happened, in the words that stand on the buttons."""
        words = {
            CREATED: _("Created"),
            EDITED: _("Edited"),
            RULE_OVERRIDDEN: _("Rule overridden"),
            AMENDED: _("Amended"),
            EXTENDED: _("Extended"),
            OUTCOME_RECORDED: _("Outcome recorded"),
            RESCHEDULED: _("Rescheduled"),
            NOTICE_PUT_UP: _("Notice put up"),
            NOTICE_TAKEN_DOWN: _("Notice taken down"),
        }
        if self.name in words:
            return words[self.name]
        return BY_NAME[self.name].label if self.name in BY_NAME else self.name

    def details(self):
        """The reason that was given and what the verb kept beside; of an edit, what it changed."""
        if self.name != EDITED:
            return "\n".join(filter(None, [self.note, in_words(self.facts)]))
        fields = {field.name: field for field in self.posting._meta.get_fields()}
        return ", ".join(_label(fields.get(name), name) for name in self.note.split(", "))


def _label(field, name):
    if field is None:
        return name
    if field.is_relation and field.auto_created:
        return str(field.related_model._meta.verbose_name_plural)
    return str(field.verbose_name)
