"""An application's page offers the moves of the table, and no other way to change it."""

import pytest

from tests.hiring.desk import application_of, move, names, page, unchanged
from tests.hiring.test_application_page import text

pytestmark = pytest.mark.django_db


def offered(client, application):
    """(name of the move, why it has to wait) of each that starts from the present status."""
    moves = client.get(page(application)).context["moves"]
    return [(each.move.name, each.waits) for each in moves]


def test_the_moves_are_those_of_the_table_each_with_why_it_waits(recruiter, recruiter_client):
    waits = "The posting is open: until it closes, applications may still be changed."
    submitted = application_of(recruiter, submitted=True)
    assert offered(recruiter_client, submitted) == [("begin_screening", waits)]
    screening = application_of(recruiter, screening=True)
    first = "Decide on each mandatory requirement first: 1, 2."
    assert offered(recruiter_client, screening) == [("screen_in", first), ("screen_out", first)]
    decided = application_of(recruiter, decided=True)
    assert offered(recruiter_client, decided) == [
        ("screen_in", ""),
        ("screen_out", "Every mandatory requirement is met."),
    ]
    assert move(decided, "screen_in") in text(recruiter_client, decided)
    assert move(decided, "screen_out") not in text(recruiter_client, decided)
    assert offered(recruiter_client, application_of(recruiter, hired=True)) == []


def test_bare_forms_of_the_model_are_closed(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    address = page(application).removesuffix("change/")
    with unchanged(application):
        assert recruiter_client.get("/admin/applications/application/add/").status_code == 403
        for sent in (recruiter_client.get, recruiter_client.post):
            assert sent(f"{address}delete/").status_code in (302, 403)
        recruiter_client.post(page(application), {"status": "hired", "name": "Taken"})
    assert names(application) == ["submit"]
