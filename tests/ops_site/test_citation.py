"""How the record of a source reads: days in words, French phrases, and nothing for builders."""

import pytest
from django.utils.translation import override

from ops_site.citation import citation

ENGLISH = '<span lang="en">{}</span>'


def shown(words, language):
    with override(language):
        return str(citation(words)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("words", "english", "french"),
    [
        ("copy of 2026-05-23", "copy of May 23, 2026", "copie du 23 mai 2026"),
        ("(undated copy)", "(undated copy)", "(copie non datée)"),
        ("Known since 2026-09", "Known since September 2026", None),
        ("(2026-09)", "(September 2026)", "(septembre 2026)"),
        ("Since 2026-05-01 it is not sourced", "Since May 1, 2026 it is not sourced", None),
        (
            "Named to this post on 2025-03-19.",
            "Named to this post on March 19, 2025.",
            "Nomination à ce poste le 19 mars 2025.",
        ),
        (
            "written for this project in both languages",
            "written for this project in both languages",
            "rédigé pour ce projet dans les deux langues",
        ),
        ("Not sourced", "Not sourced", "Sans source"),
    ],
)
def test_a_record_is_said_in_the_words_of_the_reader(words, english, french):
    assert shown(words, "en") == english
    assert shown(words, "fr") == (french or ENGLISH.format(english))


def test_what_stays_english_is_marked_in_french_only():
    words = "“About us”, ontario.ca/page/about (undated copy)"
    link = '<a href="https://ontario.ca/page/about">ontario.ca/page/about</a>'
    assert shown(words, "en") == f"“About us”, {link} (undated copy)"
    assert shown(words, "fr") == f'« <span lang="en">About us</span> », {link} (copie non datée)'


def test_titles_and_numbers_that_and_joins_are_said_in_french():
    titles = "OPS Careers website, “Great Careers” and “Inclusive Workplace” (undated copy)"
    assert shown(titles, "fr") == (
        'site des carrières de la FPO, « <span lang="en">Great Careers</span> » et '
        '« <span lang="en">Inclusive Workplace</span> » (copie non datée)'
    )
    assert shown("job ads 234537 and 165778 (gojobs.gov.on.ca)", "fr") == (
        'offres d’emploi 234537 et 165778<span lang="en"> (gojobs.gov.on.ca)</span>'
    )
    assert shown("The word “x” and “y” is used", "fr") == ENGLISH.format(
        "The word “x” and “y” is used"
    )


@pytest.mark.parametrize(
    "words",
    [
        "Historic: not the present holder.",
        "The acronym MOH is not sourced and is left out.",
        "Acronym: MACM seen; MCM not sourced. The acronym MCM is not sourced and is left out.",
        "(seen in a mirrored copy)",
    ],
)
def test_a_reminder_to_those_who_keep_the_records_is_not_shown(words):
    assert shown(words, "en") == ""
    assert shown(f"A fact. {words}", "en") == "A fact."


def test_a_number_that_looks_like_a_day_stays_and_text_is_escaped():
    assert shown("page 2026-13-45 <b>", "en") == "page 2026-13-45 &lt;b&gt;"
    assert shown("2026-02-31", "en") == "2026-02-31"
