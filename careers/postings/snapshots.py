"""The posting as it was published, kept word for word: for the law, and for whoever disputes it.

A snapshot is added at the approval and at each amendment; nothing changes one. Its digest is that
of the canonical JSON, which in turn bears the digests of the two pages.
"""

import hashlib
import json
from datetime import UTC, timedelta

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from careers.postings import canonical
from careers.postings.advertisement import Advertisement
from careers.postings.models import Posting, PostingEvent, Snapshot
from careers.postings.moves import CANCEL, WITHDRAW
from ops_site import bilingual
from ops_site.formats import TORONTO

# Employment Standards Act, 2000, Part III.1: three years after the public could last read it.
KEPT_YEARS = 3
ENDING = (CANCEL.name, WITHDRAW.name)
FORM = 2  # Of the canonical JSON, so that later readers know which one they have.


def take(posting):
    """Keep `posting`, whose row the caller holds, as the public reads it from now on."""
    shown = Posting.objects.for_reading().get(pk=posting.pk)
    now = timezone.now()
    pages = {code: _page(shown, code) for code in bilingual.CODES}
    written = {
        "form": FORM,
        "taken_at": now.astimezone(UTC).isoformat(),
        "posting": canonical.facts(shown),
        "amendments": canonical.amendments(shown),
        "html_sha256": {code: sha256(html) for code, html in pages.items()},
    }
    text = canonical.text(written)
    return posting.snapshots.create(
        number=posting.snapshots.count() + 1,
        taken_at=now,
        canonical=text,
        sha256=sha256(text),
        html_en=pages["en"],
        html_fr=pages["fr"],
    )


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def is_whole(snapshot):
    """Whether it is what was kept: its JSON fits its digest, and its pages fit the JSON."""
    if sha256(snapshot.canonical) != snapshot.sha256:
        return False
    pages = {code: sha256(getattr(snapshot, f"html_{code}")) for code in bilingual.CODES}
    return json.loads(snapshot.canonical)["html_sha256"] == pages


def verify():
    """Sentences that name what was changed since it was kept; none where all is whole."""
    for snapshot in Snapshot.objects.select_related("posting").order_by("pk").iterator():
        if not is_whole(snapshot):
            yield f"posting {snapshot.posting.number}, snapshot {snapshot.number}: was changed"


def keep_until(snapshot):
    """The last day on which it must be there; None while nobody knows when access ends."""
    ended = ended_at(snapshot.posting)
    return ended and _years_later(ended.astimezone(TORONTO).date())


def ended_at(posting):
    """When it was cancelled or withdrawn; else when it closes."""
    end = posting.events.filter(name__in=ENDING).last()
    return end.at if end else posting.closes_at


def due_for_deletion(day):
    """The snapshots whose time is over on `day`."""
    ends = PostingEvent.objects.filter(posting=OuterRef("posting"), name__in=ENDING)
    ended = Coalesce(Subquery(ends.order_by("-pk").values("at")[:1]), F("posting__closes_at"))
    about = day - timedelta(days=365 * KEPT_YEARS)
    near = Snapshot.objects.annotate(ended=ended).filter(ended__date__lte=about)
    kept = near.select_related("posting").order_by("pk")
    return [snapshot for snapshot in kept if keep_until(snapshot) < day]


def _years_later(day):
    """The same day of the year; of a 29 February the 1 March."""
    year = day.year + KEPT_YEARS
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, month=3, day=1) if is_leap_day else day.replace(year=year)


def _page(posting, language):
    with override(language):
        context = {"posting": posting, "ad": Advertisement(posting)}
        return render_to_string("postings/snapshot.html", context)
