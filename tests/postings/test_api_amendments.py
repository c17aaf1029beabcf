"""A posting's entry in the API tells what was changed since its approval, and its reasons."""

from datetime import timedelta

import pytest

from ops_site.publishing import publish
from tests.factories import PostingFactory, StandardTextFactory, midnight

pytestmark = pytest.mark.django_db


def told(client, posting):
    publish(posting)
    return client.get(f"/api/v1/postings/{posting.number}/").json()


def test_an_extension_tells_the_closing_before_and_after_and_an_amendment_none(client, editor):
    posting = PostingFactory(open=True)
    moved = {"closes_at": [midnight(5).isoformat(), posting.closes_at.isoformat()]}
    facts = {"why_en": "A slip.", "at": midnight(-1), "by": editor}
    posting.amendments.create(number=1, kind="extended", changes=moved, **facts)
    posting.amendments.create(number=2, kind="amended", what_fr="La ville.", **facts)
    first, second = told(client, posting)["amendments"]
    assert first == {
        "number": 1,
        "kind": "extended",
        "at": midnight(-1).isoformat(),
        **{"what_en": "", "what_fr": "", "why_en": "A slip.", "why_fr": ""},
        "closings": moved["closes_at"],
    }
    assert (second["what_fr"], second["closings"]) == ("La ville.", [])


def test_why_it_closes_early_is_told_where_it_does(client):
    reasons = {"closing_reason_en": "The office.", "closing_reason_fr": "Le bureau."}
    noon = midnight(5) - timedelta(hours=12)
    for closes_at, words in ((noon, ["The office.", "Le bureau."]), (midnight(5), ["", ""])):
        posting = PostingFactory(open=True, title_en="Clerk", closes_at=closes_at, **reasons)
        row = told(client, posting)
        assert [row["closing_reason_en"], row["closing_reason_fr"]] == words
        text = client.get(f"/en/jobs/{posting.number}/clerk.txt").content.decode()
        assert ("Why not at 11:59 p.m.: The office." in text) is bool(words[0])


def test_a_standard_text_is_told_under_the_name_that_it_had(client):
    posting, text = PostingFactory(open=True), StandardTextFactory()
    version = text.versions.get()
    posting.statements.add(version)
    (statement,) = [row for row in told(client, posting)["statements"] if row["id"] == text.key]
    assert [statement["name_en"], statement["name_fr"]] == [version.name_en, version.name_fr]
    assert statement["name_en"]
