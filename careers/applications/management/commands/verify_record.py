from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from careers.applications import integrity
from careers.applications.models import CompetitionEvent, CompetitionRecord
from careers.postings import snapshots
from careers.postings.models import Posting


class Command(BaseCommand):
    help = "Verify the events of one competition, or of all, and what was kept of its posting."

    def add_arguments(self, parser):
        parser.add_argument("number", nargs="?", type=int, help="job ID of the posting")

    def handle(self, *args, number, **options):
        damaged = [posting for posting in asked_for(number) if not self.tell(posting)]
        postings = Posting.objects.filter(**({} if number is None else {"number": number}))
        changed = list(snapshots.changed(postings))
        for posting, which in changed:
            self.stdout.write(f"{posting.number}: snapshot {which} was changed since it was kept")
        if damaged or changed:
            told = {"Records": len(damaged), "Snapshots": len(changed)}
            counts = [
                f"{what} that are not whole: {count}." for what, count in told.items() if count
            ]
            raise CommandError(" ".join(counts))

    def tell(self, posting):
        """Print what is wrong with the record of `posting`; whether it is whole."""
        whole, faults = verify(posting)
        for fault in faults or [whole]:
            self.stdout.write(f"{posting.number}: {fault}")
        return not faults


def asked_for(number):
    if number is not None:
        posting = Posting.objects.filter(number=number).first()
        if posting is None:
            raise CommandError(f"There is no posting {number}.")
        return [posting]
    # One whose end is gone still has events, and the other way round.
    events, records = CompetitionEvent.objects, CompetitionRecord.objects
    ends = records.order_by().values("posting")
    return Posting.objects.filter(pk__in=events.order_by().values("posting").union(ends)).order_by(
        "number"
    )


@transaction.atomic
def verify(posting):
    """How it is told that the record is whole, and what is wrong; nobody appends meanwhile.

    The rows are held against a record that is whole itself.
    """
    held = CompetitionRecord.objects.select_for_update()
    record = held.filter(posting=posting).first() or CompetitionRecord(posting=posting)
    return in_words(record), record.faults() or list(integrity.faults(posting))


def in_words(record):
    """ "34 events, 2 without details, whole, up to 5d0c…": what there is to compare with later."""
    erased = record.posting.competition_events.filter(payload__isnull=True).count()
    parts = [f"{record.length} events", f"{erased} without details" if erased else "", "whole"]
    parts.append(f"up to {record.head}" if record.length else "")
    return ", ".join(filter(None, parts))
