"""A whole list as CSV: the columns of the open data, and what the rows of a list need besides."""

from django.conf import settings
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.postings.listing import Card
from careers.postings.models import PayRange
from careers.postings.open_data import POSTINGS
from careers.postings.twins import rows
from ops_site import bilingual
from organization.opendata import export
from organization.opendata.table import Column, column, computed

PAY = Prefetch("pay_ranges", PayRange.objects.present_first(), to_attr="present_ranges")
FIRST = ("number", "title_en", "title_fr")


def _each(name, about, read):
    """A column for each language: `read(posting, language)`."""
    return tuple(
        Column(f"{name}_{code}", about, lambda row, day, code=code: read(row, code))
        for code in bilingual.CODES
    )


def _page(posting, code):
    return settings.SITE_URL + bilingual.address(posting, code)


def _employer(posting, code):
    card = Card(posting)
    return getattr(card.ministry or card.unit, f"name_{code}")


def _cities(posting, code):
    return sorted(getattr(city, f"name_{code}") for city in posting.cities.all())


def _of_pay(name):
    return lambda posting: getattr(next(iter(posting.present_ranges), None), name, None)


COLUMNS = (
    *(known for known in POSTINGS.columns if known.name in FIRST),
    *_each("url", _("The address of its page, in English and in French."), _page),
    *_each("employer", _("Its ministry as it was called when the job was posted."), _employer),
    *_each("city_names", _("The cities where the job is, by name."), _cities),
    column("job_family", _("Key of the job family."), "role.family.key"),
    *(known for known in POSTINGS.columns if known.name not in FIRST),
    computed(
        "hours_per_week", _("The hours a week, where the ad says them."), _of_pay("hours_per_week")
    ),
    computed("yearly_minimum", _("The least, in dollars a year."), _of_pay("yearly_minimum")),
    computed("yearly_maximum", _("The most, in dollars a year."), _of_pay("yearly_maximum")),
)


def written(listed):
    """The text of the file."""
    today = timezone.localdate()
    found = rows.read(listed.keys, PAY)
    lines = ([one.read(posting, today) for one in COLUMNS] for posting in found)
    return "".join(export.as_csv([one.name for one in COLUMNS], lines))
