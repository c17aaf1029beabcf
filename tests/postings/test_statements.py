"""The standard texts of a posting: what its facts call for, frozen when it is approved."""

import pytest

from careers.postings import facts, statements, workflow
from careers.postings.models import StandardText, StandardTextVersion
from ops_site.bilingual import CODES
from tests.factories import HRScopeFactory
from tests.postings.desk import whole_posting
from tests.postings.typography import slips

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def texts():
    facts.load()


def newer(key, words):
    text = StandardText.objects.get(key=key)
    names = {"name_en": text.name_en, "name_fr": text.name_fr}
    return StandardTextVersion.objects.create(
        text=text, number=2, words_en=words, words_fr=f"{words} (fr)", **names
    )


def made(posting):
    return [version.text.key for version in statements.current(posting)]


def choose(posting, *keys):
    posting.standard_texts.set(StandardText.objects.filter(key__in=keys))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, []),
        ({"ai_use": "used"}, ["ai-used"]),
        ({"ai_use": "not-used", "vacancy": "future"}, ["vacancy-future", "ai-not-used"]),
        ({"vacancy": "existing"}, ["vacancy-existing"]),
    ],
)
def test_a_fact_calls_for_its_statement(told, expected):
    assert made(whole_posting(lawful=False, **told)) == expected


def test_chosen_texts_follow_what_the_law_asks_in_a_fixed_order():
    posting = whole_posting(ai_use="not-used", vacancy="existing")
    choose(posting, "travel", "accommodation", "probation")
    law = ["vacancy-existing", "ai-not-used", "accommodation"]
    assert made(posting) == [*law, "probation", "travel"]


def test_a_text_that_a_fact_calls_for_cannot_be_chosen_against_the_fact():
    posting = whole_posting(lawful=False, ai_use="not-used")
    choose(posting, "ai-used")
    assert made(posting) == ["ai-not-used"]


def test_a_draft_reads_the_newest_words_and_an_approved_posting_keeps_its_own():
    posting = whole_posting("in-review", ai_use="not-used")
    approver = HRScopeFactory(unit=posting.unit).user

    def words():
        return {version.text.key: version.words_en for version in statements.current(posting)}

    before = words()
    second = newer("ai-not-used", "No machine decides.")
    assert words() == before | {"ai-not-used": "No machine decides."}
    second.delete()
    workflow.approve(posting, by=approver)
    newer("ai-not-used", "No machine decides.")
    assert words() == before


def test_freezing_anew_changes_only_the_words_of_a_changed_fact():
    posting = whole_posting("open", lawful=False, ai_use="not-used", vacancy="existing")
    statements.freeze(posting)
    newer("ai-not-used", "No machine decides.")
    posting.vacancy = "future"
    posting.save()
    statements.freeze(posting)
    frozen = [(v.text.key, v.number) for v in statements.current(posting)]
    assert frozen == [("vacancy-future", 1), ("ai-not-used", 1)]


def test_the_page_says_the_statements_in_both_languages(client):
    posting = whole_posting(
        "open",
        lawful=False,
        ai_use="used",
        ai_use_en="It sorts the applications by skill.",
        ai_use_fr="Elle trie les candidatures par compétence.",
    )
    choose(posting, "accommodation")
    statements.freeze(posting)
    english = client.get(posting.get_absolute_url()).text
    assert "Artificial intelligence is used to screen, assess or select applicants" in english
    assert "It sorts the applications by skill." in english
    assert "Accommodation is available to applicants with disabilities" in english
    french = client.get(f"/fr/emplois/{posting.number}/", follow=True).text
    assert "L’intelligence artificielle est utilisée pour la présélection" in french
    assert "Elle trie les candidatures par compétence." in french


@pytest.mark.parametrize("language", CODES)
def test_standard_texts_are_written_with_care(language):
    found = {
        version.text.key: slips(getattr(version, f"words_{language}"), language)
        for version in StandardTextVersion.objects.select_related("text")
    }
    assert {key: wrong for key, wrong in found.items() if wrong} == {}
    assert len(found) == 10


def test_statement_66_and_67_conflicts_are_talked_about_at_the_evaluation_not_asked_before():
    words = StandardTextVersion.objects.get(text__key="oath-and-conflict").words_en
    assert "In most cases, potential conflicts of interest cannot be identified" in words
    assert "Concerns that you have can be discussed during the evaluation process." in words
