"""The words of a query in a text: whole, begun, and compounds in one piece."""

import pytest

from ops_site.fulltext import sought
from ops_site.highlight import answers, excerpt, marked


@pytest.mark.parametrize(
    ("query", "text", "html"),
    [
        ("finan", "All finances.", "All <mark>finances</mark>."),
        ("finan board", "A board of finances.", "A <mark>board</mark> of finances."),
        ("sous-ministre", "Un ministre, un sous-ministre.", "<mark>sous-ministre</mark>"),
        ("co-op", "A co-op student", "A <mark>co</mark>-<mark>op</mark> student"),
        ("it", "Italian", "Italian"),
    ],
)
def test_a_word_is_marked_as_it_was_found(query, text, html):
    assert html in marked(text, sought(query, "en"), "fr" if "sous" in query else "en")


def test_how_many_words_stand_in_a_text():
    words = sought("policy advisor", "en")
    assert [answers(text, words, "en") for text in ("policies", "advisor, policy", "")] == [1, 2, 0]


def test_an_excerpt_begins_near_the_words():
    text = f"{'nothing ' * 40}lamp {'nothing ' * 40}"
    assert excerpt(text, sought("lamp", "en"), "en").startswith("… ")
