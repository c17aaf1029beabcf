"""The verbs of a report: received, taken up, settled, and its sender forgotten."""

from base64 import b32encode
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import override

from careers.accounts.policies import works_for
from careers.postings.models import PostingReport
from ops_site import bilingual, formats, outbox
from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted, Refused

# So long after it was settled, the sender's address is kept for a question that comes back.
ADDRESS_STAYS = timedelta(days=90)


def reference_of(token, posting, told):
    """The same form sent twice is the same report; another text is another one."""
    words = "\0".join([token, str(posting.number), *(told[name] for name in sorted(told))])
    digest = b32encode(salted_hmac("postings.reporting", words).digest()).decode()
    return f"R-{digest[:5]}-{digest[5:10]}"


def find(reference):
    """The report of that reference, or None."""
    return PostingReport.objects.filter(reference=reference).select_related("posting").first()


@transaction.atomic
def receive(token, posting, told):
    """The report that a reader sent: `told` has kind, text, email and language."""
    report, is_new = PostingReport.objects.get_or_create(
        reference=reference_of(token, posting, told),
        defaults={**told, "posting": posting, "received_at": timezone.now()},
    )
    if is_new:
        _write_to_sender(report, "report_received")
    return report


@transaction.atomic
def take_up(report, *, by):
    """Say who looks into it; another may take it over."""
    _require(report, by)
    if not PostingReport.objects.filter(pk=report.pk, settled_at=None).update(taken_by=by):
        report.refresh_from_db()
        raise Refused(who_settled(report))
    report.refresh_from_db()
    return report


@transaction.atomic
def settle(report, *, by, outcome, answer=""):
    """Say what became of it, once; who gave an address is told."""
    _require(report, by)
    if outcome not in PostingReport.Outcome.values:
        raise Refused(_("Say what became of it."))
    # The WHERE clause is the lock: of two people at once, one settles nothing.
    unsettled = PostingReport.objects.filter(pk=report.pk, settled_at=None)
    said = {"outcome": outcome, "answer": answer.strip()}
    settled = unsettled.update(**said, settled_by=by, settled_at=timezone.now())
    report.refresh_from_db()
    if not settled:
        raise Refused(who_settled(report))
    _write_to_sender(report, "report_settled")
    return report


def who_settled(report):
    words = {
        "who": report.settled_by or _("Somebody"),
        "when": formats.instant(report.settled_at),
        "outcome": report.get_outcome_display(),
    }
    return _("%(who)s settled this report on %(when)s: %(outcome)s.") % words


def _require(report, by):
    if not works_for(by, report.posting.unit):
        raise NotPermitted(_("Only HR staff of the posting’s unit settle its reports."))


def _write_to_sender(report, template):
    """What strangers typed stays out of the mail: anybody may have given this address."""
    if not report.email:
        return
    with override(report.language):
        context = {
            "reference": report.reference,
            "title": bilingual.plain(report.posting, "title"),
            "page": outbox.absolute(report.posting.get_absolute_url()),
            "outcome": report.get_outcome_display(),
            "answer": report.answer,
        }
    outbox.post(
        f"report:{report.reference}:{template}",
        f"feedback/{template}",
        to=report.email,
        language=report.language,
        context=context,
    )


@transaction.atomic
def forget_senders():
    """The addresses of those whose report was settled long ago, and our mails to them."""
    settled = PostingReport.objects.filter(settled_at__lt=timezone.now() - ADDRESS_STAYS)
    for report in settled.exclude(email="").select_for_update():
        OutboxMessage.objects.filter(key__startswith=f"report:{report.reference}:").delete()
        report.email = ""
        report.save(update_fields=["email"])
