"""Every type of public page, as everybody sees it."""

import re

import pytest

from tests.browser.public_pages import FAILURES, PAGES, with_states


@pytest.mark.parametrize("route", PAGES)
def test_public_page_is_for_everybody(route, site, addresses, window):
    for address in with_states(route, addresses):
        response = window.open(f"{site}{address}")
        assert response.status == 200, address
        faults = window.look()
        assert not faults, f"{address}\n{faults}"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("status", FAILURES)
def test_error_page_is_for_everybody(status, language, site, window):
    path, method = FAILURES[status]
    response = window.open(f"{site}/{language}/{path}", method=method)
    assert str(response.status) == status
    assert window.page.locator("html").get_attribute("lang") == language
    faults = window.look()
    assert not faults, faults


def test_faults_are_seen(site, window):
    window.open(f"{site}/en/failure/faulty/")
    found = window.look()
    for kind in ("console: .*Security Policy", "wide: image-alt", "overflow: <table", "narrow: "):
        assert re.search(f"^{kind}", found, re.MULTILINE), kind
