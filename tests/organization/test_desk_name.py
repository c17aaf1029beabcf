"""The administration bears one name, true for HR staff and for editors alike."""

import re

import pytest
from django.urls import reverse

from tests.factories import InformationPageFactory

NAMES = {"en": "OPS desk", "fr": "Bureau de la FPO"}
PAGES = ("shuffle_add", "person_import", "person_export")


def named(page):
    """What the title ends with, the header says and the breadcrumbs begin with."""
    crumbs = re.search(r'<div class="breadcrumbs">\s*<a [^>]*>([^<]*)</a>', page.text)
    return (
        re.search(r"<title>(?:.*– )?([^<]*)</title>", page.text, re.DOTALL)[1].strip(),
        re.search(r'id="site-name"><a [^>]*>([^<]*)</a>', page.text)[1],
        crumbs and crumbs[1],
    )


@pytest.mark.parametrize("language", NAMES)
def test_every_page_of_an_editor_bears_the_one_name(language, editor, editor_client):
    type(editor).objects.update(language=language)
    name, page = NAMES[language], InformationPageFactory()
    versions = reverse("admin:organization_informationpage_versions", args=[page.pk])
    addresses = [reverse(f"admin:organization_{each}") for each in PAGES]
    for address in (*addresses, versions):
        assert named(editor_client.get(address)) == (name, name, name), address


@pytest.mark.parametrize("language", NAMES)
def test_the_start_page_says_the_name_once_in_its_title(language, editor, editor_client):
    type(editor).objects.update(language=language)
    page = editor_client.get(reverse("admin:index"))
    assert named(page) == (NAMES[language], NAMES[language], None)
    assert f"<title>{NAMES[language]}</title>" in page.text
    assert f"<h1>{NAMES[language]}</h1>" in page.text
    assert "HR desk" not in page.text
