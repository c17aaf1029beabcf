"""The last word is also the beginning of one: in names from three letters, in texts from five."""

from tests.postings.search.asking import all_of

FOUND = {
    "nur": [1002, 1001],
    "nurs": [1002, 1001, 1006],
    "registered nur": [1001],
    "conseil": [1003],
    "conseiller": [1003],
    "conseillè": [1003],
    "poli": [1003, 1010, 1004, 1009, 1005, 1012, 1007, 1006, 1008, 1011],
    "commu": [1006],
    "communicat": [1006],
    "communicati": [1006],
    "auto": [1001],
    "systèm": [1005],
    "bio": [1008],
    "fis": [1008],
    "spe": [],
    "speci": [1008],
    "species": [1008],
    "speci -policy": [1008],
    "ana": [1005, 1004],
    "mana": [1008],
    "manag": [1008],
    "opp": [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011],
    "wri": [],
    "write": [1010, 1006],
    '"wri"': [],
    "nurse wri": [],
    "la": [1011, 1003, 1002, 1004, 1001, 1009],
    "THE SOO": [1009, 1003, 1012, 1006],
    "patrol off": [1007],
}


def test_the_last_word_may_be_begun(corpus):
    assert all_of(FOUND) == FOUND
