import pytest
from django.template import Context, Template
from django.utils.translation import override

from ops_site.publishing import publish
from organization.query import Query
from organization.results import Found
from tests.factories import (
    JobFamilyFactory,
    JobRoleFactory,
    MinistryFactory,
    PostingFactory,
    UnitFactory,
    midnight,
)


def render(text, **context):
    return Template("{% load postings %}" + text).render(Context(context))


@pytest.fixture
def ministry(db):
    return MinistryFactory(slug_en="iron", slug_fr="fer")


@pytest.fixture
def jobs(ministry):
    """Seven open jobs, numbers 1 to 7 in the order of their closing, and a closed one."""
    unit = UnitFactory(parent=ministry)
    for number in range(1, 8):
        PostingFactory(open=True, number=number, closes_at=midnight(number), unit=unit)
    PostingFactory(closed=True, number=8, unit=unit)


LIST = "{% for posting in jobs.postings %} {{ posting.number }}{% endfor %}"
SHORT = "{{ jobs.count }}:" + LIST + " {{ jobs.url }}"


def test_how_many_jobs_are_open(jobs):
    PostingFactory(open=True, number=9, sample=True)
    counted = "{% open_count as open %}{{ open.count }}, {{ open.real }} of them real"
    assert render(counted) == "8, 7 of them real"


def test_the_jobs_that_close_first(jobs):
    soon = "{% closing_soon 2 as soon %}{% for posting in soon %}{{ posting.number }} {% endfor %}"
    assert render(soon) == "1 2 "


def test_the_open_jobs_of_a_unit_and_of_those_below(jobs, ministry):
    assert render("{% jobs_of_unit unit as jobs %}" + SHORT, unit=ministry) == (
        "7: 1 2 3 4 5 /en/jobs/ministry/iron/"
    )
    with override("fr"):
        other = MinistryFactory(slug_fr="bois")
        publish(other)
        found = render("{% jobs_of_unit unit as jobs %}" + SHORT, unit=other)
    assert found == "0: /fr/emplois/ministere/bois/"


def test_the_open_jobs_that_words_find(jobs):
    PostingFactory(open=True, number=9, title_en="Welder")
    shown = (
        "{% jobs_found found as jobs %}{{ jobs.count }}:"
        "{% for hit in jobs.hits %} {{ hit.card.posting.number }}{% endfor %} {{ jobs.url }}"
    )

    def found(typed):
        return render(shown, found=Found.read(Query(typed), {}))

    assert found("welders") == "1: 9 /en/jobs/?q=welders"
    assert found("") == "0: /en/jobs/?q="


def test_families_in_order_with_what_is_open(db):
    last, first = JobFamilyFactory(order=2, name_en="B"), JobFamilyFactory(order=1, name_en="A")
    role = JobRoleFactory(family=last)
    PostingFactory(open=True, number=1, role=role)
    PostingFactory(open=True, number=2, role=role)
    PostingFactory(closed=True, number=3, role=JobRoleFactory(family=first))
    families = "{% families_with_counts as all %}{% for f in all %}{{ f }}{{ f.open_count }} "
    assert render(families + "{% endfor %}") == "A0 B2 "
