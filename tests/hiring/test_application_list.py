"""The list of applications on HR's desk: what a row tells, and how rows are found."""

import pytest

from careers.applications import deciding, drafting
from careers.applications.choices import Channel
from careers.applications.models import Application
from tests.factories.applications import ApplicationFactory
from tests.hiring.desk import LIST, application_of, page

pytestmark = pytest.mark.django_db


def listed(client, **query):
    return [each.pk for each in client.get(LIST, query).context["cl"].result_list]


def cells(page, column):
    parts = page.split(f'field-{column}">')[1:]
    return [part.partition("<")[0] for part in parts]


def test_a_row_tells_where_the_application_stands(recruiter, recruiter_client):
    application = application_of(recruiter, screening=True)
    first = application.posting.requirements.first()
    deciding.decide(application, first, outcome="met", ground="shown", by=recruiter)
    row = recruiter_client.get(LIST).content.decode()
    assert cells(row, "status") == ["Screening"]
    assert cells(row, "decided") == ["1 of 2 decided"]
    assert cells(row, "posting_title") == [application.posting.title_en]
    assert application.reference in row and "Awa Applicant" in row


def test_the_name_is_the_one_that_was_submitted(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    at = application.submitted_at
    drafting.save(application, by=application.applicant, arrived_at=at, name="Still being written")
    row = recruiter_client.get(LIST).content.decode()
    assert ("Awa Applicant" in row, "Still being written" in row) == (True, False)


@pytest.mark.parametrize("state", ["submitted", "screening", "interview", "offer", "hired"])
def test_the_list_is_filtered_by_state(state, recruiter, recruiter_client):
    for other in ("submitted", "screening", "interview", "offer", "hired"):
        application_of(recruiter, **{other: True})
    found = listed(recruiter_client, state=state)
    assert found == [Application.objects.get(status=state).pk]


def test_the_list_is_filtered_by_posting_and_by_the_outcome_of_requirements(
    recruiter, recruiter_client
):
    undecided = application_of(recruiter, screening=True)
    met, failed = (application_of(recruiter, **{how: True}) for how in ("decided", "found_wanting"))
    assert listed(recruiter_client, posting=met.posting.number) == [met.pk]
    assert listed(recruiter_client, outcome="undecided") == [undecided.pk]
    assert listed(recruiter_client, outcome="met") == [met.pk]
    assert listed(recruiter_client, outcome="not-met") == [failed.pk]


@pytest.mark.parametrize("query", [{"state": "draft"}, {"outcome": "x"}, {"posting": "0"}])
def test_a_filter_that_does_not_exist_is_no_error(query, recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    expected = [] if "posting" in query else [application.pk]
    assert listed(recruiter_client, **query) == expected


def test_drafts_are_nobodys_to_see(ministry, recruiter_client):
    draft = ApplicationFactory(posting__unit=ministry, complete=True)
    assert listed(recruiter_client) == []
    assert recruiter_client.get(page(draft)).status_code == 404


def test_an_application_is_found_by_reference_and_name(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True, name="Zoe Zimmermann")
    other = application_of(recruiter, submitted=True)
    for query in (application.reference, "zimmer", "zoe zimmermann"):
        assert listed(recruiter_client, q=query) == [application.pk]
    assert listed(recruiter_client, q=str(other.posting.number)) == [other.pk]
    assert listed(recruiter_client, q="9" * 40) == listed(recruiter_client, q="1-" + "9" * 15) == []


def test_the_list_costs_the_same_for_one_application_and_three(
    recruiter, recruiter_client, django_assert_num_queries
):
    application_of(recruiter, screening=True)
    for _ in range(2):
        with django_assert_num_queries(12):
            recruiter_client.get(LIST)
        application_of(recruiter, decided=True)
        application_of(recruiter, interview=True)


def test_what_came_on_paper_is_listed_too(recruiter, recruiter_client):
    application = application_of(recruiter, paper=True)
    assert application.channel == Channel.PAPER
    assert listed(recruiter_client) == [application.pk]
