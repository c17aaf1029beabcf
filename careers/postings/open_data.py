"""The tables of this room for the open data: job families and roles, cities, open postings."""

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from careers.postings.models import City, JobFamily, JobRole, PayRange, Posting
from organization.opendata.table import KEY, ORDER, SOURCE, Table, column, computed, pair

NAME = pair("name", _("Its name, in English and in French."))
SLUG = pair("slug", _("The word in the address of its page, in English and in French."))
LEVEL = column("level", _("student, entry, mid, senior or executive."))


def _present_pay(posting):
    """The pay range of today, or None."""
    return next(iter(posting.present_ranges), None)


def _of_pay(field):
    return lambda posting: getattr(_present_pay(posting), field, None)


FAMILIES = Table(
    "job-families",
    _("Job families"),
    _("The fields of work by which postings are grouped."),
    (KEY, *NAME, *SLUG, ORDER, *SOURCE),
    lambda: JobFamily.objects.order_by("key"),
)

JOB_ROLES = Table(
    "job-roles",
    _("Job roles"),
    _("Typical jobs of each family, as a private careers guide describes them."),
    (
        KEY,
        column("family", _("Key of the job family."), "family.key"),
        *NAME,
        *SLUG,
        *pair("description", _("What the job is.")),
        LEVEL,
        column("salary_min", _("The lowest pay that the guide names, in dollars a year.")),
        column("salary_max", _("The highest pay that the guide names, in dollars a year.")),
        ORDER,
        *SOURCE,
    ),
    lambda: JobRole.objects.select_related("family").order_by("key"),
)

CITIES = Table(
    "cities",
    _("Cities"),
    _("The municipalities of Ontario, in one of which each job stands."),
    (
        column("csd_code", _("The code of its census subdivision at Statistics Canada.")),
        *NAME,
        column("official_name", _("Its full name.")),
        *SLUG,
        column("region", _("north, east, west, central or toronto.")),
        column("population", _("Its population at the census of 2021.")),
        column("latitude", _("Degrees north.")),
        column("longitude", _("Degrees east; those of Ontario are negative.")),
        *SOURCE,
    ),
    lambda: City.objects.order_by("csd_code"),
)

POSTINGS = Table(
    "postings",
    _("Open postings"),
    _(
        "The jobs that one can apply for at this moment. Samples are marked: those jobs do "
        "not exist."
    ),
    (
        column("number", _("The job ID.")),
        *pair("title", _("The title of the job; empty in a language in which it is not posted.")),
        column("unit", _("Key of the unit."), "unit.key"),
        column("job_role", _("Key of the job role."), "role.key"),
        computed(
            "cities",
            _("Codes of the cities where the job is."),
            lambda posting: sorted(city.csd_code for city in posting.cities.all()),
        ),
        column("language", _("english, french or bilingual.")),
        column("audience", _("Who may apply: open, open-targeted, restricted…")),
        column("arrangement", _("on-site, hybrid or remote.")),
        LEVEL,
        computed("pay_minimum", _("The least that is paid, in dollars."), _of_pay("minimum")),
        computed("pay_maximum", _("The most that is paid, in dollars."), _of_pay("maximum")),
        computed("pay_unit", _("For how long: year, week or hour."), _of_pay("unit")),
        computed(
            "terms",
            _("permanent, temporary, student… with the number of positions."),
            lambda posting: [f"{term.kind}: {term.count}" for term in posting.terms.all()],
        ),
        column("opens_at", _("The instant at which it opened, in UTC.")),
        column("closes_at", _("The first instant at which it is closed, in UTC.")),
        column("sample", _("Whether it is a sample: the job does not exist.")),
    ),
    lambda: _open_postings(),
    turns_each_minute=True,
)


def _open_postings():
    ranges = Prefetch("pay_ranges", PayRange.objects.present_first(), to_attr="present_ranges")
    rows = Posting.objects.open().select_related("unit", "role")
    return rows.prefetch_related("cities", "terms", ranges).order_by("number")


TABLES = (FAMILIES, JOB_ROLES, CITIES, POSTINGS)
