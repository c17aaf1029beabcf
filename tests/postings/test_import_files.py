"""A file that is no table, or not there, is refused in a sentence."""

import pytest

from tests.postings.importing import run

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "Titre,Québec".encode("latin-1"), "is not UTF-8 text (byte 9)"),
        ("a.json", b"{", "The file is not JSON"),
        ("a.json", b'{"jobs": []}', "must hold a list of objects"),
        ("a.json", b"[1, 2]", "must hold a list of objects"),
        ("a.json", b"[]", "has no rows"),
        ("a.json", b"[" * 100_000, "The file is not JSON"),
        ("a.csv", b"", "has no rows"),
        ("a.csv", b"title,title\na,b\n", "Two columns are called title"),
        ("a.csv", b"title\na,b\n", "Row 2 has more cells than there are columns"),
        ("a.csv", b'title\n"a\n', "is not CSV"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    assert said in run(path, as_record=True)[1]


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path):
    assert "cannot be read: No such file" in run(tmp_path / "none.csv", as_record=True)[1]
