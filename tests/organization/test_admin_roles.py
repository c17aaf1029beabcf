"""The desk of roles: where a new post stands, and what is said of one language alone."""

import pytest
from django.contrib.messages import get_messages

from organization.models import Role
from tests.factories import MinistryFactory, RoleFactory
from tests.organization.reading import text
from tests.organization.test_admin import address, filled

pytestmark = pytest.mark.django_db
WORDS = {"key": "second", "slug_en": "second", "slug_fr": "second", "source": "A page"}
TITLES = {"title_en": "Deputy of hospitals", "title_fr": "Sous-ministre aux hôpitaux"}


@pytest.fixture
def health():
    made = MinistryFactory(name_en="Ministry of Health", slug_en="health", slug_fr="sante")
    RoleFactory(unit=made, kind="minister", title_en="Minister of Health", order=10)
    RoleFactory(unit=made, title_en="Deputy of health", order=20)
    return made


@pytest.fixture
def add(editor_client, health):
    def added(**changes):
        page = address(Role, "add")
        facts = {"kind": "deputy-minister", "unit": health.pk, "exception_en": "Two fields"}
        form = filled(editor_client.get(page), **WORDS, **TITLES, **(facts | changes))
        return editor_client.post(page, form)

    return added


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)][:-1]


def test_a_new_post_stands_after_the_others_of_its_unit(add, client):
    add(exception_fr="Deux domaines")
    assert Role.objects.get(key="second").order == 21
    posts = ["Minister of Health", "Deputy of health", "Deputy of hospitals"]
    of_ministry = text(client.get("/en/organization/ministries/health/"))
    assert sorted(posts, key=of_ministry.index) == posts
    of_deputies = text(client.get("/en/organization/deputy-ministers/"))
    assert of_deputies.index(posts[1]) < of_deputies.index(posts[2])


@pytest.mark.parametrize(("typed", "order"), [("0", 0), ("5", 5), ("", 21)])
def test_an_order_that_is_given_is_kept(add, typed, order):
    add(order=typed, exception_fr="Deux domaines")
    assert Role.objects.get(key="second").order == order


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Exception (French): nothing is written here. Readers of the French page get the "
            "English, and are told so.",
        ),
        (
            "fr",
            "Exception (français)\u00a0: rien n’est écrit ici. La page française montre l’anglais "
            "et en avertit le lecteur.",
        ),
    ],
)
def test_an_exception_in_one_language_is_kept_and_told(add, editor, language, sentence):
    type(editor).objects.update(language=language)
    assert said(add()) == [sentence]
    assert Role.objects.get(key="second").exception_en == "Two fields"


def test_a_post_in_both_languages_is_told_nothing_of(add):
    assert said(add(exception_fr="Deux domaines")) == []
