"""Every page that only its owner has, as everybody could have it."""

import pytest
from django.conf import settings

from tests.accounts.entering import confirm_again
from tests.browser.html import faults_of
from tests.browser.window import Window
from tests.private_world import make_world
from tests.walk_private import DOOR, examples

FILES = (
    *("applicants:document_file", "applicants:download_data", "applications:attachment"),
    "mfa_download_recovery_codes",
)


@pytest.fixture(scope="module")
def world(site):
    return make_world()


def pages(world):
    """The examples that are pages: no files, and no address that only leads on."""
    return [page for page in examples(world) if page.answer == 200 and page.name not in FILES]


@pytest.fixture
def window(browser, site, world):
    """A window in which the owner is signed in, and has just said once more who they are."""
    confirm_again(world.client)
    name = settings.SESSION_COOKIE_NAME
    context = browser.new_context()
    context.add_cookies([{"name": name, "value": world.client.cookies[name].value, "url": site}])
    yield Window(context)
    context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_private_page_is_for_everybody(language, site, world, window, recorder, tmp_path):
    recorder.heard = {}
    faults = []
    for page in pages(world):
        address = f"{site}{page.address(language)}"
        assert window.open(address).status == 200, address
        assert (window.page.url == address) or page.kind == DOOR, address
        assert window.page.locator("html").get_attribute("lang") == language
        if found := window.look():
            faults.append(f"{address}\n{found}")
    assert faults == []
    heard, recorder.heard = recorder.heard, None
    assert faults_of(heard, tmp_path) == []
