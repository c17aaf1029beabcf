"""Nobody decides on their own application: on the desk it is not there."""

import pytest

from careers.applications import deciding, workflow
from careers.applications.models import Application
from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted
from tests.factories.applications import ApplicationFactory, CompetitionFactory
from tests.hiring.desk import (
    LIST,
    application_of,
    decide,
    decided,
    decision,
    document,
    move,
    page,
    record,
    unchanged,
)
from tests.hiring.test_paper import letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_account(recruiter, approver):
    """The recruiter has applied to their own ministry; a colleague screens."""
    return ApplicationFactory(
        screening=True,
        posting__unit=approver.scopes.get().unit,
        applicant=recruiter,
        recruiter=approver,
    )


@pytest.fixture
def by_address(recruiter, approver):
    """As by account, but on paper, with the e-mail address of the recruiter."""
    application = application_of(approver, submitted=True, email="Recruiter@Example.org")
    Application.objects.filter(pk=application.pk).update(applicant=None)
    application.refresh_from_db()
    return application


OWN = pytest.mark.parametrize("how", ["by_account", "by_address"])


@OWN
def test_it_is_not_there_for_its_applicant_and_is_for_a_colleague(
    how, request, recruiter_client, approver_client
):
    own = request.getfixturevalue(how)
    addresses = [page(own), document(own), page(own).replace("change/", "history/")]
    with unchanged(own):
        for address in addresses:
            assert recruiter_client.get(address).status_code == 404
        for name in ("begin_screening", "screen_in", "screen_out"):
            assert recruiter_client.get(move(own, name)).status_code == 404
            assert recruiter_client.post(move(own, name), {"seen": "1"}).status_code == 404
    assert approver_client.get(page(own)).status_code == 200
    assert approver_client.get(addresses[2]).status_code == 302


@OWN
def test_no_list_filter_search_number_or_queue_names_it(
    how, request, recruiter_client, approver_client
):
    own = request.getfixturevalue(how)
    for query in ({}, {"q": own.reference}, {"posting": own.posting.number}):
        mine = recruiter_client.get(LIST, query)
        theirs = approver_client.get(LIST, query)
        assert [list(page.context["cl"].result_list) for page in (mine, theirs)] == [[], [own]]
    posting_page = f"/admin/postings/posting/{own.posting.pk}/change/"
    shown = [client.get(posting_page).content for client in (recruiter_client, approver_client)]
    assert [b"1 application" in text for text in shown] == [False, True]
    shown = [client.get("/admin/").content for client in (recruiter_client, approver_client)]
    if how == "by_account":
        assert [str(own.posting).encode() in text for text in shown] == [False, True]


def test_its_requirements_are_a_colleagues_to_decide(by_account, recruiter_client, approver_client):
    with unchanged(by_account):
        response = decide(recruiter_client, by_account, decision(1, "met:shown"))
    assert response.status_code == 404
    decide(approver_client, by_account, decision(1, "met:shown"))
    assert decided(by_account) == [(1, "met", "shown")]


def test_an_action_passes_over_it(by_account, recruiter_client):
    sent = {"action": "begin_screening", "_selected_action": [by_account.pk], "select_across": "1"}
    with unchanged(by_account):
        recruiter_client.post(LIST, sent)


def test_the_verbs_refuse_it_by_themselves(by_account, recruiter):
    first = by_account.posting.requirements.first()
    verdict = (first, {"outcome": "met", "ground": "shown"})
    with unchanged(by_account):
        with pytest.raises(NotPermitted):
            deciding.decide_each(by_account, [verdict], by=recruiter)
        with pytest.raises(NotPermitted):
            workflow.require_possible(by_account, workflow.SCREEN_IN, by=recruiter)


def test_a_superuser_does_not_see_their_own_either(by_account, recruiter, recruiter_client):
    recruiter.is_superuser = True
    recruiter.save(update_fields=["is_superuser"])
    assert recruiter_client.get(page(by_account)).status_code == 404


def test_nobody_records_their_own(ministry, recruiter_client):
    posting = CompetitionFactory(unit=ministry, open=False, closed=True)
    own = letter(posting, email="Recruiter@example.org")
    response = recruiter_client.post(record(posting), own)
    assert response.context["form"].non_field_errors() == [
        "You may not do this with this application."
    ]
    assert (Application.objects.count(), OutboxMessage.objects.count()) == (0, 0)
