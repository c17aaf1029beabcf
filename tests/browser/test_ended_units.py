"""The pages of units that ended, in each way, and of what became of them."""

from datetime import date

import pytest
from django.utils.translation import override

from ops_site.publishing import publish
from organization.models import Relation, Unit
from tests.factories import AgencyFactory, MinistryFactory, RelationFactory

BEGAN, ENDED = date(2010, 1, 1), date(2022, 6, 24)
STATES = ["", "?as_of=2022-06-23", "?as_of=2009-12-31"]
SOURCED = {"source": "Order in Council 2/2022", "as_of": ENDED}


def became(gone, *units):
    for unit in units:
        RelationFactory(
            kind=Relation.Kind.SUCCEEDED_BY,
            subject_unit=gone,
            object_unit=unit,
            start=ENDED,
            source=SOURCED["source"],
        )


@pytest.fixture(scope="module")
def units(site):
    """Ended units: closed, succeeded, merged and divided; and what came of them."""
    past = {"start": BEGAN, "end": ENDED, **SOURCED}
    names = ("Closed", "Succeeded", "Merged", "Divided")
    closed, succeeded, merged, divided = [
        MinistryFactory(name_en=f"Ministry of What Was {name}", name_fr="", **past)
        for name in names
    ]
    first, second, third = [MinistryFactory(start=ENDED, **SOURCED) for _ in range(3)]
    became(succeeded, first)
    became(merged, second)
    became(divided, second, third)
    agency = AgencyFactory(name_fr="", parent=closed, **past)
    found = [closed, succeeded, merged, divided, first, second, agency]
    publish()
    yield found
    Relation.objects.filter(object_unit__in=[first, second, third]).delete()
    agency.delete()
    Unit.objects.filter(pk__in=[unit.pk for unit in [*found[:-1], third]]).delete()
    publish()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("state", STATES)
def test_the_page_of_what_ended_is_for_everybody(state, language, units, site, window):
    for unit in units:
        with override(language):
            address = f"{unit.get_absolute_url()}{state}"
        assert window.open(f"{site}{address}").status == 200, address
        faults = window.look()
        assert not faults, f"{address}\n{faults}"
