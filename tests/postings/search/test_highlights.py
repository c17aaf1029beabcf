"""Why a posting was found: its title with the words marked, and a stretch of its texts."""

import pytest
from django.utils.translation import override

from careers.postings.highlights import for_page
from careers.postings.models import Posting
from ops_site.publishing import publish
from tests.factories import PostingFactory, RequirementFactory

pytestmark = pytest.mark.django_db

FILLER = "Nothing of note happens here, and then again nothing. " * 8


def highlight(query, posting, language="en"):
    with override(language):
        return for_page(query, [posting])[posting.pk]


def test_the_title_and_the_best_section_are_marked():
    posting = PostingFactory(
        open=True,
        title_en="Policy Advisor",
        about_en="Policies.",
        offer_en=f"{FILLER}You advise on the **policies** of our advisors. {FILLER}",
    )
    title, text, lang = highlight("policy advisor", posting)
    assert title == "<mark>Policy</mark> <mark>Advisor</mark>"
    assert "on the <mark>policies</mark> of our <mark>advisors</mark>" in text
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 300
    assert lang == "en"


def test_a_text_of_the_readers_language_comes_first_and_the_other_says_which_it_is():
    posting = PostingFactory(
        open=True, about_en="You drive a tractor.", offer_fr="Vous conduisez un tracteur."
    )
    assert highlight("tractor", posting, "fr")[1:] == ("You drive a <mark>tractor</mark>.", "en")
    assert highlight("tracteur", posting, "fr")[1:] == (
        "Vous conduisez un <mark>tracteur</mark>.",
        "fr",
    )
    assert highlight("horse", posting)[1:] == ("", "en")


def test_a_requirement_is_a_text_too_and_signs_of_markdown_are_not_shown():
    posting = PostingFactory(open=True, about_en="- one\n- **two** [three](https://x.test)\n\nfour")
    RequirementFactory(posting=posting, text_en="A welding ticket", text_fr="")
    assert highlight("welding", posting).excerpt == "A <mark>welding</mark> ticket"
    assert highlight("three", posting).excerpt == "one … two <mark>three</mark> … four"


def test_what_was_typed_by_whoever_wrote_the_posting_is_shown_as_text():
    posting = PostingFactory(open=True, title_en="<b>Clerk</b>", about_en="<script>clerk</script>")
    title, text, _lang = highlight("clerk", posting)
    assert title == "&lt;b&gt;<mark>Clerk</mark>&lt;/b&gt;"
    assert text == "&lt;script&gt;<mark>clerk</mark>&lt;/script&gt;"


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("coop", "A co-op student", "A <mark>co-op</mark> student"),
        ("régionales", "Études REGIONALES", "Études <mark>REGIONALES</mark>"),
        ("adminis", "An administrator", "An <mark>administrator</mark>"),
        ('"human resources"', "Resources, human resources", "<mark>human resources</mark>"),
        ("clerk -policy", "Clerk of policy", "<mark>Clerk</mark> of policy"),
    ],
)
def test_words_are_marked_as_they_were_found(query, text, shown):
    posting = PostingFactory(open=True, about_en=text)
    assert shown in highlight(query, posting).excerpt
    assert highlight(query, posting).excerpt.count("<mark>") == 1


def test_synonyms_are_marked_as_they_stand(synonyms):
    posting = PostingFactory(open=True, about_en="Human beings and human resources")
    assert highlight("RH", posting).excerpt == "Human beings and <mark>human resources</mark>"


def test_a_page_takes_as_many_queries_as_one_posting(django_assert_num_queries):
    for number in range(3):
        PostingFactory(open=True, number=number + 1, about_en="A lamp")
    publish()
    for rows in (Posting.objects.all()[:1], Posting.objects.all()):
        for_page("lamp", rows)
        with django_assert_num_queries(2):
            assert len(for_page("lamp", rows)) == len(rows)
