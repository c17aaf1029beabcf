"""Every page of facts leads to the same as data, and to the form for a correction of it."""

import pytest

from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    MinistryFactory,
    PostingFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import inside, links

pytestmark = pytest.mark.django_db
DAY = "?as_of=2024-03-31"


@pytest.fixture
def things():
    held = AppointmentFactory(role__key="pourer", person__key="ada", role__unit=None)
    return {
        "ministries/tea": MinistryFactory(key="tea"),
        "units/tea-board": AgencyFactory(key="tea-board"),
        "units/tea-it": ClusterFactory(key="tea-it"),
        "units/tea-bag": UnitFactory(key="tea-bag", kind="office"),
        "roles/pourer": held.role,
        "people/ada": held.person,
        "roles/secretary": RoleFactory(key="secretary", kind="secretary"),
    }


def test_every_page_of_facts_has_its_data_and_its_form_of_correction(client, things):
    for data, thing in things.items():
        address = thing.get_absolute_url()
        found = links(client.get(address + DAY))
        assert found["These facts as data (JSON)"] == f"/api/v1/{data}/{DAY}"
        wrong = "/en/feedback/correction/?page=" + address.replace("/", "%2F")
        assert found["Suggest a correction"] == f"{wrong}%3Fas_of%3D2024-03-31"
        api = client.get(found["These facts as data (JSON)"]).json()
        assert api["url_en"].endswith(f"{address}{DAY}")
        assert api["url_fr"].endswith(DAY)


def test_each_office_of_a_person_and_each_holder_can_be_corrected(client, things):
    office, person = (
        client.get(things[key].get_absolute_url()) for key in ("roles/pourer", "people/ada")
    )
    assert "fact=Who%20holds%20it" in links(office)["Suggest a correction (Who holds it)"]
    title = things["roles/pourer"].title_en
    assert f"Suggest a correction ({title})" in links(person)


@pytest.mark.parametrize("sample", [True, False])
def test_a_sample_among_the_jobs_of_a_ministry_is_marked(client, things, sample):
    unit = things["ministries/tea"]
    PostingFactory(open=True, unit=unit, sample=sample)
    assert inside(client.get(unit.get_absolute_url()), "span", "badge--sample") == (
        ["Sample posting"] * sample
    )
