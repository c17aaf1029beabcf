"""The plain text of a posting tells what came after its approval, as its page does."""

import html
import re

import pytest

from careers.postings.choices import Outcome
from ops_site import formats
from ops_site.publishing import publish
from tests.factories import PostingFactory, midnight

pytestmark = pytest.mark.django_db
AT = midnight(-2)
REASON = {"why_en": "A slip.", "why_fr": "Une erreur.", "at": AT}


@pytest.fixture
def text(client):
    """The text of a posting, after its page was seen to say the same `words`."""

    def read(posting, *words, language="en"):
        publish(posting)
        page = client.get(f"/{ADDRESS[language]}/").text
        told = client.get(f"/{ADDRESS[language]}.txt").content.decode()
        seen = html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<br\s*/?>", "\n", page)))
        flat = " ".join(seen.split())
        assert [part for part in words if " ".join(part.split()) not in flat] == []
        assert [part for part in words if part not in told] == []
        return told

    return read


ADDRESS = {"en": "en/jobs/1/clerk", "fr": "fr/emplois/1/commis"}
CLERK = {"number": 1, "title_en": "Clerk", "title_fr": "Commis"}


def test_amendments_come_newest_first_with_what_and_why(text, editor):
    posting = PostingFactory(open=True, **CLERK)
    closings = [instant.isoformat() for instant in (midnight(5), posting.closes_at)]
    rows = [
        {"kind": "amended", "what_en": "The pay.\nThe city.", "changes": {"cities": []}},
        {"kind": "extended"},
    ]
    rows[1]["changes"] = {"closes_at": closings}
    for number, row in enumerate(rows, start=1):
        posting.amendments.create(number=number, by=editor, **REASON, **row)
    after, before = formats.closing(posting.closes_at), formats.closing(midnight(5))
    told = text(posting, f"It now closes {after}, and not {before}.", "The pay.\nThe city.")
    listed = told.partition("## Amendments\n\n")[2].partition("\n\n---")[0]
    moment = formats.instant(AT)
    assert listed == (
        f"Extended · {moment}\nIt now closes {after}, and not {before}.\nWhy: A slip.\n\n"
        f"Amended · {moment}\nWhat was changed: The pay.\nThe city.\n"
        "Changed fields: cities\nWhy: A slip."
    )


def test_a_notice_stands_above_and_keeps_its_lines_and_goes_when_it_is_taken_down(text, editor):
    posting = PostingFactory(open=True, **CLERK)
    words = {"words_en": "The pay is checked.\nApply meanwhile.", "words_fr": "On vérifie."}
    notice = posting.notices.create(**words, by=editor)
    told = text(posting, "The pay is checked.\nApply meanwhile.")
    assert told.index("Notice: The pay is checked.") < told.index("Closes: ")
    assert "Avis\u00a0: On vérifie." in text(posting, "On vérifie.", language="fr")
    notice.ended_at = AT
    notice.save()
    assert "Notice" not in text(posting)


def test_the_page_keeps_the_lines_of_a_notice(client, editor):
    posting = PostingFactory(open=True, **CLERK)
    posting.notices.create(words_en="One <b>.\nTwo.", words_fr="Un.", by=editor)
    publish(posting)
    assert "One &lt;b&gt;.<br>Two." in client.get("/en/jobs/1/clerk/").text


def test_a_cancelled_one_says_why(text, editor):
    posting = PostingFactory(open=True, status="cancelled", **CLERK)
    posting.amendments.create(number=1, kind="cancelled", by=editor, **REASON)
    moment = formats.instant(AT)
    told = text(posting, "This posting was cancelled.", f"Cancelled {moment}.")
    assert f"takes no applications.\nWhy: A slip.\nCancelled {moment}." in told
    assert "Raison\u00a0: Une erreur." in text(posting, language="fr")


def test_a_closed_one_says_its_outcome(text):
    posting = PostingFactory(closed=True, outcome=Outcome.FILLED, outcome_at=AT, **CLERK)
    closed = f"Closed {formats.closing(posting.closes_at)}"
    outcome = f"Outcome: Position filled ({formats.day(AT)})"
    told = text(posting, "This posting is closed.", closed, outcome)
    assert f"This posting is closed.\n{closed}\n{outcome}\n\n## Key facts" in told


def test_a_record_says_that_it_is_one(text):
    facts = {"competition_status": "Position Filled", "source": "The ad."}
    posting = PostingFactory(record=True, closes_at=midnight(-400), **CLERK, **facts)
    lines = (
        "This is a record of a past job ad.",
        f"Closed {formats.closing(posting.closes_at)}",
        "Competition status when it was seen: Position Filled",
        "Source: The ad.",
    )
    assert "\n".join(lines) in text(posting, *lines)
