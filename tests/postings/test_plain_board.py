"""The plain page that the board is measured beside (tests/bench) is a page of the same list."""

import pytest

from tests.postings.twins import on_page


@pytest.mark.urls("tests.bench.plain_board")
@pytest.mark.parametrize("query", ["", "?level=senior&sort=pay", "?q=analyst&page=2"])
def test_it_shows_what_the_board_shows(query, whole_board, client):
    plain, board = (
        client.get(f"{path}{query}").content.decode() for path in ("/en/bench/plain/", "/en/jobs/")
    )
    assert on_page(plain) == on_page(board) != []
    for what in ('<h2 id="results"', 'class="filters__group"', "<li><label><input", 'rel="next"'):
        assert plain.count(what) == board.count(what), what
    assert board.count("<li><label><input") > 20
