"""Every statement that the site honours has its test and its page.

Those about the organization have theirs in this folder, those about careers in tests/postings.
Numbers that are missing are about applying and being hired.
"""

import ast
import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.organization.reading import inside, links, text
from tests.organization.statements import flat

REQUIRED = {
    *(*range(1, 66), *range(69, 103), 104, *range(106, 142), 143, *range(145, 162)),
    178,
}
# What the site does instead of saying it: a link, a footer of its own, pages without scripts, a
# refusal, a mistake that is told as one, a figure that stands in a table.
BY_BEHAVIOUR = {11, 16, 46, 51, *range(85, 91), 111, 139}
TABLE = settings.BASE_DIR / "docs" / "statements.md"
ROW = re.compile(r"^\| (\d+) \| “(.+)” \| ((?:`[^`]+` ?)+)\| `(\w+\.py)`: `(\w+)` \|$", re.M)
FOLDERS = (Path(__file__).parent, settings.BASE_DIR / "tests" / "postings")
FILES = {path.name: path for at in FOLDERS for path in at.glob("test_statements_*.py")}


def rows():
    return [(int(number), *rest) for number, *rest in ROW.findall(TABLE.read_text("utf-8"))]


def named_in(path):
    """The statements that each test of a file names, in its name or in the ids of its cases."""
    module = ast.parse(path.read_text("utf-8"))
    tables = {
        node.targets[0].id: {key.value for key in node.value.keys}
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
    }
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            named = {int(number) for number in re.findall(r"^test_(\d{3})_", node.name)}
            for part in (part for given in node.decorator_list for part in ast.walk(given)):
                if isinstance(part, ast.Name):
                    named |= {key for key in tables.get(part.id, ()) if isinstance(key, int)}
                elif isinstance(part, ast.Constant) and str(part.value).isdecimal():
                    named |= {int(part.value)} if isinstance(part.value, str) else set()
            yield node.name, named


def literals(path):
    """What a file quotes: its strings, and its comments."""
    source = path.read_text("utf-8")
    strings = [n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant)]
    return flat("\n".join([source, *(value for value in strings if isinstance(value, str))]))


def test_each_statement_has_a_test_that_names_its_number():
    named = [numbers for path in FILES.values() for _test, numbers in named_in(path)]
    assert set().union(*named) == REQUIRED


def test_the_table_names_each_statement_once_with_its_test():
    assert sorted(number for number, *_rest in rows()) == sorted(REQUIRED)
    tests = {name: dict(named_in(path)) for name, path in FILES.items()}
    wrong = [n for n, _words, _pages, file, test in rows() if n not in tests[file].get(test, ())]
    assert wrong == []


def test_each_test_carries_the_words_of_its_statement():
    quoted = {name: literals(path) for name, path in FILES.items()}
    missing = [
        (number, part)
        for number, words, _pages, file, _test in rows()
        for part in re.split(r" \.\.\.| / ", words)
        if flat(part) not in quoted[file]
    ]
    assert missing == []


def test_each_page_of_the_table_answers(facts, client):
    pages = sorted({page for row in rows() for page in re.findall(r"`([^`]+)`", row[2])})
    assert [page for page in pages if client.get(page).status_code != 200] == []


def test_the_words_of_each_statement_stand_on_a_page_of_the_table(facts, client):
    pages, missing = {}, set()
    for number, words, addresses, *_test in rows():
        for address in re.findall(r"`([^`]+)`", addresses):
            pages.setdefault(address, flat(text(client.get(address))))
        read = "\n".join(pages[address] for address in re.findall(r"`([^`]+)`", addresses))
        if any(flat(part) not in read for part in re.split(r" \.\.\.| / ", words)):
            missing.add(number)
    assert missing == BY_BEHAVIOUR


# --- Three clicks from home ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("home", "clicks", "told"),
    [
        ("/en/", ["Secretary of the Cabinet"], "Michelle DiEmanuele"),
        ("/fr/", ["Secrétaire du Conseil des ministres"], "Michelle DiEmanuele"),
        (
            "/en/",
            ["Ministries and central agencies", "Ministry of Finance"],
            "Central Agencies (Cabinet Office, the Ministry of Finance)",
        ),
        (
            "/fr/",
            ["Ministères et organismes centraux", "Ministère des Finances"],
            "Organismes centraux (Bureau du Conseil des ministres, ministère des Finances)",
        ),
        (
            "/en/",
            ["The organization at a glance", "The whole chart, with its sources"],
            "Deputy Ministers Reports to Ministers",
        ),
        (
            "/fr/",
            ["L’organisation en un coup d’œil", "L’organigramme complet, avec ses sources"],
            "Sous-ministres Relève de Ministres",
        ),
    ],
    ids=["head-en", "head-fr", "cluster-en", "cluster-fr", "answers-en", "answers-fr"],
)
def test_a_fresh_reader_finds_it_in_three_clicks_from_home(facts, client, home, clicks, told):
    page = client.get(home)
    for words in clicks:
        page = client.get(links(page)[words])
    assert len(clicks) <= 3
    assert page.status_code == 200
    assert inside(page, "h1")
    assert told in text(page)
