"""The HTML of every page, judged by the validator of the W3C's community (Nu)."""

import json
import subprocess

import pytest
from django.conf import settings
from django.test import Client

from tests.browser.desk import DESK, LOGIN
from tests.browser.public_pages import FAILURES, PAGES, with_states

VALIDATOR = settings.BASE_DIR / "node_modules/vnu-jar/build/dist/vnu.jar"
FAULTY = "<!DOCTYPE html><title>Faulty</title><p><table>"


@pytest.fixture
def html(addresses, staff):
    """The HTML of every page in both languages, by a name that tells the page."""
    return {**public_html(addresses), **failure_html(), **desk_html(staff)}


def public_html(addresses):
    reader = Client()
    return {
        f"{route} {address}": reader.get(address).text
        for route in PAGES
        for address in with_states(route, addresses)
    }


def failure_html():
    reader = Client(raise_request_exception=False)
    return {
        f"{status} {language}": reader.generic(method, f"/{language}/{path}").text
        for status, (path, method) in FAILURES.items()
        for language in ("en", "fr")
    }


def desk_html(staff):
    pages = {}
    for language, person in staff["people"].items():
        nobody, reader = Client(headers={"Accept-Language": language}), Client()
        reader.force_login(person)
        pages[f"login {language}"] = nobody.get(LOGIN(staff, language)).text
        for name, address in DESK.items():
            pages[f"{name} {language}"] = reader.get(address(staff, language)).text
    return pages


def test_html_is_valid(html, tmp_path):
    names = {}
    for number, (name, text) in enumerate({**html, "control": FAULTY}.items()):
        file = tmp_path / f"{number}.html"
        file.write_text(text)
        names[file.as_uri().replace("///", "/")] = name
    faults = [
        f"{names[found['url']]}: {found['message']} {found.get('extract')!r}"
        for found in validate(tmp_path)
    ]
    # That the validator looked at all, it shows by what it says of the control.
    assert [fault for fault in faults if not fault.startswith("control")] == []
    assert faults


def validate(folder):
    """The errors that the validator finds in the files of `folder`; one start of Java for all."""
    command = ["java", "-jar", VALIDATOR, "--errors-only", "--format", "json", folder]
    return json.loads(subprocess.run(command, capture_output=True).stderr)["messages"]
