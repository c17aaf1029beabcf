"""A file that is no table, or not there, is refused in a sentence."""

import pytest

from tests.postings.importing import run

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "Titre,Québec".encode("latin-1"), "Line 1 is not in UTF-8."),
        ("a.json", b"{", "This is not JSON."),
        ("a.json", b'{"jobs": []}', "In JSON a table is a list of objects"),
        ("a.json", b"[1, 2]", "In JSON a table is a list of objects"),
        ("a.json", b"[]", "There is nothing in it."),
        ("a.json", b'[{"a\\ud800": "b"}]', "The name of a column holds a character that cannot be"),
        ("a.json", b"[" * 100_000, "This is not JSON."),
        ("a.csv", b"", "There is nothing in it."),
        ("a.csv", b"title\n\n", "has no rows"),
        ("a.csv", b"title,title\na,b\n", "The column title stands there twice."),
        ("a.csv", b"title\na,b\n", "Row 2 has 2 cells, and there are 1 columns."),
        ("a.csv", b'title\n"a\n', "Row 2 cannot be read as CSV"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    assert said in run(path, as_record=True)[1]


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path):
    assert "cannot be read: No such file" in run(tmp_path / "none.csv", as_record=True)[1]
