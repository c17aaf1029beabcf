"""An editor adds facts by keyboard alone in a browser without scripts, in each language."""

import pytest
from django.urls import reverse

from organization import editors
from organization.models import Unit
from tests.browser.conftest import signed_in
from tests.browser.html import faults_of
from tests.browser.keyboard import Keyboard
from tests.browser.window import Window
from tests.factories import PersonFactory, RoleFactory, UnitFactory, UserFactory

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
ROW = "former_places-0-"
# Axe needs scripts, and with them the browser hides again what is there for those who run none.
HOLD = """() => {
    for (const box of document.querySelectorAll("noscript")) box.replaceWith(...box.childNodes);
    for (const rule of [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]))
        if (rule.conditionText === "(scripting: none)") rule.media.mediaText = "all";
}"""


class Editor(Keyboard):
    def look(self):
        self.page.evaluate(HOLD)
        super().look()


@pytest.fixture(scope="module")
def everything(site):
    """For each language a unit, a post and a person to find."""
    found = {}
    for language in ("en", "fr"):
        name = f"Ministère du Thé {language}"
        unit = UnitFactory(key=f"tea-{language}", name_en=name, name_fr=name)
        role = RoleFactory(unit=unit, minister=True, title_en=f"Minister of Tea {language}")
        found[language] = unit, role, PersonFactory(name=f"Éloïse Ada {language}")
    return found


@pytest.fixture
def known(language, everything):
    return everything[language]


@pytest.fixture
def editor(language, browser, site, recorder, tmp_path):
    """At the keyboard; every page that was opened is valid HTML in the end."""
    user = UserFactory(language=language)
    editors.appoint(user)
    recorder.heard = {}
    yield Editor(Window(signed_in(browser, site, user)), language)
    heard, recorder.heard = recorder.heard, None
    assert heard and faults_of(heard, tmp_path) == []


def box(editor, name):
    return editor.page.locator(f"[name='{name}-typed']")


def write(editor, **values):
    for name, value in values.items():
        editor.type_into(editor.page.locator(f"[name='{name}']"), value)


def save(editor):
    editor.go(editor.page.locator("[name=_save]"))


def on_list(editor):
    return editor.page.locator("ul.messagelist .success").count() == 1


@LANGUAGES
def test_an_appointment_is_added(language, site, known, editor):
    _unit, role, person = known
    editor.open(site + reverse("admin:organization_appointment_add"))
    editor.type_into(box(editor, "person"), "nobody at all")
    editor.type_into(box(editor, "role"), f"MINISTER of tea {language}")
    write(editor, start="2026-03-31", source="A page")
    save(editor)
    assert box(editor, "person").input_value() == "nobody at all"
    editor.type_into(box(editor, "person"), f"eloise ada {language}")
    save(editor)
    assert on_list(editor)
    made = [(a.role, str(a.start)) for a in person.appointments.all()]
    assert made == [(role, "2026-03-31")]


@LANGUAGES
def test_a_relation_is_added(language, site, known, editor):
    unit, role, _person = known
    editor.open(site + reverse("admin:organization_relation_add"))
    editor.type_into(box(editor, "subject_role"), role.key)
    editor.select(editor.page.locator("[name=kind]"), "heads")
    editor.type_into(box(editor, "object_unit"), f"ministere du the {language}")
    write(editor, source="A page")
    save(editor)
    assert on_list(editor)
    assert [line.subject_role for line in unit.lines_in.all()] == [role]


@LANGUAGES
def test_a_former_place_is_added(language, site, known, editor):
    cluster = Unit.objects.clusters().first()
    editor.open(site + reverse("admin:organization_unit_change", args=[known[0].pk]))
    editor.type_into(box(editor, f"{ROW}parent"), cluster.key)
    write(editor, **{f"{ROW}end": "2019-04-01", f"{ROW}source": "A page"})
    save(editor)
    assert on_list(editor)
    places = [(place.parent, str(place.end)) for place in known[0].former_places.all()]
    assert places == [(cluster, "2019-04-01")]


@LANGUAGES
def test_with_scripts_the_list_is_searched_and_no_box_is_sent(language, site, known, editor):
    editor.window.open(site + reverse("admin:organization_role_add"), scripts=True)
    page = editor.page
    page.locator(".field-unit .select2-selection").click()
    page.keyboard.type(f"Thé {language}")
    page.locator(f".select2-results__option[aria-selected]:has-text('Thé {language}')").wait_for()
    page.keyboard.press("Enter")
    with page.expect_request(lambda request: request.method == "POST") as sent:
        editor.window.press(page.locator("[name=_save]"))
    assert f"unit={known[0].pk}&" in sent.value.post_data
    assert "typed" not in sent.value.post_data
    assert page.locator(".timezonewarning:visible").count() == 0
