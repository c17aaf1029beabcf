"""The words of the sample board: complete, and well set in each language."""

from careers.postings import completeness
from careers.postings.choices import Language
from careers.postings.models import Posting
from ops_site.bilingual import CODES
from tests.postings.typography import slips

TEXTS = (
    *("title", "about", "offer", "selection", "apply", "additional"),
    *("eligibility", "division", "pay_note"),
)
NEEDED = ("title", "about", "offer", "selection", "apply", "additional", "division")


def samples():
    return Posting.objects.filter(sample=True).prefetch_related("requirements", "terms")


def texts(posting, code):
    """Every text of the posting and its rows in one language."""
    yield from (getattr(posting, f"{name}_{code}") for name in TEXTS)
    yield from (getattr(term, f"note_{code}") for term in posting.terms.all())
    for requirement in posting.requirements.all():
        yield from (getattr(requirement, f"{name}_{code}") for name in ("text", "assessed"))


def test_every_sample_says_all_that_a_posting_must_say(whole_board):
    lacking = {
        posting.number: completeness.missing(posting, now=posting.opens_at) for posting in samples()
    }
    assert len(lacking) == 120
    assert {number: said for number, said in lacking.items() if said} == {}


def test_a_text_stands_in_each_language_in_which_its_sample_is_written(whole_board):
    for posting in samples():
        written = [code for code in CODES if getattr(posting, f"title_{code}")]
        if posting.language == Language.BILINGUAL:
            assert written == ["en", "fr"]
        for code in CODES:
            found = {name: bool(getattr(posting, f"{name}_{code}")) for name in NEEDED}
            assert set(found.values()) == {code in written}, (posting.number, code, found)


def test_a_requirement_stands_in_the_languages_of_its_sample(whole_board):
    for posting in samples():
        for code in CODES:
            there = bool(getattr(posting, f"title_{code}"))
            for needed in posting.requirements.all():
                said = {getattr(needed, f"text_{code}"), getattr(needed, f"assessed_{code}")}
                assert all(said) == there, (posting.number, needed.number)


def test_french_is_never_english_put_in_its_place(whole_board):
    for posting in samples().exclude(title_en="").exclude(title_fr=""):
        pairs = zip(texts(posting, "en"), texts(posting, "fr"), strict=True)
        assert [english for english, french in pairs if english and english == french] == []


def test_samples_are_set_in_the_typography_of_their_language(whole_board):
    wrong = [
        (posting.number, slip)
        for posting in samples()
        for code in CODES
        for text in texts(posting, code)
        for slip in slips(text, code)
    ]
    assert wrong == []
