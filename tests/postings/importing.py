"""Runs the command that imports postings, and counts what it may change."""

from io import StringIO

from django.core.management import call_command
from django.core.management.base import CommandError

from careers.postings.models import Posting, PostingEvent
from ops_site.publishing import edition


def run(path, **options):
    """(what it said, what it complained of)"""
    out, err = StringIO(), StringIO()
    try:
        call_command("import_postings", path, stdout=out, stderr=err, **options)
    except CommandError as error:
        return out.getvalue(), f"{err.getvalue()}{error}"
    return out.getvalue(), err.getvalue()


def counts():
    return Posting.objects.count(), PostingEvent.objects.count(), edition()
