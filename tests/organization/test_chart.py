"""The governance chart: one dataset, and as many renderings that say neither more nor less."""

from datetime import date

import pytest
from django.utils.translation import override

from ops_site.bilingual import plain
from ops_site.publishing import publish
from ops_site.seeding import read
from organization import graph
from organization.chart import dataset
from organization.chart.identity import key
from organization.models import Relation, Role, Unit
from tests.factories import (
    MinistryFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.chart_reading import of_drawings, of_list, of_table, told
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.django_db
Kind = Relation.Kind
CHART = {"en": "/en/organization/chart/", "fr": "/fr/organisation/organigramme/"}
AT_A_GLANCE = {"en": "/en/organization/", "fr": "/fr/organisation/"}
# Before everything that bears a day, between the days of two sources, and today.
DAYS = [None, date(2025, 12, 1), date(2003, 7, 1)]


def as_of(day):
    return f"?as_of={day}" if day else ""


def read_aloud(page):
    """What each rendering on a page tells."""
    return [of_list(page.text), of_table(page.text), *of_drawings(page.text)]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_list_the_table_and_both_drawings_tell_each_line_once_and_no_other(
    client, facts, language, day
):
    with override(language):
        chart = dataset.whole(graph.on(day))
        lines = told(chart)
        assert len(set(lines)) == len(chart.edges) == 29
        page = client.get(CHART[language] + as_of(day))
        assert read_aloud(page) == [lines] * 4
        glance = client.get(AT_A_GLANCE[language] + as_of(day))
        assert [of_list(glance.text), *of_drawings(glance.text)] == [lines] * 2


@pytest.mark.parametrize("day", DAYS[:2], ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_so_does_the_chart_of_every_ministry(client, facts, language, day):
    with override(language):
        shown = graph.on(day)
        ministries = shown.of_kinds(*Unit.MINISTRIES)
        assert len(ministries) == 31
        for unit in ministries:
            page = client.get(CHART_OF[language] % plain(unit, "slug") + as_of(day))
            lines = told(dataset.of_ministry(shown, unit))
            assert len(set(lines)) == len(lines) > 0
            assert read_aloud(page) == [lines] * 4, unit


CHART_OF = {
    "en": "/en/organization/ministries/%s/chart/",
    "fr": "/fr/organisation/ministeres/%s/organigramme/",
}


def test_the_chart_of_all_tells_what_is_stated_of_all_and_of_no_ministry_alone(facts):
    stated = {
        (end(row, "subject"), row["kind"], end(row, "object"))
        for row in read("organization/relations.json")
        if row["kind"] != Relation.Kind.SUCCEEDED_BY
    }
    of_iit = {line for line in stated if line[0] in ("unit/central-agencies", "unit/corporate-cio")}
    chart = dataset.whole(graph.on())
    assert {(key(e.subject), e.kind, key(e.object)) for e in chart.edges} == stated - of_iit


def end(row, name):
    unit = row.get(f"{name}_unit")
    return f"unit/{unit}" if unit else f"role/{row[f'{name}_role']}"


def test_a_line_that_two_sources_state_is_one_line_with_both_sentences(client, facts):
    chart = dataset.whole(graph.on())
    heads = next(e for e in chart.edges if (e.kind, key(e.object)) == (Kind.HEADS, "unit/ops"))
    assert len(heads.facts) == 2
    table = text(client.get(CHART["en"])).split("As a table, with sources")[-1]
    assert all(fact.sentence_en in table for fact in heads.facts)


def test_every_deputy_minister_has_two_lines_one_of_them_to_the_secretary(facts):
    shown = graph.on()
    deputies = [r for r in shown.roles if r.kind == Role.Kind.DEPUTY_MINISTER and not r.collective]
    assert len(deputies) == 30
    for deputy in deputies:
        chart = dataset.of_ministry(shown, deputy.unit)
        lines = [(e.kind, e.object.kind) for e in chart.edges if e.subject == deputy]
        assert (Kind.SUPPORTS, "minister") in lines, deputy
        assert (Kind.ACCOUNTABLE_TO, "secretary") in lines, deputy


# --- What a change of the data does --------------------------------------------------------------


@pytest.fixture
def service():
    group = UnitFactory(kind=Unit.Kind.GROUP, name_en="Public Service")
    office = UnitFactory(kind=Unit.Kind.OFFICE, name_en="Office")
    RelationFactory(subject_unit=group, object_unit=office)
    return group


def line(subject, kind, object_, **facts):
    ends = {"subject_unit": None, "subject_role": subject, "object_role": object_}
    publish()
    return RelationFactory(kind=kind, **{"object_unit": None, **ends, **facts})


def member(service, title, **facts):
    return RoleFactory(title_en=title, unit=service, collective=True, **facts)


def test_a_new_line_appears_in_every_rendering(client, service):
    head, staff = member(service, "Head"), member(service, "Staff")
    line(staff, Kind.REPORTS_TO, head)
    before = [("Public Service", "is part of", "Office")]
    report = ("Staff", "reports to", "Head")
    # Nothing ties the two to the group but their place, so this is no line of the chart yet.
    assert read_aloud(client.get(CHART["en"])) == [before] * 4
    line(head, Kind.MEMBER_OF, None, object_unit=service)
    member_of = ("Head", "is a member of", "Public Service")
    assert read_aloud(client.get(CHART["en"])) == [sorted([*before, member_of, report])] * 4


def test_a_second_line_stands_in_the_list_as_also_with_a_link(client, service):
    head, staff = member(service, "Head"), member(service, "Staff")
    line(head, Kind.MEMBER_OF, None, object_unit=service)
    line(staff, Kind.REPORTS_TO, head)
    line(staff, Kind.SUPPORTS, member(None, "Minister", slug_en="minister"))
    page = client.get(CHART["en"])
    assert inside(page, "dt")[-2:] == ["Reports to:", "Also supports:"]
    assert inside(page, "dd")[-2:] == ["Head", "Minister"]
    assert links(page)["Minister"] == "/en/organization/roles/minister/"


def test_a_circle_in_the_data_is_shown_and_ends(client, service):
    one, two = member(service, "One"), member(service, "Two")
    line(one, Kind.REPORTS_TO, two)
    line(two, Kind.REPORTS_TO, one)
    line(one, Kind.MEMBER_OF, None, object_unit=service)
    circle = [("One", "reports to", "Two"), ("Two", "reports to", "One")]
    for told_so in read_aloud(client.get(CHART["en"])):
        assert [each for each in told_so if each in circle] == circle


def test_units_that_are_part_of_each_other_are_shown_and_end(client):
    unit = MinistryFactory(slug_en="one", name_en="One")
    part = UnitFactory(parent=unit, name_en="Two")
    Unit.objects.filter(pk=unit.pk).update(parent=part)
    publish()
    lines = [("One", "is part of", "Two"), ("Two", "is part of", "One")]
    assert read_aloud(client.get(CHART_OF["en"] % "one")) == [lines] * 4


def test_a_line_that_ended_is_told_of_the_day_on_which_it_held(client, service):
    head = member(service, "Head")
    line(head, Kind.MEMBER_OF, None, object_unit=service, end=date(2024, 5, 1))
    was = ("Head", "is a member of", "Public Service")
    assert all(
        was in told_so for told_so in read_aloud(client.get(CHART["en"] + as_of("2024-04-30")))
    )
    assert all(was not in told_so for told_so in read_aloud(client.get(CHART["en"])))
