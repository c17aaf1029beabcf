"""What the sample board is made of: pure arithmetic on the number of a sample.

The cycles have lengths without a common factor, so that roles, ministries, places, terms and
dates meet in ever new combinations. The same number always gives the same sample; only its dates
follow the day on which it is asked for.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from careers.postings.choices import AiUse, Arrangement, Audience, Language, Vacancy
from ops_site.formats import TORONTO

FIRST_NUMBER = 900_001
LAST_NUMBER = 999_999

MINISTRIES = (
    *("health", "transportation", "education", "attorney-general", "finance"),
    *("natural-resources", "solicitor-general", "children-community-social-services"),
    *("labour-immigration-training-skills-development", "environment-conservation-parks"),
    *("municipal-affairs-housing", "treasury-board-secretariat", "francophone-affairs"),
    *("agriculture-food-agribusiness", "long-term-care", "energy-mines", "infrastructure"),
    *("public-business-service-delivery-procurement", "citizenship-multiculturalism"),
    *("northern-economic-development-growth", "colleges-universities-research-security"),
    *("indigenous-affairs-first-nations-economic-reconciliation", "tourism-culture-gaming"),
    *("economic-development-job-creation-trade", "seniors-accessibility", "rural-affairs"),
    *("emergency-preparedness-response", "cabinet-office", "sport", "red-tape-reduction"),
    "intergovernmental-affairs",
)
# Slugs of cities: large and small, of all five regions; Toronto as often as it employs.
PLACES = (
    *("toronto", "ottawa", "thunder-bay", "london", "barrie", "toronto", "greater-sudbury"),
    *("kingston", "windsor", "st-catharines", "toronto", "north-bay", "hawkesbury", "sarnia"),
    *("oshawa", "toronto", "kenora", "peterborough", "guelph", "hamilton", "toronto"),
    *("sault-ste-marie", "brockville", "owen-sound", "mississauga", "toronto", "timmins"),
    *("cornwall", "chatham-kent", "kitchener", "toronto", "hearst", "belleville", "goderich"),
    *("orillia", "dryden", "st-thomas"),
)
_ON_SITE, _HYBRID, _REMOTE = Arrangement.ON_SITE, Arrangement.HYBRID, Arrangement.REMOTE
ARRANGEMENTS = (*[_HYBRID] * 4, _ON_SITE, _REMOTE, _HYBRID, _ON_SITE, _HYBRID, _REMOTE, _ON_SITE)
NOT_REPRESENTED = ("MCP", "SMG", "ITX", "EXCLUDED")

OPEN, SCHEDULED, CLOSED, CANCELLED = "open", "scheduled", "closed", "cancelled"
DRAFT, IN_REVIEW, CHANGES_ASKED = "draft", "in-review", "changes-asked"
UNFINISHED = (DRAFT, IN_REVIEW, CHANGES_ASKED)
# Of forty samples, what each is to be.
FATES = (*[OPEN] * 30, *[SCHEDULED] * 3, *[CLOSED] * 5, CANCELLED, "unfinished")
FIRST_CLOSED = range(33, 35)


@dataclass(frozen=True)
class Sample:
    """One sample posting: everything about it that is not words."""

    index: int

    @property
    def number(self):
        return FIRST_NUMBER + self.index

    @property
    def fate(self):
        fate = FATES[self.index % len(FATES)]
        if fate == "unfinished":
            return UNFINISHED[self.index // len(FATES) % len(UNFINISHED)]
        return fate

    @property
    def ministry(self):
        """The key of its ministry; the first demo recruiter has unfinished and closed ones."""
        if self.fate in UNFINISHED or self.index % len(FATES) in FIRST_CLOSED:
            return MINISTRIES[0]
        return MINISTRIES[self.index * 7 % len(MINISTRIES)]

    @property
    def places(self):
        """The slugs of its cities: one, or three different ones."""
        first = self.index * 13
        steps = (0, 9, 22) if self.index % 8 == 3 else (0,)
        return tuple(dict.fromkeys(PLACES[(first + step) % len(PLACES)] for step in steps))

    @property
    def arrangement(self):
        return ARRANGEMENTS[self.index % len(ARRANGEMENTS)]

    @property
    def language(self):
        if self.index % 27 == 26:
            return Language.FRENCH
        return Language.BILINGUAL if self.index % 9 in (4, 7) else Language.ENGLISH

    @property
    def written_in(self):
        """The languages of its words: only a bilingual position must have both."""
        if self.language == Language.FRENCH:
            return ("fr",) if self.index % 2 else ("en", "fr")
        if self.language == Language.BILINGUAL or self.index % 3:
            return ("en", "fr")
        return ("en",)

    def audience(self, group):
        """Who may apply, given the compensation group of the job."""
        turn = self.index % 13
        if turn in (3, 8):
            return Audience.OPEN_TARGETED
        if turn in (1, 6, 11) and group in NOT_REPRESENTED:
            return Audience.RESTRICTED_NON_REPRESENTED
        return Audience.RESTRICTED if turn == 11 else Audience.OPEN

    @property
    def vacancy(self):
        return Vacancy.FUTURE if self.index % 10 == 6 else Vacancy.EXISTING

    @property
    def ai_use(self):
        return AiUse.USED if self.index % 20 == 9 else AiUse.NOT_USED

    @property
    def has_two_pay_ranges(self):
        return self.index % 8 == 5

    def days(self, today):
        """The day on which it opens and the last day to apply, seen from `today`."""
        # At least ten working days, whatever holidays come.
        length = 18 + self.index * 5 % 15
        opening = -(length - self._days_left(length))
        if self.fate == SCHEDULED:
            opening = 3 + self.index * 3 % 12
        elif self.fate == CLOSED:
            opening = -length - 1 - self.index * 17 % 60
        elif self.fate in UNFINISHED:
            opening = 7
        first = today + timedelta(days=opening)
        opens = on_a_weekday(first, back=opening <= 0)
        return opens, max(first, opens) + timedelta(days=length)

    def _days_left(self, length):
        """Of an open one: the first few of every forty end within days, the next are new."""
        turn = self.index % len(FATES)
        if turn < 4:
            return turn
        if turn < 8:
            return length - turn % 3
        return 4 + self.index * 11 % (length - 4)

    def instants(self, today):
        """When it opens and, exclusive, when it closes: midnights in Toronto."""
        opens, last_day = self.days(today)
        return midnight(opens), midnight(last_day + timedelta(days=1))

    def pay_days(self, today):
        """From when each of two pay ranges holds: the past and the coming first of April."""
        april = date(today.year, 4, 1)
        past = april if april <= today else april.replace(year=today.year - 1)
        return past, past.replace(year=past.year + 1)


def of_number(number):
    return Sample(number - FIRST_NUMBER)


def midnight(day):
    return datetime.combine(day, time.min, TORONTO)


def on_a_weekday(day, *, back):
    """New postings appear from Monday to Friday (gojobs.gov.on.ca, FAQ)."""
    beyond = day.weekday() - 4
    if beyond <= 0:
        return day
    return day - timedelta(days=beyond) if back else day + timedelta(days=3 - beyond)
