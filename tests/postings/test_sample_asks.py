"""What the sample board asks for and says of itself: honest, and no two families alike."""

import re
from itertools import combinations, product

import pytest

from careers.postings import rules
from careers.postings.choices import AiUse, Language, RequirementKind, Vacancy
from careers.postings.models import Requirement
from careers.postings.samples.words import Words
from ops_site.bilingual import CODES
from tests.postings.test_sample_words import samples


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


def test_every_sample_says_that_it_is_one(whole_board):
    said = {"en": "This posting is a sample", "fr": "est une offre d’exemple"}
    for posting in samples():
        for code in CODES:
            if text := getattr(posting, f"additional_{code}"):
                assert said[code] in text


def test_every_sample_that_is_published_breaks_no_rule(whole_board):
    judged = {posting.number: rules.judge(posting) for posting in samples()}
    against = {n: [j for j in judgements if j.stands_against] for n, judgements in judged.items()}
    assert len(against) == 120
    assert {number: found for number, found in against.items() if found} == {}
    used = samples().values_list("ai_use", "vacancy")
    assert set(used) == set(product(AiUse.values, Vacancy.values)) - {("used", "future")}


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
