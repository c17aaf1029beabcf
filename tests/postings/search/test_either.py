"""One of two: OR, in French OU, in capitals."""

from tests.postings.search.asking import all_of

FOUND = {
    "policy OR nurse": [1003, 1010, 1002, 1004, 1001, 1012, 1006],
    "policy OU nurse": [1003, 1010, 1002, 1004, 1001, 1012, 1006],
    "policy or nurse": [],
    "nurse OR": [1002, 1001, 1006],
    "OR nurse": [1002, 1001, 1006],
    "OR": [],
    "senior policy OR systems analyst": [1004],
    '"policy advisor" OR "systems analyst"': [1005, 1003],
    "policy OR nurse -senior": [1003, 1010, 1002, 1001, 1012, 1006],
    "policy OR nurse OR forest": [1003, 1010, 1002, 1004, 1001, 1012, 1006, 1008],
}


def test_either_of_two_is_enough_and_who_has_both_comes_first(corpus):
    assert all_of(FOUND) == FOUND
