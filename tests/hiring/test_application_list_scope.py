"""The list of applications and its filters hold the own ministry's alone."""

import pytest

from tests.hiring.desk import LIST, SECRET, application_of
from tests.hiring.test_application_list import listed

pytestmark = pytest.mark.django_db


def test_the_list_and_its_filters_hold_the_own_ministry_alone(
    recruiter, recruiter_client, stranger, stranger_client
):
    mine = application_of(recruiter, submitted=True, name=SECRET)
    theirs = application_of(stranger, submitted=True)
    assert listed(recruiter_client) == [mine.pk]
    assert listed(stranger_client) == [theirs.pk]
    for query in ({"q": SECRET}, {"q": mine.reference}, {"posting": mine.posting.number}):
        assert listed(recruiter_client, **query) == [mine.pk]
        assert listed(stranger_client, **query) == []
    titles = [client.get(LIST).content.decode() for client in (recruiter_client, stranger_client)]
    assert [str(mine.posting) in text for text in titles] == [True, False]


@pytest.mark.parametrize("lookup", ["posting__unit__id__exact", "applicant__email", "id__in"])
def test_no_lookup_of_the_address_reaches_further(lookup, recruiter, stranger_client):
    application_of(recruiter, submitted=True, name=SECRET)
    response = stranger_client.get(LIST, {lookup: "1"}, follow=True)
    assert SECRET not in response.content.decode()


@pytest.mark.parametrize("lookup", ["accommodation__contains", "employee_number", "name__gte"])
def test_no_lookup_of_the_address_asks_what_is_being_written(lookup, recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    assert listed(recruiter_client, state="submitted") == [application.pk]
    assert recruiter_client.get(LIST, {lookup: ""}).status_code == 400


def test_autocomplete_offers_nothing_of_others(recruiter, stranger_client, editor_client):
    application = application_of(recruiter, submitted=True, name=SECRET)
    asked = {"app_label": "applications", "model_name": "submission", "field_name": "application"}
    offered = [
        [row["id"] for row in client.get("/admin/autocomplete/", asked).json()["results"]]
        for client in (editor_client, stranger_client)
    ]
    assert offered == [[str(application.pk)], []]


def test_without_a_scope_staff_reach_nothing(recruiter, recruiter_client):
    application_of(recruiter, submitted=True, name=SECRET)
    recruiter.scopes.all().delete()
    assert recruiter_client.get(LIST).status_code == 403


def test_an_applicant_is_asked_to_sign_in(applicant_client, client):
    for visitor in (applicant_client, client):
        assert visitor.get(LIST).url.startswith("/admin/login/")
