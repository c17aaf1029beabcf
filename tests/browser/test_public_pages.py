"""Every type of public page, as everybody sees it."""

import pytest

from tests.browser.public_pages import FAILURES, PAGES, with_states


@pytest.mark.parametrize("route", PAGES)
def test_public_page_is_for_everybody(route, site, addresses, window):
    for address in with_states(route, addresses):
        response = window.open(f"{site}{address}")
        assert response.status == 200, address
        assert window.look() == {}, address


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("status", FAILURES)
def test_error_page_is_for_everybody(status, language, site, window):
    path, method = FAILURES[status]
    response = window.open(f"{site}/{language}/{path}", method=method)
    assert str(response.status) == status
    assert window.page.locator("html").get_attribute("lang") == language
    assert window.look() == {}


def test_faults_are_seen(site, window):
    window.open(f"{site}/en/failure/faulty/")
    found = window.look()
    assert found.keys() == {"console", "wide", "overflow", "narrow"}
    assert "Content Security Policy" in found["console"][0]
    assert [fault.partition(":")[0] for fault in found["wide"]] == ["image-alt"]
    assert "<table" in found["overflow"][0]
