"""Whether somebody works for a unit is asked of the database once for each page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.accounts import policies
from careers.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/admin/", "/admin/postings/posting/"])
def test_a_page_of_the_desk_asks_it_once(address, recruiter_client):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = recruiter_client.get(address)
    about = [query["sql"] for query in asked if 'FROM "accounts_hrscope"' in query["sql"]]
    works = [sql for sql in about if sql.startswith("SELECT 1 AS") and "administers" not in sql]
    assert len(works) == 1
    assert "Rita Recruiter" in answer.text


def test_the_next_request_asks_anew(recruiter, recruiter_client):
    assert "Drafts" in recruiter_client.get("/admin/").text
    recruiter.scopes.all().delete()
    assert "Drafts" not in recruiter_client.get("/admin/", follow=True).text


def test_what_was_asked_before_opens_nothing_to_who_is_no_longer_active(recruiter, ministry):
    user = User.objects.get(pk=recruiter.pk)
    assert policies.is_hr_staff(user)
    user.is_active = False
    assert not policies.is_hr_staff(user)
    user.is_active = True
    user.scopes.all().delete()
    assert not policies.works_for(user, ministry)
