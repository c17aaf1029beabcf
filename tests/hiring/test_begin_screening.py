"""Screening begins on the list, for what is chosen and allowed."""

import pytest

from careers.applications.choices import Status
from tests.hiring.desk import LIST, application_of, names, unchanged
from tests.postings.paper import told

pytestmark = pytest.mark.django_db


def chosen(*applications):
    keys = [application.pk for application in applications]
    return {"action": "begin_screening", "_selected_action": keys, "select_across": "1"}


def test_screening_begins_for_what_is_chosen_and_is_refused_for_what_is_open(
    recruiter, recruiter_client
):
    closed = application_of(recruiter, submitted=True, posting__open=False, posting__closed=True)
    open_one = application_of(recruiter, submitted=True)
    with unchanged(open_one):
        # Nobody is told that screening begins, so the mail stays as it is as well.
        response = recruiter_client.post(LIST, chosen(closed, open_one))
    closed.refresh_from_db()
    assert (closed.status, names(closed)) == (Status.SCREENING, ["submit", "begin_screening"])
    assert told(response) == [
        f"{open_one.reference}: The posting is open: until it closes, applications may still be"
        " changed.",
        "Screening has begun for 1 application.",
    ]


def test_an_action_skips_what_is_not_in_scope(recruiter, recruiter_client, stranger_client):
    mine = application_of(recruiter, submitted=True, posting__open=False, posting__closed=True)
    with unchanged(mine):
        stranger_client.post(LIST, chosen(mine))
    recruiter_client.post(LIST, chosen(mine))
    mine.refresh_from_db()
    assert mine.status == Status.SCREENING
