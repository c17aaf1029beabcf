"""Two editors at the same moment: nobody writes over what the other has just saved unseen."""

import pytest

from organization import editing
from organization.models import InformationPage, PageVersion
from tests.factories import InformationPageFactory, PageSectionFactory
from tests.organization.test_admin import address, filled, refusals
from tests.organization.test_editing import retitled

pytestmark = pytest.mark.django_db(transaction=True)


def saved_by(page, title, seen):
    def save():
        own = InformationPage.objects.get(pk=page.pk)
        return editing.save(own, retitled(own, title), by=None, seen=seen).number

    return save


def kept():
    return [version.content["page"]["title_en"] for version in PageVersion.objects.order_by("pk")]


def test_of_two_who_saw_the_same_version_one_is_told_of_the_other(together):
    page = InformationPageFactory(title_en="Pay")
    PageSectionFactory(page=page)
    results = together(saved_by(page, "Salary", 0), saved_by(page, "Wages", 0))
    refused = [result for result in results if isinstance(result, editing.Meanwhile)]
    assert (len(refused), sorted(map(str, results))[0]) == (1, "2")
    (titles,) = together(kept)
    assert titles in (["Pay", "Salary"], ["Pay", "Wages"])


def test_whoever_saw_the_latest_version_saves(together):
    page = InformationPageFactory(title_en="Pay")
    assert together(saved_by(page, "Salary", 0)) == [2]
    assert together(saved_by(page, "Wages", 2)) == [3]


def test_the_slower_of_two_forms_comes_back_with_its_text(together, editor, sign_in):
    page = InformationPageFactory(title_en="Pay", title_fr="Paie")
    change = address(InformationPage, "change", page.pk)

    def pressed(title):
        client = sign_in(editor)
        form = filled(client.get(change), title_en=title) | {"_save": "1"}
        return lambda: client.post(change, form)

    answers = together(pressed("Salary"), pressed("Wages"))
    (form,) = [answer for answer in answers if answer.status_code == 200]
    (titles,) = together(kept)
    (mine,) = {"Salary", "Wages"} - set(titles)
    assert form.context["adminform"].form["title_en"].value() == mine
    assert [told.partition(" (")[0] for told in refusals(form)] == [
        "Eda Editor saved version 2 of this page meanwhile"
    ]


def test_a_version_that_never_was_is_told_and_not_sought_for_ever(editor_client):
    page = InformationPageFactory(title_en="Pay", title_fr="Paie")
    change = address(InformationPage, "change", page.pk)
    form = filled(editor_client.get(change), title_en="Salary", seen=5) | {"_save": "1"}
    assert refusals(editor_client.post(change, form)) == [editing.MEANWHILE]
    assert kept() == []
