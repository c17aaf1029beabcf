"""A card of the board shows why the words find it."""

import pytest

from ops_site.publishing import publish
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clerk():
    PostingFactory(
        open=True,
        title_en="Policy Clerk",
        title_fr="Commis",
        about_en="Files a lamp & a <b>lamp</b>.",
    )


def card(client, language, address, **asked):
    page = client.get(f"/{language}/{address}/", asked).content.decode()
    return page.partition('<li class="card')[2].partition("</li>")[0]


def test_its_title_and_an_excerpt_of_its_texts_are_marked(client):
    shown = card(client, "en", "jobs", q="policy lamp")
    assert "><mark>Policy</mark> Clerk</a>" in shown
    text = "Files a <mark>lamp</mark> &amp; a &lt;b&gt;<mark>lamp</mark>&lt;/b&gt;."
    assert f'<p class="hit__excerpt">{text}</p>' in shown


def test_an_excerpt_in_the_other_language_says_so(client):
    shown = card(client, "fr", "emplois", q="lamp")
    assert ">Commis</a>" in shown
    assert '<p class="hit__excerpt" lang="en">Files a <mark>lamp</mark>' in shown


def test_without_words_nothing_is_marked(client):
    shown = card(client, "en", "jobs")
    assert ">Policy Clerk</a>" in shown
    assert "<mark>" not in shown
    assert "hit__excerpt" not in shown
    publish()
    assert "<mark>" not in card(client, "en", "jobs", level="mid")
