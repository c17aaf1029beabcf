"""Words in quotes stand one after the other; in whichever quotes, whatever their endings."""

from tests.postings.search.asking import all_of

FOUND = {
    '"policy advisor"': [1003],
    '"advisor policy"': [],
    "“policy advisor”": [1003],
    "«policy advisor»": [1003],
    "« policy advisor »": [1003],
    '"policy advisors"': [1003],
    '"senior policy"': [1004],
    '"policy analyst"': [1004],
    '"registered nurse" policy': [],
    '"nurse"': [1002, 1001, 1006],
    '"nurses of a unit"': [1002],
    '"forests of the north"': [1008],
    '"of the"': [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011],
    '"species at risk"': [1008],
    '"conseillère ou conseiller"': [1003],
    '"analyste principal des politiques"': [1004],
    '"à l’œuvre dans la forêt"': [1009],
    '"d’été"': [],
    '"infirmière autorisée"': [1001],
    '"patrol officer"': [1007],
    '"co-op student"': [1006],
    '"coop student"': [1006],
    '"student communications"': [1006],
    '"officer bilingual"': [1010],
    '"advisor conseillère"': [],
    '"sault ste marie"': [1009, 1003, 1012, 1006],
    '"solicitor general"': [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011],
    '"ministry of health"': [1003, 1002, 1004, 1001],
    '"ontario provincial police"': [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011],
    '"fish branch"': [1008],
    '"biologist 2b"': [1008],
    '"keeps files about policy"': [1012],
    '"health policy"': [1003],
    '"IT"': [1005],
    '"R&D in IT"': [1005],
    '"policy advisor" "health policy"': [1003],
    '"policy advisor"senior': [],
    '"': [],
    '""': [],
    '"" nurse': [1002, 1001, 1006],
    '"policy': [1003, 1010, 1004, 1012],
    'policy"': [1003, 1010, 1004, 1012],
    '"policy advisor': [1003],
}


def test_quoted_words_are_found_in_their_order_and_unbalanced_quotes_say_nothing(corpus):
    assert all_of(FOUND) == FOUND
