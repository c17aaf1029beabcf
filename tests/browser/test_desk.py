"""HR's desk for postings, with and without scripts: no rule of ours lets it be worse."""

import pytest

from tests.browser.desk import DESK, LOGIN
from tests.browser.window import Window

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


@LANGUAGES
@pytest.mark.parametrize("scripts", [False, True], ids=["without scripts", "with scripts"])
@pytest.mark.parametrize("name", DESK)
def test_page_of_the_desk_is_for_everybody(name, scripts, language, site, staff, staff_windows):
    window = staff_windows[language]
    response = window.open(f"{site}{DESK[name](staff, language)}", scripts=scripts)
    assert response.status == 200
    assert window.page.locator("html").get_attribute("lang") == language
    faults = window.look()
    assert not faults, faults


@LANGUAGES
def test_what_is_wrong_in_a_form_is_told_to_everybody(language, site, staff, staff_windows):
    window = staff_windows[language]
    window.open(f"{site}{DESK['new'](staff, language)}")
    window.press(window.page.locator("[name=_save]").first)
    assert window.page.locator(".errornote, .error-summary").count() == 1
    faults = window.look()
    assert not faults, faults


def test_enter_in_a_field_of_a_new_posting_asks_to_save_it(site, staff, staff_windows):
    window = staff_windows["en"]
    window.open(f"{site}{DESK['new'](staff, 'en')}")
    window.page.locator("#id_title_en").fill("Forester")
    with window.page.expect_navigation():
        window.page.locator("#id_title_en").press("Enter")
    # "Begin" would have said nothing of the unit, which is needed.
    assert window.page.locator(".errornote, .error-summary").count() == 1


@LANGUAGES
@pytest.mark.parametrize("name", ["not selecting", "paper", "paper: which posting"])
def test_what_is_wrong_in_a_form_about_applications_is_told(
    name, language, site, staff, staff_windows
):
    window = staff_windows[language]
    window.open(f"{site}{DESK[name](staff, language)}")
    window.press(window.page.locator(".submit-row input.default"))
    # A form by GET says what is wrong once something is asked for.
    assert window.page.locator(".error-summary").count() == 1
    faults = window.look()
    assert not faults, faults


@LANGUAGES
def test_a_note_without_a_decision_is_told(language, site, staff, staff_windows):
    window = staff_windows[language]
    window.open(f"{site}{DESK['application to decide'](staff, language)}")
    window.page.locator("textarea").first.fill("Ask a colleague.")
    window.press(window.page.locator(".submit-row input.default"))
    assert window.page.locator(".error-summary a").get_attribute("href") == (
        "#id_requirement-1-decision_0"
    )
    faults = window.look()
    assert not faults, faults


@LANGUAGES
def test_sign_in_page_is_for_everybody(language, site, staff, browser):
    window = Window(browser.new_context(locale=f"{language}-CA"))
    response = window.open(f"{site}{LOGIN(staff, language)}")
    assert response.status == 200
    assert window.page.locator("html").get_attribute("lang") == language
    faults = window.look()
    assert not faults, faults
    window.page.context.close()
