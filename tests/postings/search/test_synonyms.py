"""A word also finds what its synonyms find, in either language."""

from tests.postings.search.asking import all_of

ALONE = {
    "adviser": [],
    "infirmier": [1001],
    "infirmière": [1001],
    "lawyer": [],
    "avocate": [],
    "crown attorney": [],
    "agent": [],
    "agente": [],
    "work term": [],
    "developer": [],
    "TI": [],
    "informatique": [],
    "PPO": [],
    "étudiante": [],
}

FOUND = {
    "advisor": [1003],
    "adviser": [1003],
    "conseillère": [1003],
    "infirmier": [1001, 1002, 1006],
    "infirmière": [1001, 1002, 1006],
    "nurse": [1002, 1001, 1006],
    "lawyer": [1011],
    "avocate": [1011],
    "counsel": [1011],
    "crown attorney": [1011],
    "procureure de la couronne": [1011],
    "program officer": [1010],
    "agent": [1010, 1007],
    "agente": [1010, 1007],
    "coop": [1006],
    "stage coopératif": [1006],
    "work term": [1006],
    "developer": [1009],
    "développeur": [1009],
    "ITI": [],
    "IT": [1005],
    "TI": [1005],
    "informatique": [1005],
    "RH": [],
    "human resources": [],
    "OPP": [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011],
    "PPO": [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011],
    "clerk": [1012],
    "commis": [1012],
    "biologiste": [1008],
    "étudiante": [1006],
    "deputy minister": [],
    "sous-ministre": [],
    "policy advisor nurse": [],
    '"conseiller"': [1003],
    "-conseiller": [1009, 1005, 1010, 1012, 1007, 1002, 1006, 1004, 1008, 1011, 1001],
    "bilingue": [1010],
    "à distance": [],
    "co-operative": [],
}


def test_without_a_table_a_word_finds_itself(corpus):
    assert all_of(ALONE) == ALONE


def test_the_synonyms_of_the_site_find_more(corpus, synonyms):
    assert all_of(FOUND) == FOUND
