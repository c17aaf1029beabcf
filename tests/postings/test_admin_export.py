"""The desk's list as a file: what the person may see, as they have filtered it."""

import json

import pytest
from django.urls import reverse

from tests.factories import PostingFactory
from tests.postings.desk import snapshot

pytestmark = pytest.mark.django_db
LIST = "/admin/postings/posting/"


@pytest.fixture
def posting(ministry):
    return PostingFactory(unit=ministry, open=True, title_en="Ranger")


def rows(client, query=""):
    return json.loads(
        client.get(reverse("admin:postings_posting_export", args=["json"]) + query).text
    )


def test_the_list_is_exported_as_it_is_filtered(posting, ministry, recruiter_client):
    draft = PostingFactory(unit=ministry, title_en="Trail Planner")
    before = snapshot(posting)
    assert [row["number"] for row in rows(recruiter_client)] == [draft.number, posting.number]
    assert [row["title_en"] for row in rows(recruiter_client, "?q=ranger")] == ["Ranger"]
    page = recruiter_client.get(LIST, {"q": "ranger"})
    address = reverse("admin:postings_posting_export", args=["csv"])
    assert f'href="{address}?q=ranger"' in page.text
    file = recruiter_client.get(f"{address}?q=ranger")
    assert file["Content-Type"] == "text/csv; charset=utf-8"
    assert file["Content-Disposition"].startswith('attachment; filename="postings-')
    assert [line.partition(",")[0] for line in file.text.splitlines()] == ["unit", ministry.key]
    assert snapshot(posting) == before


def test_nobody_exports_postings_of_another_ministry(posting, stranger_client, recruiter_client):
    assert rows(stranger_client) == []
    assert [row["title_en"] for row in rows(recruiter_client)] == ["Ranger"]


def test_who_is_no_staff_exports_nothing(posting, client, applicant_client):
    address = reverse("admin:postings_posting_export", args=["json"])
    for visitor in (client, applicant_client):
        assert visitor.get(address).url.startswith("/admin/login/")


@pytest.mark.parametrize("rest", ["export/xlsx/", "export/json/?state__nonsense=1"])
def test_what_cannot_be_exported_is_no_failure(posting, recruiter_client, rest):
    assert recruiter_client.get(f"{LIST}{rest}").status_code == 404
