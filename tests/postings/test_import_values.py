"""How ads write languages, choices, hours and job codes, and what each is taken to mean."""

import pytest

from careers.postings.choices import Audience
from careers.postings.importing import ads
from careers.postings.importing.records import job_code
from careers.postings.importing.table import BadValue


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("English", "english"),
        ("Bilingual English/French", "bilingual"),
        ("bilingue (anglais/français)", "bilingual"),
        ("Bilingual", "bilingual"),
        ("Bilingual - French and English", "bilingual"),
        ("Français", "french"),
    ],
)
def test_a_position_language_is_read_in_either_language(written, meant):
    assert ads.language(written) == meant


@pytest.mark.parametrize("written", ["Bilingual asset", "Bilingualism not required", "bilingue?"])
def test_bilingual_with_a_condition_is_no_designation(written):
    with pytest.raises(BadValue, match="is not one of"):
        ads.language(written)


def test_a_choice_that_is_none_names_those_that_are():
    with pytest.raises(BadValue, match="“Everybody” is not one of: open, open-targeted,"):
        ads.choice(Audience)("Everybody")


def test_hours_are_taken_only_where_they_are_stated():
    assert ads.hours("40 hours per week; rotating 12-hour shifts") == 40
    assert ads.hours("rotating 12-hour shifts") is None


def test_a_job_code_is_parted_from_its_title():
    assert job_code("12930 - Technician 1, Construction") == ("12930", "Technician 1, Construction")
    assert job_code("ALOC") == ("ALOC", "")
