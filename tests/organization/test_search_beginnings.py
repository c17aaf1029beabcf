"""Words that are begun, compounds, and words that only look like another."""

import pytest

from organization.models import Unit
from tests.factories import AgencyFactory, ClusterFactory, RoleFactory, UnitFactory
from tests.organization.asking import asked, titles
from tests.organization.reading import main

pytestmark = pytest.mark.django_db


def test_the_last_word_may_be_a_beginning_and_a_whole_word_comes_first(client):
    for name in ("Transportation Board", "Board of Transport", "Transit Board"):
        AgencyFactory(name_en=name)
    whole = titles(asked(client, "transport"))
    assert sorted(whole) == ["Board of Transport", "Transportation Board"]
    assert titles(asked(client, "board transi")) == ["Transit Board"]
    assert titles(asked(client, "transi board")) == []
    assert "<mark>Transit</mark>" in main(asked(client, "transi"))
    AgencyFactory(name_en="Lampshade Board")
    AgencyFactory(name_en="Office of Every Small Lamp")
    assert titles(asked(client, "lamp")) == ["Office of Every Small Lamp", "Lampshade Board"]


def test_a_compound_is_one_term(client):
    RoleFactory(title_en="Minister of Lamps", title_fr="Ministre des Lampes")
    RoleFactory(title_en="Deputy Minister", title_fr="Sous-ministre")
    for words in ("sous-ministre", "sous ministre", "sous-minis"):
        assert titles(asked(client, words, "/fr/recherche/")) == ["Sous-ministre"]


def test_a_cluster_is_no_group(client):
    ClusterFactory(name_en="Land", name_fr="Terres")
    UnitFactory(kind=Unit.Kind.GROUP, name_en="Elected", name_fr="Élus")
    assert titles(asked(client, "groupement", "/fr/recherche/")) == ["Terres"]
    assert titles(asked(client, "group")) == []
