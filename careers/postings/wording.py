"""A posting's facts in words, in the active language: pay, terms, places, badges."""

from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy, npgettext_lazy, pgettext

from careers.postings.choices import Audience, Language, Origin, PayUnit, Status, Term
from ops_site import bilingual, formats
from ops_site.analyser import fold

SOON = NEW = 3  # Days.
A_YEAR = 12  # Months.
VOWELS = tuple("aeiou")

_RANGES = {
    PayUnit.YEAR: gettext_lazy("%(minimum)s to %(maximum)s a year"),
    PayUnit.WEEK: gettext_lazy("%(minimum)s to %(maximum)s a week"),
    PayUnit.HOUR: gettext_lazy("%(minimum)s to %(maximum)s an hour"),
}
_RATES = {
    PayUnit.YEAR: gettext_lazy("%(amount)s a year"),
    PayUnit.WEEK: gettext_lazy("%(amount)s a week"),
    PayUnit.HOUR: gettext_lazy("%(amount)s an hour"),
}
_POSITIONS = {
    Term.PERMANENT: ngettext_lazy(
        "%(count)d permanent position", "%(count)d permanent positions", "count"
    ),
    Term.TEMPORARY: ngettext_lazy(
        "%(count)d temporary position", "%(count)d temporary positions", "count"
    ),
    Term.STUDENT: ngettext_lazy(
        "%(count)d student position", "%(count)d student positions", "count"
    ),
}
_COUNTED = {
    Term.PERMANENT: npgettext_lazy(
        "positions", "%(count)d permanent", "%(count)d permanent", "count"
    ),
    Term.TEMPORARY: npgettext_lazy(
        "positions", "%(count)d temporary", "%(count)d temporary", "count"
    ),
    Term.STUDENT: npgettext_lazy("positions", "%(count)d student", "%(count)d students", "count"),
}


class PayLine(NamedTuple):
    """Pay as posted and, where it can be compared, what it comes to a year."""

    posted: str
    yearly: str


class Badge(NamedTuple):
    label: str
    kind: str


def present_pay(posting, today=None):
    """The pay range in effect, or the first that will be; None without any."""
    today = today or timezone.localdate()
    ranges = list(posting.pay_ranges.all())
    begun = [r for r in ranges if r.effective_from is None or r.effective_from <= today]
    found = (begun[-1:] or ranges[:1] or [None])[0]
    return found and _pay_line(found)


def _pay_line(pay):
    comparable = pay.unit != PayUnit.YEAR and pay.yearly_minimum is not None
    return PayLine(
        posted=amounts(pay.minimum, pay.maximum, pay.unit),
        yearly=amounts(round(pay.yearly_minimum), round(pay.yearly_maximum), PayUnit.YEAR)
        if comparable
        else "",
    )


def amounts(minimum, maximum, unit):
    if minimum == maximum:
        return _RATES[unit] % {"amount": formats.money(minimum)}
    return _RANGES[unit] % {"minimum": formats.money(minimum), "maximum": formats.money(maximum)}


def hours(pay):
    """ "36.25", "40"; `normalize()` alone would write the latter as 4E+1."""
    stated = pay.hours_per_week
    whole = stated.to_integral_value()
    return formats.number(whole if stated == whole else stated.normalize())


def terms(posting):
    """ "2 permanent positions, 3 temporary positions (up to 12 months, may be extended)"."""
    return ", ".join(_term(term, _POSITIONS) for term in posting.terms.all())


def terms_counted(posting):
    """ "2 permanent, 3 temporary (up to 12 months, may be extended)", under “Positions”."""
    return ", ".join(_term(term, _COUNTED) for term in posting.terms.all())


def positions(term):
    """One of them alone."""
    return _term(term, _POSITIONS)


def _term(term, words):
    details = []
    if term.months:
        details.append(
            ngettext("up to %(count)d month", "up to %(count)d months", term.months)
            % {"count": term.months}
        )
    if term.extendable:
        details.append(_("may be extended"))
    positions = words[term.kind] % {"count": term.count}
    return f"{positions} ({', '.join(details)})" if details else positions


def cities(posting):
    """The names of its cities, in order."""
    return sorted((bilingual.plain(city, "name") for city in posting.cities.all()), key=fold)


def lasts_a_year(posting):
    """Whether some position is permanent or of a year or more; so too where nothing is said."""
    kept = list(posting.terms.all())
    return not kept or any(term.months is None or term.months >= A_YEAR for term in kept)


def after_of(name):
    """What follows “of”: in French with its own “de”, elided where the name begins so."""
    if bilingual.current() == "en":
        return name
    return f"d’{name}" if fold(name)[:1] in VOWELS else f"de {name}"


def place(posting, sought=()):
    """The city, or how many they are; of several, the first of the `sought` keys by name."""
    return place_among(posting.cities.all(), sought)


def place_among(cities, sought=()):
    names = [bilingual.plain(city, "name") for city in cities]
    if len(names) > 1:
        found = {city.pk: bilingual.plain(city, "name") for city in cities}
        if city := next((found[key] for key in sought if key in found), ""):
            others = ngettext(
                "%(city)s and %(count)d other city",
                "%(city)s and %(count)d other cities",
                len(names) - 1,
            )
            return others % {"city": city, "count": len(names) - 1}
        return ngettext("%(count)d city", "%(count)d cities", len(names)) % {"count": len(names)}
    return "".join(names)


def is_new(opens_at, now):
    return (now - opens_at).days < NEW


def badges(posting, now=None):
    """What sets this posting apart; nothing that holds for most."""
    now = now or timezone.now()
    found = []
    if posting.is_open(now):
        if formats.days_left(posting.closes_at, now) <= SOON:
            found.append(Badge(_("Closing soon"), "warning"))
        if is_new(posting.opens_at, now):
            found.append(Badge(pgettext("posting", "New"), "success"))
    elif posting.status == Status.CANCELLED:
        found.append(Badge(pgettext("posting", "Cancelled"), "warning"))
    elif posting.origin == Origin.RECORD:
        found.append(Badge(_("Record of a past posting"), "info"))
    elif posting.closes_at and posting.closes_at <= now:
        found.append(Badge(pgettext("posting", "Closed"), "info"))
    if getattr(posting, "was_amended", False):
        found.append(Badge(pgettext("posting", "Amended"), "info"))
    if posting.language in (Language.BILINGUAL, Language.FRENCH):
        found.append(Badge(posting.get_language_display(), "info"))
    if posting.audience not in ("", Audience.OPEN):
        found.append(Badge(posting.get_audience_display(), "info"))
    if posting.sample:
        found.append(Badge(_("Sample posting"), "sample"))
    return found
