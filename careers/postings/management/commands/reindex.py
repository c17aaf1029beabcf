from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from careers.postings import search
from ops_site.publishing import publish
from organization import search as site_search


class Command(BaseCommand):
    help = (
        "Write anew what search knows of every posting and of every other page. With --check, "
        "change nothing, and fail where it does not know what the facts say."
    )

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="compare, and change nothing")

    def handle(self, *args, check, verbosity, **options):
        if check:
            self.compare()
            return
        with transaction.atomic():
            postings, entries = search.reindex(), site_search.reindex()
            publish()  # Kept pages of results are out of date.
        if verbosity:
            self.stdout.write(f"Postings indexed: {postings}. Other pages indexed: {entries}")

    def compare(self):
        found = [*search.differences(), *site_search.differences()]
        for kind, key, what in found:
            self.stdout.write(f"{kind} {key}: {what}")
        if found:
            raise CommandError(f"Run manage.py reindex: {len(found)} differences.")
        self.stdout.write("Search knows what the facts say.")
