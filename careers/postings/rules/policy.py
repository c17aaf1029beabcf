"""What this site asks of a posting beyond the law: site policy."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from careers.postings.choices import RequirementKind
from careers.postings.rules.rule import (
    BILINGUAL,
    EVERY,
    SITE_POLICY,
    SITE_POLICY_FROM,
    Rule,
    lacking,
    wrong,
)
from careers.postings.working_days import last_of, working_days
from ops_site.bilingual import CODES
from ops_site.formats import TORONTO, day, last_day

LEAST_DAYS = 10


def check_days(ad):
    """Every working day counts on which somebody could apply, the first and the last included."""
    opens_at, closes_at = ad.posting.opens_at, ad.posting.closes_at
    if not (opens_at and closes_at):
        yield lacking(_("Give the opening instant and the last day to apply."))
        return
    first = opens_at.astimezone(TORONTO).date()
    if not ad.is_approved:  # What is approved after its opening instant opens only then.
        first = max(first, ad.day)
    days = working_days(first, last_day(closes_at))
    if days < LEAST_DAYS:
        told = ngettext(
            "It is open on %(days)d working day, and must be on %(least)d: choose %(day)s or a "
            "later last day to apply.",
            "It is open on %(days)d working days, and must be on %(least)d: choose %(day)s or a "
            "later last day to apply.",
            days,
        )
        enough = day(last_of(first, LEAST_DAYS))
        yield wrong(told % {"days": days, "least": LEAST_DAYS, "day": enough})


def check_languages(ad):
    for thing, names, called in ad.rows():
        for name in names:
            values = {code: getattr(thing, f"{name}_{code}") for code in CODES}
            if any(values.values()):
                for code in (code for code in CODES if not values[code]):
                    label = str(thing._meta.get_field(f"{name}_{code}").verbose_name)
                    words = {"field": f"{called}, {label}" if called else label}
                    yield lacking(_("Bilingual position: fill in “%(field)s”.") % words)


def check_requirements(ad):
    if RequirementKind.MANDATORY not in {row.kind for row in ad.requirements}:
        yield lacking(_("Add at least one mandatory requirement."))


def check_cities(ad):
    """A posting names its cities for all of its terms together."""
    if not ad.has_city:
        yield lacking(_("Name at least one city for the position terms."))
    if not ad.terms:
        yield lacking(_("Add at least one position term: how many positions, for how long."))


def check_closing_time(ad):
    closes_at = ad.posting.closes_at
    if not closes_at:
        yield lacking(_("Give the last day to apply."))
    elif ad.posting.closes_early and not (
        ad.posting.closing_reason_en or ad.posting.closing_reason_fr
    ):
        yield wrong(_("Close at 11:59 p.m., Toronto time, or say why at another time."))


def policy(**facts):
    return Rule(citation=SITE_POLICY, in_force_from=SITE_POLICY_FROM, **facts)


RULES = (
    policy(
        id="ten-working-days",
        title=gettext_lazy("Days open"),
        sentence=gettext_lazy(
            "The posting is open on at least 10 working days: no weekends, no public holidays of "
            "Ontario."
        ),
        check=check_days,
        scope=EVERY,
    ),
    policy(
        id="both-languages",
        title=gettext_lazy("Both languages"),
        sentence=gettext_lazy(
            "What is said of a position designated bilingual is said in English and in French."
        ),
        check=check_languages,
        scope=BILINGUAL,
    ),
    policy(
        id="mandatory-requirement",
        title=gettext_lazy("Mandatory requirements"),
        sentence=gettext_lazy("There is at least one mandatory requirement."),
        check=check_requirements,
        scope=EVERY,
    ),
    policy(
        id="city-of-each-term",
        title=gettext_lazy("Cities of the positions"),
        sentence=gettext_lazy("Every position term has a city."),
        check=check_cities,
        scope=EVERY,
    ),
    policy(
        id="closing-time",
        title=gettext_lazy("Closing time"),
        sentence=gettext_lazy(
            "The posting closes at 11:59 p.m., Toronto time, or says why it closes at another time."
        ),
        check=check_closing_time,
        scope=EVERY,
    ),
)
