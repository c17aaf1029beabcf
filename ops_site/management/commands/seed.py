from django.core.management.base import BaseCommand, CommandError

from ops_site import seeding


class Command(BaseCommand):
    help = (
        "Load the facts of fixtures/. Idempotent: a field that an editor changed is not "
        "overwritten, and a row gone from the fixtures is closed, not deleted."
    )

    def handle(self, *args, **options):
        try:
            tallies = seeding.load_all()
        except seeding.SeedError as error:
            raise CommandError(f"Nothing was seeded. {error}") from error
        for tally in tallies:
            self.stdout.write(
                f"{tally.table}: {tally.rows} rows, {tally.created} new, "
                f"{tally.changed} changed, {tally.closed} closed"
            )
