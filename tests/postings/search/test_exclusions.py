"""A minus before a word or a phrase leaves out what holds it."""

from tests.postings.search.asking import all_of

FOUND = {
    "nurse -supervisor": [1001, 1006],
    "nurse -registered": [1002, 1006],
    "-nurse": [1009, 1005, 1003, 1010, 1012, 1007, 1004, 1008, 1011],
    "-nurse -policy": [1009, 1005, 1007, 1008, 1011],
    "-nurse −policy": [1009, 1005, 1007, 1008, 1011],
    'policy -"policy advisor"': [1010, 1004, 1012],
    "policy -“senior policy”": [1003, 1010, 1012],
    "policy -« senior policy »": [1003, 1010, 1012],
    "-policy -police": [1002, 1001],
    "nurse -infirmière": [1002, 1006],
    "nurse - supervisor": [1002],
    "nurse –supervisor": [1002],
    "co-op": [1006],
    "co-op -student": [],
    "-co-op": [1009, 1005, 1003, 1010, 1012, 1007, 1002, 1004, 1008, 1011, 1001],
    '-"co-op student"': [1009, 1005, 1003, 1010, 1012, 1007, 1002, 1004, 1008, 1011, 1001],
    "nurse -nurse": [],
    "nurse -": [1002, 1001, 1006],
    "-": [],
    "- -": [],
    "--nurse": [1002, 1001, 1006],
    "-the nurse": [1002, 1001, 1006],
    "nurse -of": [1002, 1001, 1006],
    "police -ottawa": [1009, 1005, 1012, 1006, 1008, 1011],
    "police -OPP": [],
}


def test_what_a_minus_stands_before_is_left_out_and_exclusions_alone_leave_all_others(corpus):
    assert all_of(FOUND) == FOUND
