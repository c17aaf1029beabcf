"""The table of key facts on a posting's own page."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext, pgettext

from careers.postings import asked, wording
from careers.postings.choices import Origin
from careers.postings.comparable_pay import equivalent
from ops_site import bilingual, formats


class Line(NamedTuple):
    """A line of a key fact; `lang` where it is not the page's, `aside` in small print."""

    text: str
    aside: str = ""
    lang: str = ""


class Fact(NamedTuple):
    label: str
    lines: list


def key_facts(posting):
    """Its rows, those that are known."""
    facts = ((label, [line for line in lines if line.text]) for label, lines in _facts(posting))
    return [Fact(label, lines) for label, lines in facts if lines]


def _facts(posting):
    cities = wording.cities(posting)
    yield _("Pay"), list(_pay(posting))
    yield _("Hours of work"), list(_hours(posting))
    yield pgettext("how many, for how long", "Positions"), list(_positions(posting))
    yield (
        npgettext("where the job is", "City", "Cities", len(cities)),
        [Line(", ".join(cities))],
    )
    yield _("Work arrangement"), [Line(posting.get_arrangement_display()), *_on_site(posting)]
    yield _("Working time"), [Line(posting.get_working_time_display())]
    yield _("Kind of employment"), [Line(posting.get_engagement_display())]
    yield _("Level"), [Line(posting.get_level_display())]
    yield from _asked(posting)
    yield _status(posting), [Line(posting.get_audience_display())]
    yield _("Compensation group"), [Line(str(posting.compensation_group or ""))]
    yield _("Bargaining agent"), [_bargaining_agent(posting.compensation_group)]
    yield _("Probation"), [Line(_probation(posting.probation_months))]
    yield _("Job code"), [Line(_job_code(posting), lang=_unless_current("en"))]
    yield _("Opening date"), [Line(posting.opens_at and formats.day(posting.opens_at))]


def _status(posting):
    """Of a record it is what the ad said: it is open to nobody any more."""
    is_record = posting.origin == Origin.RECORD
    return _("Posting status in the ad") if is_record else _("Posting status")


def _asked(posting):
    yield _("Schooling"), [Line(text) for text in asked.schooling(posting)]
    yield _("Experience"), [Line(asked.experience(posting))]
    yield _("Skills"), [Line(asked.skills(posting))]
    yield _("Position language"), [Line(text) for text in asked.languages(posting)]
    yield _("Applicants"), [Line(text) for text in asked.applicants(posting)]


def _pay(posting):
    for pay in posting.pay_ranges.all():
        posted = wording.amounts(pay.minimum, pay.maximum, pay.unit)
        since = pay.effective_from and _("from %(day)s") % {"day": formats.day(pay.effective_from)}
        yield Line(f"{posted} ({since})" if since else posted)
        other = equivalent(pay)
        about = other.amounts and _("about %(pay)s") % {"pay": other.amounts}
        yield Line(about or other.method, other.method if about else "")
    yield _line(bilingual.text(posting, "pay_note"))


def _positions(posting):
    yield Line(wording.terms_counted(posting))
    for term in posting.terms.all():
        yield _line(bilingual.text(term, "note"))


def _line(text):
    return Line(text.value, lang=_unless_current(text.lang))


def _unless_current(language):
    return "" if language == bilingual.current() else language


def _hours(posting):
    """As stated; a record leaves out what is not known."""
    stated = [wording.hours(pay) for pay in posting.pay_ranges.all() if pay.hours_per_week]
    for hours in dict.fromkeys(stated):
        yield Line(_("%(hours)s hours a week") % {"hours": hours})
    if not stated and posting.origin != Origin.RECORD:
        yield Line(pgettext("hours of work", "not stated"))


def _on_site(posting):
    yield _line(bilingual.text(posting, "on_site_reason"))


def _bargaining_agent(group):
    known = group is not None and group.is_bargaining_agent
    return _line(bilingual.text(group, "name")) if known else Line("")


def _probation(months):
    if not months:
        return ""
    return ngettext("%(months)d month", "%(months)d months", months) % {"months": months}


def _job_code(posting):
    return " – ".join(filter(None, [posting.job_code, posting.job_code_title]))
