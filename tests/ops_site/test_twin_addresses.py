"""Every page names its address and that of its twin, to readers and to search engines."""

import pytest

from tests.factories import MinistryFactory
from tests.ops_site.test_navigation import links

pytestmark = pytest.mark.django_db


def test_language_link_stays_on_the_page_and_keeps_the_filters(client):
    text = client.get("/en/organization/ministries/?q=a%20b&x=%22").content.decode()
    twin = "/fr/organisation/ministeres/?q=a%20b&amp;x=%22"
    assert f'<a class="language-link" href="{twin}" lang="fr" hreflang="fr">Français</a>' in text


def test_language_link_of_an_object_bears_its_word_in_the_other_language(client):
    MinistryFactory(slug_en="parks", slug_fr="parcs")
    text = client.get("/fr/organisation/ministeres/parcs/").content.decode()
    twin = "/en/organization/ministries/parks/"
    assert f'<a class="language-link" href="{twin}" lang="en" hreflang="en">English</a>' in text


def test_search_engines_learn_the_page_its_twin_and_no_filters(client, settings):
    settings.SITE_URL = "https://ops.example.org"
    text = client.get("/en/organization/ministries/?q=a").content.decode()
    english = "https://ops.example.org/en/organization/ministries/"
    french = "https://ops.example.org/fr/organisation/ministeres/"
    assert links(text, r'<link rel="canonical" href="([^"]+)">') == [english]
    assert links(text, r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">') == [
        ("en", english),
        ("fr", french),
        ("x-default", english),
    ]


def test_the_home_page_by_default_is_the_one_that_asks_the_browser(client, settings):
    settings.SITE_URL = "https://ops.example.org"
    text = client.get("/fr/").content.decode()
    assert 'hreflang="x-default" href="https://ops.example.org/"' in text
