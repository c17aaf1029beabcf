"""The table of key facts on a posting's own page."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import npgettext, pgettext

from careers.postings import wording
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
    yield pgettext("how many, for how long", "Positions"), list(_positions(posting))
    yield (
        npgettext("where the job is", "City", "Cities", len(cities)),
        [Line(", ".join(cities))],
    )
    yield _("Work arrangement"), [Line(_arrangement(posting))]
    yield _("Level"), [Line(posting.get_level_display())]
    yield _("Position language"), [Line(posting.get_language_display())]
    yield _("Posting status"), [Line(posting.get_audience_display())]
    yield _("Compensation group"), [Line(posting.compensation_group or "")]
    yield _("Job code"), [Line(_job_code(posting), lang=_unless_current("en"))]
    yield _("Opening date"), [Line(posting.opens_at and formats.day(posting.opens_at))]


def _pay(posting):
    for pay in wording.pay_lines(posting):
        since = pay.effective_from and _("from %(day)s") % {"day": formats.day(pay.effective_from)}
        posted = f"{pay.posted} ({since})" if since else pay.posted
        yield Line(posted, "" if pay.yearly else pay.method)
        if pay.yearly:
            yield Line(_("about %(pay)s") % {"pay": pay.yearly}, pay.method)
    yield _line(bilingual.text(posting, "pay_note"))


def _positions(posting):
    yield Line(wording.terms(posting))
    for term in posting.terms.all():
        yield _line(bilingual.text(term, "note"))


def _line(text):
    return Line(text.value, lang=_unless_current(text.lang))


def _unless_current(language):
    return "" if language == bilingual.current() else language


def _arrangement(posting):
    hours = {pay.hours_per_week for pay in wording.pay_lines(posting)} - {None}
    words = [posting.get_arrangement_display()]
    if len(hours) == 1:
        words.append(_("%(hours)s hours a week") % {"hours": hours.pop()})
    return ", ".join(filter(None, words))


def _job_code(posting):
    return " – ".join(filter(None, [posting.job_code, posting.job_code_title]))
