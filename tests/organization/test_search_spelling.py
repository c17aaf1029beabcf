"""Words that are typed in part, in one or two, wrongly, or as an acronym, and where they stand."""

import pytest
from django.utils.html import strip_tags

from organization import search
from organization.models import Unit
from tests.factories import (
    AgencyFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    PersonFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import links, main, text

pytestmark = pytest.mark.django_db
PEOPLE = "/en/organization/people/"


@pytest.fixture
def ask(client):
    def ask(words, address="/en/search/", **parameters):
        search.reindex()
        return client.get(address, {"q": words, **parameters})

    return ask


def titles(response):
    groups = response.context["found"].groups
    return [strip_tags(hit.title.value) for group in groups for hit in group.hits]


def test_the_last_word_may_be_a_beginning_and_a_whole_word_comes_first(ask):
    for name in ("Transportation Board", "Board of Transport", "Transit Board"):
        AgencyFactory(name_en=name)
    whole = titles(ask("transport"))
    assert sorted(whole) == ["Board of Transport", "Transportation Board"]
    assert titles(ask("board transi")) == ["Transit Board"]
    assert titles(ask("transi board")) == []
    assert "<mark>Transit</mark>" in main(ask("transi"))
    AgencyFactory(name_en="Lampshade Board")
    AgencyFactory(name_en="Office of Every Small Lamp")
    assert titles(ask("lamp")) == ["Office of Every Small Lamp", "Lampshade Board"]


@pytest.mark.parametrize("words", ["bethlen", "di emanuele", "DiEmanuele", "diemanuele bethlen"])
def test_a_person_is_found_by_half_a_name_and_by_a_name_in_two_words(ask, words):
    PersonFactory(name="Ada DiEmanuele Bethlenfalvy", sort_name="Bethlenfalvy, Ada")
    PersonFactory(name="Bo Other", sort_name="Other, Bo")
    assert "1 person for" in text(ask(words, PEOPLE))


def test_a_name_in_two_words_is_found_in_one(ask):
    PersonFactory(name="Jo Le Blanc", sort_name="Le Blanc, Jo")
    assert "Le Blanc, Jo" in text(ask("leblanc", PEOPLE))


def test_a_compound_is_one_term(ask):
    RoleFactory(title_en="Minister of Lamps", title_fr="Ministre des Lampes")
    RoleFactory(title_en="Deputy Minister", title_fr="Sous-ministre")
    for words in ("sous-ministre", "sous ministre", "sous-minis"):
        assert titles(ask(words, "/fr/recherche/")) == ["Sous-ministre"]


def test_a_cluster_is_no_group(ask):
    ClusterFactory(name_en="Land", name_fr="Terres")
    UnitFactory(kind=Unit.Kind.GROUP, name_en="Elected", name_fr="Élus")
    assert titles(ask("groupement", "/fr/recherche/")) == ["Terres"]
    assert titles(ask("group")) == []


def test_what_nobody_wrote_suggests_what_was_meant(ask):
    MinistryFactory(name_en="Ministry of Health", name_fr="ministère de la Santé")
    PersonFactory(name="Ada Jones", sort_name="Jones, Ada")
    assert links(ask("Helth"))["Did you mean “Health”?"] == "?q=Health"
    assert links(ask("jonse", PEOPLE))["Did you mean “Jones”?"] == "?q=Jones"
    assert "Did you mean" not in text(ask("zzzzzz"))


def test_a_ministry_is_found_by_its_initials_and_aliases(ask):
    ministry = MinistryFactory(name_en="Ministry of Finance", name_fr="ministère des Finances")
    ministry.aliases.create(name="TRS")
    for words in ("MOF", "mdf", "trs"):
        assert titles(ask(words)) == ["Ministry of Finance"]


def test_a_text_in_the_other_language_is_no_reason_and_a_name_there_says_so(ask):
    AgencyFactory(name_en="Lamps", name_fr="Lampes", mandate_en="Oil.", mandate_fr="Le pétrole.")
    InformationPageFactory(title_en="Oil", title_fr="Pétrole")
    assert titles(ask("petrole")) == ["Oil"]
    assert 'In French: <span lang="fr"><mark>Pétrole</mark></span>' in main(ask("petrole"))
    assert titles(ask("petrole", "/fr/recherche/")) == ["Pétrole", "Lampes"]
