"""The facts of the organization: what `manage.py seed` loads for this room."""

from django.utils import timezone

from ops_site.seeding import REMOVE, upsert
from organization import editing, editors, fixtures
from organization.models import (
    Appointment,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    Person,
    Relation,
    Role,
    Unit,
    UnitAlias,
)


def ended_some_day(appointment):
    """Since when it is over is not known, unless its end is."""
    return {} if appointment.end else {"ended": True}


def load():
    editors.make_group()
    editing.keep_all(editing.AS_IT_STOOD)
    tallies = load_rows()
    editing.keep_all(editing.LOADED)
    return tallies


def load_rows():
    today = timezone.localdate()
    pages = list(fixtures.pages())
    sections = [section for page in pages for section in page.pop("sections")]
    return [
        upsert(Unit, fixtures.rows("units"), gone={"end": today}),
        upsert(FormerName, fixtures.rows("former_names")),
        upsert(FormerPlace, fixtures.rows("former_places")),
        upsert(UnitAlias, fixtures.rows("aliases"), by=("name",)),
        upsert(Role, fixtures.rows("roles"), gone={"ended": True}),
        upsert(Person, fixtures.rows("people")),
        upsert(Appointment, fixtures.rows("appointments"), gone=ended_some_day),
        upsert(Relation, fixtures.relations(), gone={"end": today}),
        upsert(InformationPage, pages, gone={"ended": True}),
        upsert(PageSection, sections, by=("page", "anchor"), gone=REMOVE),
    ]
