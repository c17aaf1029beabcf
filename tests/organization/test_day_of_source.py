"""A source and its day go together; what readers would see as signs is refused with any fact."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from organization.models import Relation, Role
from tests.factories import RelationFactory, RoleFactory, UnitFactory
from tests.organization.test_admin import address, filled, refusals

STAYS = (
    "May 23, 2026 is the day of the source from before. Give the day of the one that you name, or "
    "empty it; if both are of the same day, tick the box above the source."
)


def send(client, made, **changes):
    change = address(type(made), "change", made.pk)
    return client.post(change, filled(client.get(change), **changes))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, [STAYS]),
        ({"as_of": "2026-11-20"}, []),
        ({"as_of": ""}, []),
        ({"same_source": "on"}, []),
        ({"source": "An order\nA page"}, []),
    ],
    ids=["left", "given", "emptied", "vouched for", "added to"],
)
def test_the_day_of_the_old_source_does_not_stay_beside_a_new_one(said, told, editor_client):
    unit = UnitFactory(source="A page", as_of=date(2026, 5, 23))
    answer = send(editor_client, unit, **{"source": "An order", "end": "2026-11-20"} | said)
    assert (refusals(answer) if told else answer.status_code) == (told or 302)
    unit.refresh_from_db()
    assert unit.end == (None if told else date(2026, 11, 20))


def test_a_source_of_a_day_to_come_is_refused(editor_client):
    day = timezone.localdate() + timedelta(days=1)
    answer = send(editor_client, UnitFactory(source="A page"), as_of=day)
    assert refusals(answer) == ["A source of a day to come cannot say it yet."]


def test_markup_in_the_text_of_a_fact_is_refused(editor_client):
    line = RelationFactory(source="A page")
    answer = send(editor_client, line, sentence_en="<b>It</b> reports.", same_source="on")
    [told, *_more] = refusals(answer)
    assert told.startswith("HTML stands here, which readers would see")
    assert Relation.objects.get().sentence_en == line.sentence_en


def test_a_line_leads_from_one_thing_to_another(editor_client):
    line = RelationFactory(source="A page", subject_unit=None, subject_role=RoleFactory())
    ends = {"object_unit": "", "object_role": line.subject_role_id, "same_source": "on"}
    assert refusals(send(editor_client, line, **ends)) == ["A line does not end where it starts."]


def test_what_a_unit_became_it_became_on_the_day_when_it_was_over(editor_client):
    unit = UnitFactory(end=date(2026, 11, 21))
    kind = Relation.Kind.SUCCEEDED_BY
    line = RelationFactory(source="A page", kind=kind, subject_unit=unit, object_unit=UnitFactory())
    answer = send(editor_client, line, start="2026-11-20", same_source="on")
    assert refusals(answer) == [
        "The unit was over on November 21, 2026: what it became, it became on that day."
    ]
    assert send(editor_client, line, start="2026-11-21", same_source="on").status_code == 302


def test_a_new_title_is_told_to_change_the_past_too(editor_client):
    post = RoleFactory(source="A page")
    address_of_post = address(Role, "change", post.pk)
    form = filled(editor_client.get(address_of_post), title_en="Another", same_source="on")
    page = editor_client.post(address_of_post, form, follow=True).text
    assert "Pages of earlier days tell the new title too" in page
    same = filled(editor_client.get(address_of_post), description_en="It.", same_source="on")
    page = editor_client.post(address_of_post, same, follow=True).text
    assert "Pages of earlier days" not in page


def test_one_line_is_on_record_once(editor_client):
    line = RelationFactory(source="A page", start=date(2026, 1, 1))
    add = address(Relation, "add")
    same = {name: getattr(line, f"{name}_id") for name in ("subject_unit", "object_unit")}
    form = filled(editor_client.get(add), kind=line.kind, source="A page", **same)
    again = editor_client.post(add, form | {"start": "2026-01-01"})
    assert refusals(again) == ["This line is on record already."]
    assert editor_client.post(add, form | {"start": "2026-02-01"}).status_code == 302
    assert Relation.objects.count() == 2
