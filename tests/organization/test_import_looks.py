"""Looking at an import keeps nobody waiting where it need not, and asks no more for more rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from organization.importing import files, running, tables
from organization.models import Person, Unit
from tests.factories import PersonFactory, UnitFactory
from tests.organization.importing import bring, look, problems


def looked(table, text):
    """The statements of a look at that file that are no questions, and how many there were."""
    rows = files.read(text.encode(), largest=10**6)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        outcome = running.look(table, rows)
    statements = [query["sql"] for query in asked.captured_queries]
    assert outcome.problems == []
    return [sql for sql in statements if not sql.startswith("SELECT")], len(statements)


def test_a_look_at_people_writes_nothing_at_all(db):
    PersonFactory(key="ada", name="Ada", source="A book")
    one = "key,name,sort_name,source\nada,Ida,Ida,A page\n"
    more = one + "".join(f"p-{n},P {n},P {n},A page\n" for n in range(20))
    assert looked(tables.People, one) == looked(tables.People, more) == ([], 2)
    assert Person.objects.get().name == "Ada"


def test_the_chain_above_a_unit_is_read_once(db):
    whole = None
    for n in range(5):
        whole = UnitFactory(key=f"u-{n}", name_en=f"U {n}", parent=whole, source="A page")
    counts = []
    for rows in (["u-4"], ["u-2", "u-3", "u-4"]):
        text = "key,short_en,source\n" + "".join(f"{key},Short,A book\n" for key in rows)
        counts.append(looked(tables.Units, text)[1])
    assert counts[1] - counts[0] == 2  # One statement for each row that is written.


def test_units_that_would_be_part_of_each_other_are_refused(db, editor_client):
    for key in ("one", "two"):
        UnitFactory(key=key, source="A page")
    response = look(editor_client, "unit", "key,parent,source\none,two,A book\ntwo,one,A book\n")
    told = "column parent: This unit cannot be part of a unit that is itself below it."
    assert [text.partition(", ")[2] for text in problems(response)] == [told]
    assert Unit.objects.exclude(parent=None).count() == 0


@pytest.mark.parametrize("field", ["biography_en", "biography_fr"])
def test_the_longest_cell_comes_in_and_is_indexed(field, db, editor_client):
    words = " ".join(f"w{n:05}" for n in range(18_724))
    bring(editor_client, "person", f"key,name,sort_name,source,{field}\na,A,A,A book,{words}\n")
    assert len(getattr(Person.objects.get(), field)) == len(words) == 131_067
