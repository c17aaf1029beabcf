"""The posting as it was published, kept word for word: for the law, and for whoever disputes it.

A snapshot is added at the approval, at each amendment and extension, and with other days; nothing
changes one. Its digest is that of the canonical JSON, which in turn bears the digests of the two
pages. The Employment Standards Act, 2000, Part III.1, asks for three years after the public could
last read the posting. Here the public reads it for good, closed and cancelled too: nothing is due.
"""

import hashlib
import json
from datetime import UTC

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from careers.postings import canonical
from careers.postings.advertisement import Advertisement
from careers.postings.models import Posting, Snapshot
from ops_site import bilingual

CHUNK = 100  # Read at once: each holds two pages.
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


def changed(postings):
    """(posting, number of a snapshot) of `postings` that is not what was kept."""
    kept = Snapshot.objects.filter(posting__in=postings).order_by("posting__number", "number")
    for snapshot in kept.select_related("posting").iterator(CHUNK):
        if not is_whole(snapshot):
            yield snapshot.posting, snapshot.number


def _page(posting, language):
    with override(language):
        context = {"posting": posting, "ad": Advertisement(posting)}
        return render_to_string("postings/snapshot.html", context)
