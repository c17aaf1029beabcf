"""Postings from a file: every row or none, and a report of each."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from careers.accounts.models import User
from careers.postings.importing import drafts, records, table
from ops_site.publishing import publish
from organization.importing.files import Unreadable


@dataclass
class Report:
    """What an import did; with any problem, it did nothing."""

    brought: list = field(default_factory=list)  # (row number, posting)
    already: list = field(default_factory=list)  # Row numbers.
    problems: list = field(default_factory=list)


def import_records(path, *, dry_run=False):
    """Past advertisements, by the header facts that the ads themselves gave."""
    rows = table.parse(path, table.read(path), records.FORM)
    return _take_all(rows, records.Records(), dry_run, public=True)


def import_drafts(path, *, by, dry_run=False):
    """HR's own postings, which `by` then has written."""
    return bring_drafts(path, table.read(path), by=by, dry_run=dry_run)


@transaction.atomic
def bring_drafts(name, data, *, by, dry_run=False, most=None, largest=None):
    """The same from the bytes of a file that was sent.

    More than `most` rows are refused, and more than `largest` bytes.
    """
    rows = table.parse(name, data, drafts.FORM, largest=largest)
    if most and len(rows) > most:
        told = _("The file has more than %(count)d rows. Send it in parts.")
        raise Unreadable(told % {"count": most})
    if not dry_run:
        # Of two words for one file, the second finds there what the first has brought.
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
    return _take_all(rows, drafts.Drafts(by), dry_run)


@transaction.atomic
def _take_all(rows, importer, dry_run, *, public=False):
    report = Report()
    for row in rows:
        posting = importer.take(row)
        if row.problems:
            report.problems += row.problems
        elif posting is None:
            report.already.append(row.number)
        else:
            report.brought.append((row.number, posting))
    if report.problems or dry_run:
        transaction.set_rollback(True)
    elif public and report.brought:
        publish(*(posting for _row, posting in report.brought))
    return report
