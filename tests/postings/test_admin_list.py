"""The list of postings on HR's desk: by state, by number, by title, at one cost."""

import pytest

from tests.factories import PostingFactory
from tests.postings.desk import STATES, whole_posting

pytestmark = pytest.mark.django_db

LIST = "/admin/postings/posting/"


def listed(client, **query):
    """The numbers on the list, as it stands."""
    return [posting.number for posting in client.get(LIST, query).context["cl"].result_list]


def test_the_list_shows_what_the_clock_makes_of_a_posting(ministry, recruiter_client):
    for state in STATES:
        whole_posting(state, unit=ministry)
    PostingFactory(record=True, unit=ministry)
    page = recruiter_client.get(LIST).content.decode()
    states = page.split('class="field-state">')[1:]
    assert [part.partition("<")[0] for part in states] == [
        "Closed",
        *("Cancelled", "Withdrawn", "Closed", "Open", "Scheduled"),
        *("Changes asked", "In review", "Draft"),
    ]


@pytest.mark.parametrize("state", STATES)
def test_the_list_is_filtered_by_that_state(state, ministry, recruiter_client):
    postings = {each: whole_posting(each, unit=ministry) for each in STATES}
    assert listed(recruiter_client, state=state) == [postings[state].number]


@pytest.mark.parametrize("query", [{"state": "nonsense"}, {"unit": "x"}, {"unit": "999999"}])
def test_a_filter_that_does_not_exist_is_no_error(query, ministry, recruiter_client):
    PostingFactory(unit=ministry)
    assert recruiter_client.get(LIST, query).status_code == 200


def test_a_posting_is_found_by_number_and_by_either_title(ministry, recruiter_client):
    posting = PostingFactory(unit=ministry, title_en="Forester", title_fr="Technicien forestier")
    PostingFactory(unit=ministry, title_en="Analyst")
    for query in (str(posting.number), "forest", "technicien"):
        assert listed(recruiter_client, q=query) == [posting.number]


def test_the_list_costs_the_same_for_one_posting_and_three(
    ministry, recruiter_client, django_assert_num_queries
):
    whole_posting(unit=ministry)
    for _ in range(2):
        with django_assert_num_queries(12):
            recruiter_client.get(LIST)
        whole_posting("open", unit=ministry)
        whole_posting("in-review", unit=ministry)
