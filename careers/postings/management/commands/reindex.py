from django.core.management.base import BaseCommand
from django.db import transaction

from careers.postings import search
from ops_site.publishing import publish


class Command(BaseCommand):
    help = "Write anew what search knows of every posting."

    @transaction.atomic
    def handle(self, *args, verbosity, **options):
        count = search.reindex()
        publish()  # Kept pages of results are out of date.
        if verbosity:
            self.stdout.write(f"Postings indexed: {count}")
