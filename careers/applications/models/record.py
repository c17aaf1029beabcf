from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.applications.moves import BY_NAME, DECIDED, OPENED
from ops_site import events


class CompetitionRecord(events.ChainHead):
    """The end of the chain of one competition's events."""

    posting = models.OneToOneField(
        "postings.Posting", models.PROTECT, primary_key=True, related_name="record"
    )

    class Meta:
        verbose_name = _("record of a competition")
        verbose_name_plural = _("records of competitions")

    def __str__(self):
        return str(self.posting_id)

    def faults(self):
        """Sentences that name what is wrong with the record; none where it is whole."""
        found = CompetitionEvent.objects.filter(posting=self.posting_id).order_by("number")
        return list(events.verify(found.iterator(), self))


class CompetitionEventQuerySet(models.QuerySet):
    def changing(self):
        """Those after which the application is no more what it was; a look changes nothing."""
        return self.exclude(name=OPENED)

    def create(self, *, application, name, from_status="", to_status="", by=None, **payload):
        """Append an event to the chain of the application's competition."""
        posting = application.posting_id
        head, _created = CompetitionRecord.objects.get_or_create(posting_id=posting)
        event = self.model(
            posting_id=posting,
            application=application,
            name=name,
            from_status=from_status,
            to_status=to_status,
        )
        return events.append(event, head, by=by, **payload)


class CompetitionEvent(events.ChainedEvent):
    """What happened to an application: moves, decisions, looks of staff; only ever added to."""

    posting = models.ForeignKey("postings.Posting", models.PROTECT, "competition_events")
    application = models.ForeignKey("applications.Application", models.PROTECT, "events")

    objects = CompetitionEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("history")
        ordering = ["posting", "number"]
        constraints = [models.UniqueConstraint("posting", "number", name="event_number_is_unique")]

    def __str__(self):
        return f"{self.posting_id}/{self.number} {self.name}"

    def subject(self):
        return [self.posting_id, self.application_id]

    @property
    def note(self):
        return (self.payload or {}).get("note", "")

    def told(self):
        """What happened, in words for staff."""
        words = {DECIDED: _("Requirement decided"), OPENED: _("Document opened")}
        return words[self.name] if self.name in words else BY_NAME[self.name].label
