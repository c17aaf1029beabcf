"""The API tells of a renamed ministry what its page tells, day by day."""

from datetime import date

import pytest

from ops_site.publishing import publish
from tests.factories import MinistryFactory
from tests.organization.reading import inside

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2020-04-30", "Ministry of Tea"),
        ("2020-05-01", "Ministry of Coffee"),
        ("2020-05-02", "Ministry of Coffee"),
        ("", "Ministry of Coffee"),
    ],
)
def test_page_and_api_give_the_same_name_on_each_day(client, day, name):
    coffee = MinistryFactory(
        key="coffee", slug_en="coffee", name_en="Ministry of Coffee", start=date(2010, 1, 1)
    )
    coffee.former_names.create(name_en="Ministry of Tea", end=date(2020, 5, 1))
    publish()
    asked = {"as_of": day} if day else {}
    page = client.get("/en/organization/ministries/coffee/", asked)
    entry = client.get("/api/v1/ministries/coffee/", asked).json()
    listed = client.get("/api/v1/ministries/", asked).json()["results"]
    assert inside(page, "h1") == [entry["name_en"]] == [name]
    assert [row["name_en"] for row in listed] == [name]
    assert f'href="/api/v1/ministries/coffee/{"?as_of=" + day if day else ""}"' in page.text
