"""What a page needs on paper: its day, its address, its sources, and addresses that are whole."""

import pytest
from django.conf import settings

from ops_site.citation import LONGEST, citation
from organization.chart import measure
from tests.factories import MinistryFactory, RelationFactory
from tests.organization.reading import inside

pytestmark = pytest.mark.django_db
SITE = settings.SITE_URL


def printed(client, address, day="2024-03-31"):
    return inside(client.get(address, {"as_of": day}), "p", "printed")


def test_a_page_bears_its_day_and_its_address(client):
    address = MinistryFactory(slug_en="tea").get_absolute_url()
    told = "The Ontario Public Service as of March 31, 2024, as told at"
    assert printed(client, address) == [f"{told} {SITE}{address}?as_of=2024-03-31"]
    assert printed(client, "/en/about/") == []


def test_a_chart_bears_each_source_of_its_lines_once(client):
    ministry = MinistryFactory(slug_en="tea", source="A book of units")
    for _line in range(2):
        RelationFactory(subject_unit=ministry, source="A book of lines")
    (words,) = printed(client, "/en/organization/ministries/tea/chart/", "")
    assert words.endswith("Sources of the lines: A book of lines")


def test_an_address_that_is_shown_cut_is_marked_for_the_style_of_print():
    short, long = "ontario.ca/page", f"ontario.ca/{'x' * LONGEST}"
    assert citation(short) == f'<a href="https://{short}">{short}</a>'
    assert citation(long).startswith(f'<a class="cut" href="https://{long}">ontario.ca/x')


def test_lines_of_a_drawing_leave_the_space_that_readers_may_set():
    words = "Supports the Ministers"
    room = measure.width(words)
    assert len(measure.wrap(words, room)) == 2
    assert measure.wrap(words, measure.spaced_width(words)) == [words]
    assert measure.wrap("Intergovernmental", measure.width("Intergovernmental")) == [
        "Intergovernmental"
    ]
