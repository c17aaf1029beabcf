"""The words of the sample board: complete, well set, honest, and no two families alike."""

import re
from itertools import combinations

import pytest

from careers.postings import completeness
from careers.postings.choices import Language, RequirementKind
from careers.postings.models import Posting, Requirement
from careers.postings.samples.words import Words
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


def test_each_sample_asks_for_three_to_six_musts_some_rated_and_an_asset(whole_board):
    for posting in samples():
        kinds = [requirement.kind for requirement in posting.requirements.all()]
        counts = [kinds.count(kind) for kind in RequirementKind.values]
        assert 3 <= counts[0] <= 6
        assert 1 <= counts[1] <= 3
        assert 1 <= counts[2] <= 2
        assert kinds == sorted(kinds, key=RequirementKind.values.index)
        numbers = [requirement.number for requirement in posting.requirements.all()]
        assert numbers == list(range(1, len(kinds) + 1))


def test_a_position_that_asks_for_french_tests_it(whole_board):
    tested = Requirement.objects.filter(
        posting__sample=True, kind=RequirementKind.MANDATORY, text_fr__contains="à l’écrit, au n"
    )
    assert set(tested.values_list("posting", flat=True)) == set(
        samples().exclude(language=Language.ENGLISH).values_list("pk", flat=True)
    )


def test_every_sample_says_that_it_is_one_and_that_no_machine_selects(whole_board):
    said = {
        "en": ("This posting is a sample", "Artificial intelligence", "Accommodation"),
        "fr": ("est une offre d’exemple", "L’intelligence artificielle", "Mesures d’adaptation"),
    }
    for posting in samples():
        for code in CODES:
            if text := getattr(posting, f"additional_{code}"):
                assert [words for words in said[code] if words not in text] == []


def test_no_sample_asks_for_experience_in_canada(whole_board):
    asked = re.compile(
        r"canadian experience|experience in canada|expérience (canadienne|au canada)"
    )
    requirements = Requirement.objects.filter(posting__sample=True)
    found = " ".join(f"{row.text_en} {row.text_fr}".lower() for row in requirements)
    assert "expérience" in found
    assert asked.search(found) is None


@pytest.mark.parametrize("field", ["offer", "selection", "apply"])
@pytest.mark.parametrize("code", CODES)
def test_no_two_families_share_a_sentence(field, code):
    families = {family["family"]: family for family, _role in Words().roles}.values()
    assert len(families) == 7
    sentences = [set(re.split(r"(?<=[.;:])\s+", family[f"{field}_{code}"])) for family in families]
    assert [one & other for one, other in combinations(sentences, 2) if one & other] == []


def test_no_two_roles_are_about_the_same():
    leads = [role["about_en"].splitlines()[0] for _family, role in Words().roles]
    assert len(set(leads)) == 21
