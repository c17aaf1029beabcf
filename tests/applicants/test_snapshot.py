"""What an application copies of a profile, and how it is shown in either language."""

import datetime
import json

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from careers.applicants import snapshot
from careers.applicants.models import Profile
from tests.factories import (
    EducationFactory,
    EmploymentFactory,
    LanguageSkillFactory,
    ProfileFactory,
    UserFactory,
)


@pytest.fixture
def profile(db):
    profile = ProfileFactory(
        complete=True, user=UserFactory(name="Awa", email="awa@example.org", language="fr")
    )
    EducationFactory(profile=profile, credential="Forestry", completed_year=None)
    EmploymentFactory(profile=profile, title="Clerk", ended=datetime.date(2020, 5, 1))
    LanguageSkillFactory(profile=profile, language="Cree", writing="basic")
    return Profile.objects.of(profile.user)


def test_background_is_codes_and_iso_dates(profile):
    assert snapshot.background(profile) == {
        "education": [
            {
                "level": "bachelor",
                "credential": "Forestry",
                "institution": "Laurentian University",
                "completed_year": None,
            }
        ],
        "employment": [
            {
                "title": "Clerk",
                "employer": "City of Greater Sudbury",
                "started": "2016-04-01",
                "ended": "2020-05-01",
                "duties": "",
            }
        ],
        "languages": [
            {"language": "Cree", "speaking": "advanced", "reading": "advanced", "writing": "basic"}
        ],
    }


def test_snapshot_survives_json(profile):
    made = snapshot.background(profile)
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["April\u00a02016 to May\u00a02020", "Bachelor’s degree", "Writing: Basic"]),
        (
            "fr",
            ["avril\u00a02016 à mai\u00a02020", "Baccalauréat", "Expression écrite\u00a0: De base"],
        ),
    ],
)
def test_copy_can_be_read_in_either_language(language, words, profile):
    stored = json.loads(json.dumps(snapshot.background(profile)))
    with override(language):
        shown = render_to_string("applicants/_background.html", {"background": stored})
    assert [word in shown for word in words] == [True, True, True]
    assert "<a " not in shown


def test_code_that_is_no_longer_known_is_shown_as_it_is(db):
    row = {"level": "licence", "credential": "X", "institution": "Y", "completed_year": 1990}
    shown = render_to_string("applicants/_background.html", {"background": {"education": [row]}})
    assert "licence" in shown
    assert shown.count("Nothing stated") == 2


def test_what_was_typed_is_escaped(db):
    row = {"level": "other", "credential": "<b>X", "institution": "Y", "completed_year": 1990}
    shown = render_to_string("applicants/_background.html", {"background": {"education": [row]}})
    assert "&lt;b&gt;X" in shown
