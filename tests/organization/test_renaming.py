"""A unit that is renamed or moved on its form: nothing of what it was is lost."""

from datetime import date

import pytest

from organization import graph
from organization.models import Unit
from tests.factories import MinistryFactory, RoleFactory, UnitFactory
from tests.organization.test_admin import address, filled, generation, refusals

DAY, BEFORE = date(2026, 4, 1), date(2026, 3, 31)
NEW = {"name_en": "Ministry of Coffee", "name_fr": "ministère du Café"}
WORDS = {"slug_en": "coffee", "slug_fr": "cafe"}
OLD = {"en": "/en/organization/ministries/tea/", "fr": "/fr/organisation/ministeres/the/"}
NOW = {"en": "/en/organization/ministries/coffee/", "fr": "/fr/organisation/ministeres/cafe/"}


@pytest.fixture
def tea(db):
    names = {"name_en": "Ministry of Tea", "name_fr": "ministère du Thé"}
    return MinistryFactory(slug_en="tea", slug_fr="the", source="A page", **names)


def save(client, unit, **changes):
    change = address(type(unit), "change", unit.pk)
    return client.post(change, filled(client.get(change), source="An order", **changes))


def test_a_renamed_ministry_is_found_where_it_was_and_called_so_before(tea, client, editor_client):
    assert save(editor_client, tea, renamed_on=DAY, **NEW, **WORDS).status_code == 302
    for language, old in OLD.items():
        assert (client.get(old).status_code, client.get(old).url) == (301, NOW[language])
        page = client.get(NOW[language])
        name = NEW[f"name_{language}"]
        assert f"{name[0].upper()}{name[1:]}</h1>" in page.content.decode()
    then, now = (graph.on(day).every_unit[tea.pk] for day in (BEFORE, DAY))
    assert (then.name_en, then.name_fr) == ("Ministry of Tea", "ministère du Thé")
    assert (now.name_en, now.name_fr) == tuple(NEW.values())
    before = client.get(NOW["en"], {"as_of": BEFORE.isoformat()})
    assert "Ministry of Tea</h1>" in before.content.decode()
    assert tea.former_names.get().source == "An order"


def test_a_moved_unit_stood_where_it_was_until_that_day(editor_client):
    first, second = MinistryFactory(), MinistryFactory()
    unit = UnitFactory(parent=first, source="A page")
    unit.former_places.create(parent=None, end=date(2020, 1, 1), source="A page")
    assert save(editor_client, unit, parent=second.pk, moved_on=DAY).status_code == 302
    then, now = (graph.on(day).every_unit[unit.pk].parent_id for day in (BEFORE, DAY))
    place = unit.former_places.get(end=DAY)
    assert (then, now, place.start) == (first.pk, second.pk, date(2020, 1, 1))


def test_what_was_never_right_leaves_nothing_behind(tea, editor_client):
    ticks = {"respelled": "on", "misplaced": "on"}
    save(editor_client, tea, name_en="Ministry of  Tea", parent=UnitFactory().pk, **ticks)
    tea.refresh_from_db()
    assert (tea.name_en, tea.parent is None) == ("Ministry of  Tea", False)
    assert (tea.former_names.count(), tea.former_places.count()) == (0, 0)


def test_a_french_name_that_was_missing_is_filled_in(editor_client):
    unit = UnitFactory(name_fr="", source="A page")
    assert save(editor_client, unit, name_fr="Unité").status_code == 302
    assert unit.former_names.count() == 0


def test_titles_that_carry_the_old_name_are_told_with_their_forms(tea, editor_client):
    title = "Deputy Minister, Ministry of Tea"
    post = RoleFactory(unit=tea, title_en=title, title_fr="Sous-ministre, Ministère du Thé")
    RoleFactory(unit=tea, title_en="Minister of Milk", title_fr="Ministre du Lait", kind="minister")
    save(editor_client, tea, renamed_on=DAY, **NEW)
    page = editor_client.get(address(Unit, "changelist")).content.decode()
    link = f'<a href="/admin/organization/role/{post.pk}/change/">{title}</a>'
    assert f"The title of this post still carries the old name: {link}" in page


REFUSED = {
    "no day": (NEW, ["You changed: name (English), name (French). Give the first day under the"]),
    "no day of the move": ({"parent": 0}, ["You changed: part of. Give the first day in the new"]),
    "both": ({**NEW, "renamed_on": DAY, "respelled": "on"}, ["Give the day or tick the box, not"]),
    "a day alone": ({"renamed_on": DAY}, ["The name is as it was: leave this empty."]),
    "a move alone": ({"moved_on": DAY}, ["It is part of the same as before: leave this empty."]),
    "no such day": ({**NEW, "renamed_on": "2026-02-30"}, ["Enter a valid date."]),
    "too early": ({**NEW, "renamed_on": "2020-01-01"}, ["Give a later day: what you change began"]),
    "too late": ({**NEW, "renamed_on": DAY, "end": DAY}, ["Give an earlier day: the unit is over"]),
    "an address": (WORDS, ["An address stays,"] * 2),
    "respelled": ({**NEW, "respelled": "on", "slug_en": "x"}, ["An address stays,"]),
    "another’s": ({**NEW, "renamed_on": DAY, "slug_en": "milk"}, ["The address word “milk” leads"]),
}


@pytest.mark.parametrize(("changes", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_half_said_is_refused_and_nothing_is_saved(changes, told, tea, editor_client):
    old = {"name_en": "Tea", "source": "A page", "end": date(2020, 1, 1)}
    tea.former_names.create(**old)
    other = UnitFactory()
    other.former_names.create(**old, slug_en="milk")
    changes = changes | ({"parent": other.pk} if "parent" in changes else {})
    before = generation(), *Unit.objects.order_by("pk").values_list()
    found = refusals(save(editor_client, tea, **changes))
    assert [one[: len(start)] for one, start in zip(found, told, strict=True)] == told
    assert (generation(), *Unit.objects.order_by("pk").values_list()) == before
    assert (tea.former_names.count(), tea.former_places.count()) == (1, 0)


@pytest.mark.parametrize(
    ("word", "told"), [("milk", []), ("tea", ["The address word “tea” leads"])]
)
def test_a_unit_is_made_with_the_names_that_it_had(word, told, tea, editor_client):
    facts = {"key": "new", "kind": "office", "name_en": "New", "order": 0, "source": "A page"}
    was = {"name_en": "Old", "slug_en": word, "end": "2020-01-01", "source": "A page"}
    was = {f"former_names-0-{name}": value for name, value in was.items()}
    add = address(Unit, "add")
    form = filled(editor_client.get(add), slug_en="new", slug_fr="neuf", **facts, **was)
    response = editor_client.post(add, form)
    assert [one[: len("The address word “tea” leads")] for one in refusals_of(response)] == told
    made = Unit.objects.filter(key="new", former_names__slug_en=word)
    assert made.count() == (0 if told else 1)


def refusals_of(response):
    return refusals(response) if response.context else []
