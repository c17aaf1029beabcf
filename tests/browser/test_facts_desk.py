"""The desk's shuffles, imports and exports, for every editor: both languages, both widths."""

import json
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from organization import editors
from organization.models import Shuffle
from tests.browser.conftest import signed_in
from tests.browser.html import faults_of
from tests.browser.window import Window
from tests.factories import UserFactory
from tests.organization.shuffling import held, post

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
TABLES = ("unit", "role", "person", "appointment", "relation", "informationpage")
LIST = "role,what,person,new_person\n"
PEOPLE = "key,name,sort_name,source\n"


@pytest.fixture(scope="module")
def shuffles(site):
    """One that waits, one that failed; and a post to shuffle."""
    held(post("browser-post", title_en="A post", title_fr="Un poste"), "Holder")
    holder = {"person": "holder", "name": "Holder", "acting": False}
    row = {
        **{"row": 2, "role": "browser-post", "post": {"en": "A post", "fr": "Un poste"}},
        **{"what": "leaves", "person": "", "new": None, "day": date.today().isoformat()},
        **{"title_en": "", "title_fr": "", "source": "A memo", "note": "Told in a memo."},
        **{"before": [holder], "after": [], "ends": ["holder"]},
    }
    now = timezone.now()
    known = {"source": "A memo", "changes": [row], "created_at": now}
    known["apply_at"] = now + timedelta(days=1)
    why = json.dumps({"en": ["Row 2: it changed."], "fr": ["Ligne 2\u00a0: elle a changé."]})
    return {
        "waiting": Shuffle.objects.create(name="One that waits", **known).pk,
        "failed": Shuffle.objects.create(name="One that failed", failure=why, **known).pk,
    }


@pytest.fixture(scope="module")
def windows(browser, site, shuffles):
    found = {}
    for language in ("en", "fr"):
        user = UserFactory(language=language)
        editors.appoint(user)
        found[language] = Window(signed_in(browser, site, user))
    return found


@pytest.fixture
def read(language, site, windows, recorder, tmp_path):
    """Opens pages and looks at them; in the end there is no fault on any."""
    window, faults = windows[language], []
    recorder.heard = {}

    def look(where):
        assert window.page.locator("html").get_attribute("lang") == language
        if found := window.look():
            faults.append(f"{where}\n{found}")

    def opened(name, *words, query=""):
        address = site + reverse(f"admin:organization_{name}", args=words) + query
        assert window.open(address).status == 200, address
        look(address)
        return window.page

    opened.look, opened.window = look, window
    yield opened
    heard, recorder.heard = recorder.heard, None
    assert faults == []
    assert heard and faults_of(heard, tmp_path) == []


def press(window, step):
    """As in a browser that runs no scripts, now that axe has looked."""
    window.said.clear()
    window.scripts(False)
    window.press(window.page.locator(f"button[name=step][value={step}]"))


@LANGUAGES
def test_lists_and_pages_of_shuffles_are_for_everybody(read, shuffles):
    read("shuffle_changelist")
    for way in ("list", "rows"):
        read("shuffle_add", query=f"?way={way}")
    for name in shuffles.values():
        read("shuffle_change", name)
        read("shuffle_call_off", name)


@LANGUAGES
def test_imports_and_exports_are_for_everybody(read):
    for table in TABLES:
        for page in ("changelist", "import", "export"):
            read(f"{table}_{page}")


@LANGUAGES
def test_the_steps_of_a_shuffle_are_for_everybody(read, shuffles):
    page = read("shuffle_add")
    press(read.window, "preview")
    assert page.locator(".error-summary li").count() > 1
    read.look("nothing typed")
    fields = {"name": "Cabinet of March", "day": "2026-03-31", "source": "A memo"}
    for name, words in fields.items():
        page.locator(f"[name={name}]").fill(words)
    page.locator("[name=text]").fill(f"{LIST}browser-post,appointed,Cleo New,yes\n")
    press(read.window, "preview")
    assert page.locator(".before-after tbody tr").count() == 1
    read.look("before and after")
    page.locator("[name=when][value=later]").check()
    press(read.window, "confirm")
    assert page.locator(".error-summary li").count() == 1
    read.look("later, without a time")


@LANGUAGES
def test_rows_of_a_shuffle_that_are_wrong_are_told_to_everybody(read):
    page = read("shuffle_add", query="?way=rows")
    page.locator("[name=form-0-role]").fill("tea")
    press(read.window, "preview")
    assert page.locator(".error-summary a[href='#id_form-0-role']").count() == 1
    read.look("rows that are wrong")


@LANGUAGES
@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("ada-browser,Ada,Ada,A page\n", ".before-after tbody tr"),
        ("ada-browser,,Ada,\n", ".error-summary li"),
        (None, ".error-summary li"),
    ],
)
def test_the_steps_of_an_import_are_for_everybody(rows, found, read):
    page = read("person_import")
    if rows:
        file = {"name": "people.csv", "mimeType": "text/csv", "buffer": (PEOPLE + rows).encode()}
        page.locator("[name=file]").set_input_files(file)
    press(read.window, "look")
    assert page.locator(found).count() > 0
    read.look("the answer to a file")
