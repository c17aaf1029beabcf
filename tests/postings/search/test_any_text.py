"""Whatever somebody types, it finds some postings or none, and both indexes find the same."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from careers.postings.search import rewording
from ops_site.analyser import LONGEST_QUERY
from tests.postings.search.asking import numbers

PIECES = ['"', "“", "”", "«", "»", "-", "−", "*", "#", "(", ")", ":", "|", "&", "!", "'", "\\", "%"]
WORDS = ["nurse", "policy advisor", "OR", "OU", "1005", "l’été", "co-op", "I&IT", "the", "sous"]
TYPED = st.lists(st.sampled_from([*PIECES, *WORDS, " "]) | st.text(max_size=3), max_size=20)
EVERYONE = 12


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=TYPED)
@example(typed=['"', " ", "-", '"', "OR"])
@example(typed=["-", "nurse", " ", '"', '"'])
@example(typed=["-", "nurse", " ", '"', "-", '"'])
@example(typed=["\x00", "\ud800", "🚒"])
def test_no_text_is_too_strange(corpus, synonyms, typed):
    text = "".join(typed)[:LONGEST_QUERY]
    found = numbers(text)
    assert len(set(found)) == len(found) <= EVERYONE
    for instead in (rewording.either(text), rewording.without_exclusions(text)):
        assert set(numbers(instead)) >= (set(found) if instead else set())


@pytest.mark.parametrize(
    "many",
    [
        " ".join("bcefghkopqrvwxz0123456789"),
        '"a b" ' * 33,
        "-a " * 66,
        "x OR " * 40,
        "agent " * 33,
        "information technology " * 8,
    ],
)
def test_as_much_as_fits_in_a_query_can_be_asked(corpus, synonyms, many):
    assert len(numbers(many)) <= EVERYONE
