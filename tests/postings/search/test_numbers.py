"""A job ID is known however it is typed, and comes first."""

from tests.postings.search.asking import all_of

FOUND = {
    "1005": [1005],
    "#1005": [1005],
    "job 1005": [1005],
    "Job ID: 1005": [1005],
    "offre n° 1005": [1005],
    "no 1005": [1005],
    "100": [1005],
    "10": [],
    "1005 analyst": [1005],
    "-1005": [1009, 1003, 1010, 1012, 1007, 1002, 1006, 1004, 1008, 1011, 1001],
    '"1005"': [1005],
    "9999": [],
    "job": [],
    "job 14024": [1008],
    "14024": [1008],
}


def test_a_job_is_found_by_its_number(corpus):
    assert all_of(FOUND) == FOUND
