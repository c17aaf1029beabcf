"""What the words of an advertisement mean here: the lists are those that postings choose from."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from careers.postings.advertisement import REQUIREMENTS
from careers.postings.choices import (
    AiUse,
    Arrangement,
    Engagement,
    Level,
    RequirementKind,
    Vacancy,
    WorkingTime,
)


class TermList(NamedTuple):
    """Words of one kind: `rows` pairs each with its meaning."""

    anchor: str
    heading: Any
    rows: tuple


MEANINGS = {
    Level.STUDENT: _("For people who study: summer jobs, internships and co-op placements."),
    Level.ENTRY: _("A first job in its field: little or no experience is asked for."),
    Level.MID: _("Some years of experience in the field are asked for."),
    Level.SENIOR: _("Long experience is asked for, often with a team or a field to lead."),
    Level.EXECUTIVE: _("Leads a branch, a division or more."),
    Arrangement.ON_SITE: _("The work is done at the place that the posting names."),
    Arrangement.HYBRID: _(
        "Some of the work is done at that place, the rest elsewhere: how much, only where"
        " the posting says so."
    ),
    Arrangement.REMOTE: _(
        "The work is done elsewhere. The posting names the city that the job belongs to; where"
        " it does not say from where you may work, ask its contact."
    ),
    WorkingTime.FULL_TIME: _("All the hours of a week that are usual for such a position."),
    WorkingTime.PART_TIME: _("Fewer hours than that: how many, only where the posting says so."),
    Engagement.INTERNSHIP: _("A placement to learn in, with an end."),
    Engagement.CO_OP: _("A placement that is part of a program of studies."),
    Engagement.SUMMER: _("A job for students, in the summer."),
    Engagement.CONTRACT: _("A position with an end, for one task or one absence."),
    Vacancy.EXISTING: _("A position is vacant, and somebody will be hired for it."),
    Vacancy.FUTURE: _("No position is vacant yet: applications are kept for those that may be."),
    AiUse.USED: _("It helps to screen, assess or select applicants; the posting says in what."),
    AiUse.NOT_USED: _("It does not screen, assess or select applicants."),
}
OTHER_TERMS = (
    (_("EST and EDT"), _("Eastern Standard Time, in winter; Eastern Daylight Time, in summer.")),
    (_("11:59 p.m."), _("The last minute in which an application can be submitted.")),
    (_("Closing soon"), _("The posting closes within three days.")),
    (pgettext_lazy("posting", "New"), _("The posting opened less than three days ago.")),
    (
        pgettext_lazy("posting", "Cancelled"),
        _("Nobody is hired through the posting any more; it says why."),
    ),
    (_("Amended"), _("Something was changed after it was approved; it says what and when.")),
    (_("Sample posting"), _("Shows how the site works. The job does not exist.")),
)


def term_lists():
    kinds = tuple(
        (RequirementKind(kind).label, meaning) for kind, (_head, meaning) in REQUIREMENTS.items()
    )
    return (
        TermList("requirement-kinds", _("Requirements"), kinds),
        _of(Level, "levels", _("Levels")),
        _of(Arrangement, "arrangements", _("Work arrangement")),
        _of(WorkingTime, "working-time", _("Working time")),
        _of(Engagement, "engagements", _("Kinds of employment")),
        _of(Vacancy, "vacancy", _("Vacancy")),
        _of(AiUse, "artificial-intelligence", _("Artificial intelligence in hiring")),
        TermList("marks", _("Times and marks"), OTHER_TERMS),
    )


def _of(choices, anchor, heading):
    return TermList(anchor, heading, tuple((one.label, MEANINGS[one]) for one in choices))
