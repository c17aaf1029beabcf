"""Names written otherwise, wrongly, as an acronym or in the other language are found."""

import pytest

from tests.factories import AgencyFactory, InformationPageFactory, MinistryFactory, PersonFactory
from tests.organization.asking import asked, titles
from tests.organization.reading import links, main, text

pytestmark = pytest.mark.django_db
PEOPLE = "/en/organization/people/"


@pytest.mark.parametrize("words", ["bethlen", "di emanuele", "DiEmanuele", "diemanuele bethlen"])
def test_a_person_is_found_by_half_a_name_and_by_a_name_in_two_words(client, words):
    PersonFactory(name="Ada DiEmanuele Bethlenfalvy", sort_name="Bethlenfalvy, Ada")
    PersonFactory(name="Bo Other", sort_name="Other, Bo")
    assert "1 person for" in text(asked(client, words, PEOPLE))


def test_a_name_in_two_words_is_found_in_one(client):
    PersonFactory(name="Jo Le Blanc", sort_name="Le Blanc, Jo")
    assert "Le Blanc, Jo" in text(asked(client, "leblanc", PEOPLE))


def test_what_nobody_wrote_suggests_what_was_meant(client):
    MinistryFactory(name_en="Ministry of Health", name_fr="ministère de la Santé")
    PersonFactory(name="Ada Jones", sort_name="Jones, Ada")
    assert links(asked(client, "Helth"))["Did you mean “Health”?"] == "?q=Health"
    assert (
        links(asked(client, "Helth", "/fr/recherche/"))["Vouliez-vous dire « Health »?"]
        == "?q=Health"
    )
    assert links(asked(client, "jonse", PEOPLE))["Did you mean “Jones”?"] == "?q=Jones"
    assert "Did you mean" not in text(asked(client, "zzzzzz"))


def test_a_ministry_is_found_by_its_initials_and_aliases(client):
    ministry = MinistryFactory(name_en="Ministry of Finance", name_fr="ministère des Finances")
    ministry.aliases.create(name="TRS")
    for words in ("MOF", "mdf", "trs"):
        assert titles(asked(client, words)) == ["Ministry of Finance"]


def test_a_text_in_the_other_language_is_no_reason_and_a_name_there_says_so(client):
    AgencyFactory(name_en="Lamps", name_fr="Lampes", mandate_en="Oil.", mandate_fr="Le pétrole.")
    InformationPageFactory(title_en="Oil", title_fr="Pétrole")
    assert titles(asked(client, "petrole")) == ["Oil"]
    assert 'In French: <span lang="fr"><mark>Pétrole</mark></span>' in main(
        asked(client, "petrole")
    )
    assert titles(asked(client, "petrole", "/fr/recherche/")) == ["Pétrole", "Lampes"]
