"""The shape of the house, measured, so that no tail grows unseen."""

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

import pytest
from django.conf import settings
from django.contrib import admin

from ops_site.publishing import PublishingAdmin

ROOT = Path(settings.BASE_DIR)
ROOMS = ("ops_site", "organization", "careers")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
PUBLIC_APPS = ("organization", "postings")
# Its admin changes drafts alone; what the public reads of it changes by its verbs, which publish.
DRAFTED = "postings.Posting"
# Nobody changes what a reader wrote, and the public never reads it.
READ_ALONE = "postings.PostingReport"
TOP_LEVEL = {
    *(".ci", ".env.example", ".gitignore", ".npmrc", "CHANGELOG.md", "CONTRIBUTING.md"),
    *("Makefile", "README.md", "manage.py", "package-lock.json", "package.json"),
    *("pyproject.toml", "requirements-dev.txt", "requirements.txt"),
    *("careers", "docs", "fixtures", "locale", "ops_site", "organization", "static"),
    *("templates", "tests"),
}


def python_files(*folders):
    files = chain.from_iterable((ROOT / folder).rglob("*.py") for folder in folders)
    return [file for file in files if "migrations" not in file.parts]


def templates():
    return [file for folder in ("templates", *ROOMS) for file in (ROOT / folder).rglob("*.html")]


def nodes(kind, files):
    """(where, node) of each syntax node of `kind` in `files`."""
    for file in files:
        for node in every_node(file):
            if isinstance(node, kind):
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


@cache
def every_node(file):
    return [*ast.walk(ast.parse(file.read_text()))]


@pytest.fixture(scope="module", autouse=True)
def read_once():
    """What was read of each file is forgotten with this module: it is half a million objects."""
    yield
    every_node.cache_clear()


def functions(*folders):
    return nodes(FUNCTION, python_files(*folders))


def length(function):
    return function.end_lineno - function.lineno + 1


def lines(file):
    return len(file.read_text().splitlines())


def is_view(function):
    return bool(function.args.args) and function.args.args[0].arg == "request"


def is_test(function):
    return function.name.startswith("test_")


@pytest.fixture(scope="module")
def sizes():
    return {
        "Python file": {str(file): lines(file) for file in python_files(*ROOMS, "tests")},
        "function": lengths(functions(*ROOMS, "tests"), lambda f: not is_test(f)),
        "view": lengths(functions(*ROOMS), is_view),
        "test": lengths(functions("tests"), is_test),
        "template": {str(file): lines(file) for file in templates()},
    }


def lengths(functions, kind):
    return {f"{where} {f.name}": length(f) for where, f in functions if kind(f)}


# The aim for the median, for nine in ten, and where to stop and split.
LIMITS = {
    "Python file": (70, 200, 300),
    "function": (8, 22, 40),
    "view": (12, 22, 30),
    "test": (10, 20, 35),
    "template": (30, 90, 120),
}


@pytest.mark.parametrize("kind", LIMITS)
def test_nothing_is_longer_than_one_can_read(kind, sizes):
    limit = LIMITS[kind][2]
    assert {where: size for where, size in sizes[kind].items() if size > limit} == {}


@pytest.mark.parametrize("kind", LIMITS)
def test_most_things_are_short(kind, sizes):
    middle, nine_in_ten, _limit = LIMITS[kind]
    of_kind = list(sizes[kind].values())
    assert median(of_kind) <= middle
    assert quantiles(of_kind, n=10)[-1] <= nine_in_ten


def test_no_import_stands_inside_a_function():
    inside = [
        where
        for where, function in functions(*ROOMS, "tests")
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    ]
    assert inside == []


def test_no_file_is_named_for_nothing():
    empty_words = {"utils", "helpers", "common", "base", "services", "misc"}
    named = [str(file) for file in python_files(*ROOMS, "tests") if file.stem in empty_words]
    assert named == []


def test_nothing_happens_by_signal():
    signals = re.compile(r"\b(pre|post)_(save|delete|init|migrate)\b|\bm2m_changed\b|\breceiver\(")
    assert matches(signals, python_files(*ROOMS)) == []


def test_nothing_is_put_off():
    put_off = re.compile(r"\b(TODO|FIXME|XXX)\b|#\s*noqa|\bpytest\.(mark\.)?(skip|xfail)")
    files = [file for file in python_files(*ROOMS, "tests") if file != Path(__file__)]
    assert matches(put_off, files + templates()) == []


def test_views_leave_queries_to_the_models():
    views = [file for file in python_files(*ROOMS) if "views" in (file.stem, file.parent.name)]
    assert views
    query = re.compile(r"\.(filter|exclude|annotate|update|delete|create)\(")
    assert matches(query, views) == []


def test_only_the_one_door_changes_a_status():
    doors = ("moves", "workflow")
    others = [file for file in python_files("careers") if file.stem not in doors]
    assigned = [
        where
        for where, node in nodes(ast.Assign, others)
        for target in node.targets
        if isinstance(target, ast.Attribute) and target.attr == "status"
    ]
    assert assigned == []
    assert matches(re.compile(r"\bupdate\([^)]*\bstatus="), others) == []


def test_models_save_without_surprises():
    models = [file for file in python_files(*ROOMS) if "models" in (file.stem, file.parent.name)]
    savers = [where for where, function in nodes(FUNCTION, models) if function.name == "save"]
    assert savers == []


def test_every_admin_of_public_content_publishes():
    admins = {
        model._meta.label: isinstance(model_admin, PublishingAdmin)
        for model, model_admin in admin.site._registry.items()
        if model._meta.app_label in PUBLIC_APPS
    }
    assert {"organization.Ministry", "organization.InformationPage"} <= admins.keys()
    unpublished = [label for label, publishes in admins.items() if not publishes]
    assert unpublished == [DRAFTED, READ_ALONE]


def test_templates_carry_no_inline_style_or_script():
    inline = re.compile(
        r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style\b|<script(?![^>]*\ssrc=)|javascript:""", re.I
    )
    assert matches(inline, templates()) == []


def test_top_level_is_that_of_the_design():
    ignored = {line.strip("/\n") for line in (ROOT / ".gitignore").read_text().splitlines()}
    present = {path.name for path in ROOT.iterdir()} - ignored - {".git"}
    assert present == TOP_LEVEL


def matches(pattern, files):
    """Where `pattern` is found, as file:line."""
    return [
        f"{file.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for file in files
        for text in [file.read_text()]
        for match in pattern.finditer(text)
    ]
