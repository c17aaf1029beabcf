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
    window.page.locator("[name=_save]").first.click()
    assert window.page.locator(".errornote, .error-summary").count() == 1
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
