import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from polib import pofile

SOURCES = ("careers", "organization", "ops_site", "templates")
BREAKING = re.compile(r"\S? :|«[^\N{NBSP}]|[^\N{NBSP}]»")
PLACEHOLDER = re.compile(r"%\((\w+)\)[a-z]|\{(\w+)[^}]*\}")


class Command(BaseCommand):
    help = "Fail when a sentence of the interface has no French, or French that nobody confirmed."
    requires_system_checks = ()

    def handle(self, *args, **options):
        catalogue = pofile(str(settings.BASE_DIR / "locale/fr/LC_MESSAGES/django.po"))
        faults = [
            *unfinished(catalogue),
            *unknown_placeholders(catalogue),
            *breaking_spaces(catalogue),
        ]
        if shutil.which("xgettext"):
            faults += missing(catalogue, extract())
        elif os.environ.get("REQUIRE_ALL") == "1":
            raise CommandError("Install gettext: without it new sentences cannot be looked for.")
        else:
            self.stdout.write("New sentences were not looked for: gettext is not installed.")
        if faults:
            raise CommandError("French is not complete:\n" + "\n".join(faults))
        self.stdout.write(f"French is complete: {len(catalogue)} sentences.")


def unfinished(catalogue):
    for entry in catalogue:
        if entry.obsolete:
            continue
        if entry.fuzzy:
            yield f"fuzzy: {entry.msgid!r}"
        elif not entry.translated():
            yield f"empty: {entry.msgid!r}"


def unknown_placeholders(catalogue):
    """French that fills in a name which the English does not give would fail on the page."""
    for entry in catalogue:
        given = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
        for french in (entry.msgstr, *entry.msgstr_plural.values()):
            for name in sorted(placeholders(french) - given):
                yield f"unknown placeholder {name!r} in the French of {entry.msgid!r}"


def breaking_spaces(catalogue):
    """Before a colon and inside guillemets a line must not break."""
    for entry in catalogue:
        for french in (entry.msgstr, *entry.msgstr_plural.values()):
            if found := BREAKING.search(french):
                yield f"no-break space needed at {found[0]!r} in the French of {entry.msgid!r}"


def placeholders(text):
    return {first or second for first, second in PLACEHOLDER.findall(text)}


def missing(catalogue, extracted):
    known = {key(entry) for entry in catalogue if not entry.obsolete}
    return [f"missing: {entry.msgid!r}" for entry in extracted if key(entry) not in known]


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def extract():
    """Every sentence that the sources mark for translation, read from a copy of them.

    makemessages writes beside the templates that it reads: a copy keeps the work tree still.
    """
    with TemporaryDirectory() as folder:
        for source in SOURCES:
            shutil.copytree(
                settings.BASE_DIR / source,
                Path(folder) / source,
                ignore=shutil.ignore_patterns("__pycache__"),
            )
        (Path(folder) / "locale").mkdir()
        run_makemessages(folder)
        return pofile(str(Path(folder) / "locale/fr/LC_MESSAGES/django.po"))


def run_makemessages(folder):
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    result = subprocess.run(
        [sys.executable, "-m", "django", "makemessages", "--locale=fr", "--no-location"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    if result.returncode:
        raise CommandError(result.stderr)
