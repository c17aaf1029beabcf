"""The commands of the project: what they install, compile, check and count."""

import os
import re
import socket
import tomllib

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from polib import POEntry, POFile, mofile

from ops_site.management.commands import check_translations, prepare
from tests.outcome import Outcome, read_outcome
from tests.suite import browser_alone, differences, is_asked_for, report, without_browser


def read(name):
    return (settings.BASE_DIR / name).read_text()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "package-lock.json"])
def test_a_lock_file_names_no_host_and_no_folder(name):
    assert re.findall(r"https?:|\bfile://|\bresolved\b|--index|--find-links|/tmp", read(name)) == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_of_a_lock_file_has_a_hash(name):
    pins = re.findall(r"^([\w.-]+==\S+)(.*(?:\n {4}--hash=.*)*)", read(name), re.MULTILINE)
    assert [pin for pin, rest in pins if "--hash=sha256:" not in rest] == []
    assert len(pins) > 10


def test_tests_run_on_the_versions_that_the_site_runs_on():
    runtime, tests = (
        set(re.findall(r"^([\w.-]+==\S+)", read(name), re.MULTILINE))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert runtime - tests == set()


def test_every_dependency_says_why_it_is_here():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    explained = re.findall(r'^    "([^"]+)", +# [A-Z].+\.$', read("pyproject.toml"), re.MULTILINE)
    assert [name for name in named if name not in explained] == []


def test_french_that_is_fuzzy_or_empty_is_found():
    catalogue = POFile()
    catalogue.append(POEntry(msgid="Home", msgstr="Accueil"))
    catalogue.append(POEntry(msgid="Jobs", msgstr="Emploi", flags=["fuzzy"]))
    catalogue.append(POEntry(msgid="People", msgstr=""))
    assert [*check_translations.unfinished(catalogue)] == ["fuzzy: 'Jobs'", "empty: 'People'"]


def test_a_sentence_without_french_is_found_by_its_context_too():
    catalogue, extracted = POFile(), POFile()
    catalogue.append(POEntry(msgid="jobs/", msgstr="emplois/", msgctxt="address"))
    extracted.append(POEntry(msgid="jobs/", msgctxt="address"))
    extracted.append(POEntry(msgid="jobs/"))
    assert check_translations.missing(catalogue, extracted) == ["missing: 'jobs/'"]


def test_french_that_fills_in_an_unknown_name_is_found():
    catalogue = POFile()
    catalogue.append(POEntry(msgid="Closes %(day)s", msgstr="Date de clôture : %(jour)s"))
    catalogue.append(
        POEntry(msgid="{n} job", msgid_plural="{n} jobs", msgstr_plural={0: "1", 1: "{n} emplois"})
    )
    assert [*check_translations.unknown_placeholders(catalogue)] == [
        "unknown placeholder 'jour' in the French of 'Closes %(day)s'"
    ]


def test_french_in_which_a_line_could_break_before_a_colon_or_inside_guillemets_is_found():
    catalogue = POFile()
    for english, french in (
        ("right", "Vide\N{NBSP}: «\N{NBSP}rien\N{NBSP}», 11:59"),
        ("colon", "Vide : rien"),
        ("opening", "« rien\N{NBSP}»"),
        ("closing", "«\N{NBSP}rien»"),
    ):
        catalogue.append(POEntry(msgid=english, msgstr=french))
    assert [*check_translations.breaking_spaces(catalogue)] == [
        "no-break space needed at 'e :' in the French of 'colon'",
        "no-break space needed at '« ' in the French of 'opening'",
        "no-break space needed at 'n»' in the French of 'closing'",
    ]


def test_translations_are_compiled_once_and_again_when_they_change(settings, tmp_path, capsys):
    settings.LOCALE_PATHS = [tmp_path]
    source = tmp_path / "fr/LC_MESSAGES/django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n')
    call_command("compile_messages")
    call_command("compile_messages")
    assert capsys.readouterr().out == f"Compiled {source}\n"

    with source.open("a") as file:
        file.write('\nmsgid "Jobs"\nmsgstr "Emplois à pourvoir"\n')
    os.utime(source, (1, 1))  # An older file counts as changed too: a checkout may bring one.
    call_command("compile_messages")
    compiled = mofile(str(source.with_suffix(".mo")))
    assert [entry.msgstr for entry in compiled] == ["Emplois à pourvoir"]


def test_a_taken_port_is_refused_in_one_sentence():
    refusal = r"^Port \d+ is taken: choose another with make run"
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(CommandError, match=refusal),
    ):
        prepare.refuse_taken(taken.getsockname()[1])


def test_the_record_of_a_run_is_counted(tmp_path):
    record = tmp_path / "record.xml"
    record.write_text(
        "<testsuites><testsuite>"
        '<testcase classname="tests.a" name="test_one"/>'
        '<testcase classname="tests.a" name="test_two"/>'
        '<testcase classname="tests.a" name="test_two"><error message="at the end"/></testcase>'
        '<testcase classname="tests.a" name="test_three"><skipped message="no cat"/></testcase>'
        "</testsuite></testsuites>"
    )
    outcome = read_outcome(record, 1)
    assert outcome.passed == {"tests.a::test_one"}
    assert outcome.failed == {"tests.a::test_two"}
    assert outcome.skipped == [("tests.a::test_three", "no cat")]
    assert outcome.collected == 3


def test_a_run_that_broke_off_is_a_fault_although_no_test_failed(tmp_path):
    outcome = read_outcome(tmp_path / "nothing.xml", 3)
    assert [*outcome.faults(strict=False)] == [": pytest ended with code 3."]


@pytest.mark.parametrize(("strict", "code"), [(False, 0), (True, 1)])
def test_a_missing_part_fails_a_strict_run_alone(strict, code, capsys):
    outcomes = [Outcome("SQLite", passed={"a"}), Outcome("PostgreSQL", missing="not installed")]
    assert report(outcomes, strict=strict) == code
    lines = capsys.readouterr().out.splitlines()
    assert "PostgreSQL: did not run: not installed" in lines
    assert lines[-1] == f"1 passed, {code} failed, 0 skipped"


def test_databases_that_ran_other_tests_are_told_apart():
    outcomes = [Outcome("SQLite", passed={"a", "b"}), Outcome("PostgreSQL", passed={"a", "c"})]
    assert [*differences(outcomes)] == [
        "SQLite alone collected 1, b first.",
        "PostgreSQL alone collected 1, c first.",
    ]


def test_named_tests_go_to_the_part_that_runs_them():
    words = ["tests/browser/test_look.py", "-k", "careers"]
    assert browser_alone(words) == [words[0], "-n", "2", *words[1:]]
    assert not is_asked_for("SQLite", words)
    assert without_browser(["-k", "tests"])[0] == "tests"
