"""The task list of a draft says how far each section is."""

from tests.applications.pages import at, words_of


def test_task_list_says_how_far_each_section_is(draft, applicant_client):
    applicant_client.post(at("requirement", draft.posting, requirement=1), {"text": "I did."})
    page = words_of(applicant_client.get(at("apply", draft.posting)))
    assert "Mandatory requirements Say how you meet requirement 2. In progress" in page
    assert "Declaration Make the declaration. Not started" in page
    assert "Review and submit Cannot start yet" in page
    assert "1 of 7" not in page
    assert "Saved at " in page


def test_task_list_costs_the_same_whatever_it_says(
    whole, applicant_client, django_assert_num_queries
):
    applicant_client.get(at("apply", whole.posting))
    with django_assert_num_queries(9):
        page = applicant_client.get(at("apply", whole.posting))
    assert "7 of 7 sections done." in words_of(page)
