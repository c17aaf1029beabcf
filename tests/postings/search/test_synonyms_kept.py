"""Editors keep the synonyms; what they write holds for the next search."""

import pytest

from careers.postings.models import Synonyms
from ops_site.publishing import publish
from tests.factories import PostingFactory, UserFactory
from tests.postings.search.asking import numbers

pytestmark = pytest.mark.django_db
ADD = "/admin/postings/synonyms/add/"


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def forester():
    PostingFactory(open=True, number=1, title_en="Forester", title_fr="Forestière")


def test_what_an_editor_adds_changes_and_removes_holds_at_once(editor, forester):
    assert numbers("woodsman") == numbers("tree keeper") == []
    editor.post(ADD, {"words": "Forester\nwoodsman\n tree keeper\n", "note": ""})
    kept = Synonyms.objects.get()
    assert kept.lines() == ["Forester", "woodsman", "tree keeper"]
    assert numbers("woodsman") == numbers("tree keeper") == numbers("Woodsmans") == [1]
    assert numbers("keeper") == []
    page = f"/admin/postings/synonyms/{kept.pk}/"
    editor.post(f"{page}change/", {"words": "forester\nlumberjack", "note": ""})
    assert (numbers("lumberjack"), numbers("woodsman")) == ([1], [])
    editor.post(f"{page}delete/", {"post": "yes"})
    assert (Synonyms.objects.count(), numbers("lumberjack")) == (0, [])


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ("forester", "Enter at least two lines: each finds what the others find."),
        ("forester\nforester", "Enter at least two lines: each finds what the others find."),
        ("forester\n***", "“***” cannot be searched for: use words, and fewer of them."),
    ],
)
def test_what_finds_nothing_more_is_refused(editor, words, refusal):
    response = editor.post(ADD, {"words": words, "note": ""})
    assert refusal in response.content.decode()
    assert Synonyms.objects.count() == 0


def test_a_line_of_several_words_stands_for_them_in_their_order():
    PostingFactory(open=True, number=1, title_en="Manager of every project")
    PostingFactory(open=True, number=2, title_en="Project manager")
    Synonyms.objects.create(words="coordinator\nproject manager")
    publish()
    assert numbers("coordinator") == [2]
    assert numbers("project manager") == [2, 1]


def test_a_word_as_typed_comes_before_its_synonyms():
    for number, title in enumerate(("Fire ranger", "Firefighter", "Pompière"), start=1):
        PostingFactory(open=True, number=number, title_en=title)
    Synonyms.objects.create(words="firefighter\nfire ranger\npompière")
    publish()
    assert numbers("firefighter") == [2, 1, 3]
    assert numbers("pompière") == [3, 1, 2]
    assert numbers('"firefighter"') == [2]
    assert numbers("-firefighter") == [1, 3]
