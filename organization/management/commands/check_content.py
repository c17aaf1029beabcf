from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from ops_site.sitemap import pages
from organization import content
from organization.ages import ages
from organization.integrity import Fault, damaged, faults
from organization.links import addresses_of
from organization.models import PageSection


class Command(BaseCommand):
    help = (
        "Fail when published text is damaged, contradicts other pages, lacks a translation or a "
        "source, leads nowhere, or counts otherwise than the data. Tells how old the facts are. "
        "Checks the fixtures, and the database where there is one."
    )
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="*", type=Path, help="text files to check instead")
        parser.add_argument("--fixtures", action="store_true", help="leave the database alone")

    def handle(self, *args, paths, **options):
        # French addresses come from the catalogue, so it has to be as new as its source.
        call_command("compile_messages", stdout=StringIO())
        found = list(in_files(paths) if paths else self.in_content(options["fixtures"]))
        for fault in found:
            self.stdout.write(str(fault))
        if found:
            raise CommandError(f"The content is not fit to be published: {len(found)} faults.")
        self.stdout.write("The content is whole.")

    def in_content(self, only_fixtures):
        tables = content.of_fixtures()
        yield from faults(tables, content.texts_of_files(), addresses_of(tables))
        if not only_fixtures and is_migrated():
            tables = content.of_database()
            yield from faults(tables, content.texts_of_database(), every_address())
        elif not only_fixtures:
            self.stdout.write("The fixtures alone were checked: the database has no tables.")
        for line in ages(tables):
            self.stdout.write(line)


def in_files(paths):
    """The faults of plain text files, each with its line."""
    for path in paths:
        try:
            lines = path.read_bytes().decode("utf-8").splitlines()
        except OSError as error:
            yield Fault(str(path), "-", error.strerror)
        except UnicodeDecodeError as error:
            yield Fault(str(path), f"byte {error.start}", "not UTF-8")
        else:
            numbered = enumerate(lines, start=1)
            yield from damaged((str(path), f"line {number}", line) for number, line in numbered)


def is_migrated():
    try:
        return PageSection._meta.db_table in connection.introspection.table_names()
    except DatabaseError:
        return False


def every_address():
    """What the sitemap knows, by language, as paths."""
    found = {}
    for twins, _changed in pages():
        for code, address in twins.items():
            found.setdefault(code, set()).add("/" + address.split("/", 3)[3])
    return found
