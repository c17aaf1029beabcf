from argparse import RawDescriptionHelpFormatter

from django.core.management.base import BaseCommand, CommandError

from careers.accounts.models import User
from careers.postings import importing
from careers.postings.importing import drafts, records


class Command(BaseCommand):
    help = (
        "Import postings from a CSV or JSON file: all rows or none, with a report of each.\n\n"
        "Without --as-record each row becomes a draft of the person named by --by. Columns:\n"
        f"  {', '.join(drafts.COLUMNS)}\n\n"
        "With --as-record each row becomes the record of a past advertisement. Columns:\n"
        f"  {', '.join(records.COLUMNS)}\n\n"
        "docs/importing.md says what each column holds. A row that is there already is left "
        "as it is, so the same file may be imported again."
    )

    def create_parser(self, *args, **kwargs):
        return super().create_parser(*args, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser):
        parser.add_argument("file", help="a CSV or JSON file in UTF-8")
        parser.add_argument(
            "--as-record", action="store_true", help="the rows are past advertisements"
        )
        parser.add_argument("--by", metavar="EMAIL", help="whose drafts the rows become")
        parser.add_argument("--dry-run", action="store_true", help="report, and import nothing")

    def handle(self, *args, file, as_record, by, dry_run, **options):
        try:
            if as_record:
                report = importing.import_records(file, dry_run=dry_run)
            else:
                report = importing.import_drafts(file, by=person(by), dry_run=dry_run)
        except importing.Unreadable as error:
            raise CommandError(f"Nothing was imported. {error}") from error
        self.tell(report, dry_run)

    def tell(self, report, dry_run):
        if report.problems:
            for problem in report.problems:
                self.stderr.write(str(problem))
            raise CommandError(f"Nothing was imported: {len(report.problems)} problem(s).")
        for row, posting in report.brought:
            self.stdout.write(f"Row {row}: {posting}")
        for row in report.already:
            self.stdout.write(f"Row {row}: already there, left as it is")
        done = "would be imported" if dry_run else "imported"
        self.stdout.write(f"{len(report.brought)} {done}, {len(report.already)} already there.")


def person(email):
    if not email:
        raise CommandError("Whose drafts will these be? Name the person: --by EMAIL.")
    user = User.objects.filter(email=email.lower()).first()
    if not user:
        raise CommandError(f"There is no account with the address {email}.")
    return user
