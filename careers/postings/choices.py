"""The vocabulary of a posting; the words are those of the board's parameters."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where the advertisement stands. Open, scheduled and closed follow from the instants."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in-review", _("In review")
    CHANGES_ASKED = "changes-asked", _("Changes asked")
    APPROVED = "approved", _("Approved")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CANCELLED = "cancelled", _("Cancelled")


class State(models.TextChoices):
    """What staff read: the status, where an approved posting is scheduled, open or closed."""

    DRAFT = Status.DRAFT.value, Status.DRAFT.label
    IN_REVIEW = Status.IN_REVIEW.value, Status.IN_REVIEW.label
    CHANGES_ASKED = Status.CHANGES_ASKED.value, Status.CHANGES_ASKED.label
    SCHEDULED = "scheduled", _("Scheduled")
    OPEN = "open", pgettext_lazy("posting state", "Open")
    CLOSED = "closed", pgettext_lazy("posting state", "Closed")
    WITHDRAWN = Status.WITHDRAWN.value, Status.WITHDRAWN.label
    CANCELLED = Status.CANCELLED.value, Status.CANCELLED.label


class Origin(models.TextChoices):
    HR = "hr", _("Written here")
    RECORD = "record", _("Record of a past advertisement")


class Audience(models.TextChoices):
    """Posting status in the words of the real board: who may apply."""

    OPEN = "open", pgettext_lazy("posting status", "Open")
    OPEN_TARGETED = "open-targeted", _("Open targeted")
    RESTRICTED = "restricted", _("Restricted")
    RESTRICTED_NON_REPRESENTED = "restricted-non-represented", _("Restricted (non-represented)")


class Term(models.TextChoices):
    PERMANENT = "permanent", _("Permanent")
    TEMPORARY = "temporary", _("Temporary")
    STUDENT = "student", _("Student")


class Arrangement(models.TextChoices):
    ON_SITE = "on-site", _("On-site")
    HYBRID = "hybrid", _("Hybrid")
    REMOTE = "remote", _("Remote")


class Level(models.TextChoices):
    STUDENT = "student", pgettext_lazy("level", "Student")
    ENTRY = "entry", _("Entry")
    MID = "mid", _("Mid")
    SENIOR = "senior", _("Senior")
    EXECUTIVE = "executive", pgettext_lazy("level", "Executive")


class Language(models.TextChoices):
    """The language that the position asks for."""

    ENGLISH = "english", _("English")
    FRENCH = "french", _("French")
    BILINGUAL = "bilingual", _("Bilingual (English/French)")


class PayUnit(models.TextChoices):
    HOUR = "hour", _("an hour")
    WEEK = "week", _("a week")
    YEAR = "year", _("a year")


class RequirementKind(models.TextChoices):
    MANDATORY = "mandatory", _("Mandatory")
    RATED = "rated", _("Rated")
    ASSET = "asset", _("Asset")


class WorkingTime(models.TextChoices):
    FULL_TIME = "full-time", _("Full-time")
    PART_TIME = "part-time", _("Part-time")


class Engagement(models.TextChoices):
    """A way into the public service that has a name of its own."""

    INTERNSHIP = "internship", _("Internship")
    CO_OP = "co-op", _("Co-op placement")
    SUMMER = "summer", _("Summer job")
    CONTRACT = "contract", _("Contract")


class AiUse(models.TextChoices):
    """Whether artificial intelligence screens, assesses or selects applicants."""

    NOT_USED = "not-used", _("Not used")
    USED = "used", _("Used")


class Vacancy(models.TextChoices):
    EXISTING = "existing", _("For a vacancy that exists")
    FUTURE = "future", _("For vacancies that may come")


class Education(models.TextChoices):
    """What schooling a job asks for, from the least to the most."""

    HIGH_SCHOOL = "high-school", _("High school diploma")
    DIPLOMA = "diploma", _("College diploma")
    DEGREE = "degree", _("University degree")
    ADVANCED = "advanced", _("Advanced degree or professional certification")


class Outcome(models.TextChoices):
    """What came of a competition."""

    FILLED = "filled", _("Position filled")
    PARTLY_FILLED = "partly-filled", _("Some positions filled")
    NOT_FILLED = "not-filled", _("Nobody was hired")
