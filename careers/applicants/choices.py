"""The vocabulary of a profile and of the documents in it."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Entitlement(models.TextChoices):
    """Why somebody may work in Canada."""

    CITIZEN = "citizen", _("Canadian citizen")
    PERMANENT_RESIDENT = "permanent-resident", _("Permanent resident")
    WORK_PERMIT = "work-permit", _("Work permit")
    NOT_YET = "not-yet", _("Not entitled to work in Canada yet")


class EducationLevel(models.TextChoices):
    HIGH_SCHOOL = "high-school", _("High school diploma")
    APPRENTICESHIP = "apprenticeship", _("Apprenticeship or trade certificate")
    COLLEGE = "college", _("College certificate or diploma")
    BACHELOR = "bachelor", _("Bachelor’s degree")
    MASTER = "master", _("Master’s degree")
    DOCTORATE = "doctorate", _("Doctorate")
    OTHER = "other", pgettext_lazy("education", "Other")


class Proficiency(models.TextChoices):
    BASIC = "basic", _("Basic")
    INTERMEDIATE = "intermediate", pgettext_lazy("proficiency", "Intermediate")
    ADVANCED = "advanced", _("Advanced")
    NATIVE = "native", _("First language or the same")


class DocumentKind(models.TextChoices):
    RESUME = "resume", _("Résumé")
    COVER_LETTER = "cover-letter", _("Cover letter")
    TRANSCRIPT = "transcript", _("Transcript")
    WRITING_SAMPLE = "writing-sample", _("Writing sample")
    OTHER = "other", pgettext_lazy("document", "Other document")


class Scan(models.TextChoices):
    """What the virus scanner said of a file."""

    NOT_SCANNED = "not-scanned", _("Not scanned")
    CLEAN = "clean", _("Scanned, nothing found")
    INFECTED = "infected", _("Infected")


class Frequency(models.TextChoices):
    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every Monday")


class AlertState(StrEnum):
    """What the instants of an alert say; none of it is stored."""

    UNCONFIRMED = "unconfirmed"
    STANDING = "standing"
    UNSUBSCRIBED = "unsubscribed"
    EXPIRED = "expired"
