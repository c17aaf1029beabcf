"""A version of a standard text begins with the newest words, and says whom it reaches."""

import pytest
from django.contrib.admin.models import LogEntry
from django.utils.translation import override

from careers.postings import facts, statements, workflow
from careers.postings.models import StandardText
from tests.factories import PostingFactory
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import paper
from tests.postings.test_admin_form import ADD, change
from tests.postings.test_standard_texts_admin import FORM, send
from tests.postings.test_standard_texts_admin import change as page_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def texts():
    facts.load()


def text_of(key):
    return StandardText.objects.get(key=key)


def test_the_new_row_holds_the_newest_words_and_is_no_version_as_it_is(admin_client):
    text = text_of("ai-not-used")
    newest = text.versions.get()
    values = paper(admin_client.get(page_of(text)), FORM).values
    assert values["versions-1-words_fr"] == newest.words_fr
    send(admin_client, text)
    assert (text.versions.count(), LogEntry.objects.count()) == (1, 0)
    send(admin_client, text, **{"versions-1-words_en": newest.words_en + " Always."})
    second = text.versions.get(number=2)
    assert second.words_en.endswith(" Always.")
    assert second.words_fr == newest.words_fr


@pytest.mark.parametrize("key", ["ai-not-used", "vacancy-existing", "accommodation"])
def test_it_reaches_what_is_not_approved_and_says_it(key, admin_client):
    text = text_of(key)
    says = {"ai-not-used": {"ai_use": "not-used"}, "vacancy-existing": {"vacancy": "existing"}}
    told = says.get(key, {})
    for state in ("draft", "in-review", "changes-asked"):
        posting = PostingFactory(status=state, **told)
        if not told:
            posting.standard_texts.add(text)
    PostingFactory(open=True, **told)
    PostingFactory()
    reached = list(statements.reached_by(text))
    assert len(reached) == 3
    assert all(text.pk in {v.text_id for v in statements.current(each)} for each in reached)
    assert (
        "It changes 3 postings that are written or in review"
        in admin_client.get(page_of(text)).text
    )


def test_a_writer_reads_the_words_of_each_text_where_it_is_ticked(recruiter_client, ministry):
    page = recruiter_client.get(ADD).text
    posting = whole_posting(unit=ministry)
    for text in StandardText.objects.chosen():
        words = text.versions.last()
        first, second = (each.splitlines()[0][:40] for each in (words.words_en, words.words_fr))
        for shown in (page, recruiter_client.get(change(posting)).text):
            assert f'<p lang="en">{first}' in shown
            assert f'<p lang="fr">{second}' in shown


# --- In review: nobody approves words that they have not read -----------------------------------


def test_who_has_read_the_older_words_does_not_approve_the_newer_ones(
    admin_client, admin_user, ministry, approver
):
    read = whole_posting("in-review", unit=ministry, ai_use="not-used")
    others = [
        whole_posting("in-review", unit=ministry, ai_use="used"),
        whole_posting(unit=ministry, ai_use="not-used"),
    ]
    seen = read.version
    send(admin_client, text_of("ai-not-used"), **{"versions-1-words_en": "People decide."})
    with unchanged(read), pytest.raises(workflow.Outdated, match="Standard text changed"):
        workflow.approve(read, by=approver, seen=seen)
    event = read.events.get()
    assert (event.by, event.details()) == (admin_user, "Artificial intelligence is not used")
    with override("fr"):
        assert event.details() == text_of("ai-not-used").name_fr
    assert [posting.events.count() for posting in others] == [0, 0]
    workflow.approve(read, by=approver, seen=read.version)
    assert "People decide." in [version.words_en for version in statements.current(read)]


def test_what_is_no_new_version_is_told_to_no_review(admin_client, ministry):
    posting = whole_posting("in-review", unit=ministry, ai_use="not-used")
    send(admin_client, text_of("ai-not-used"), name_en="No machine decides")
    assert not posting.events.exists()


def test_a_version_of_the_fixtures_is_told_to_reviews_too(ministry):
    posting = whole_posting("in-review", unit=ministry, ai_use="not-used")
    rows = facts.whole_rows("postings/standard_texts.json")
    facts.standard_texts(rows)
    next(row for row in rows if row["key"] == "ai-not-used")["version"] = 2
    assert not posting.events.exists()
    facts.standard_texts(rows)
    assert [(event.name, event.by) for event in posting.events.all()] == [
        ("standard_text_changed", None)
    ]
