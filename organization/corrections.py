"""What readers say is wrong on a page of facts: how it comes in, is settled, and is forgotten."""

from base64 import b32encode
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import override

from ops_site import formats, outbox
from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted, Refused
from organization.feedback_kinds import OF_KIND, known
from organization.models import Correction

# So long after it was settled, the sender's address is kept for a question that comes back.
ADDRESS_STAYS = timedelta(days=90)


def reference_of(token, told):
    """The same form sent twice is the same correction; another text is another one."""
    words = "\0".join([token, *(told[name] for name in sorted(told))])
    digest = b32encode(salted_hmac("organization.corrections", words).digest()).decode()
    return f"C-{digest[:5]}-{digest[5:10]}"


def find(reference):
    """The correction of that reference, or None."""
    return Correction.objects.filter(reference=reference).first()


@transaction.atomic
def receive(token, told):
    """The correction that a reader sent: `told` has page, fact, text, source, email, language;
    without a `kind` it is a correction."""
    received = {**told, "received_at": timezone.now()}
    correction, is_new = Correction.objects.get_or_create(
        reference=reference_of(token, told), defaults=received
    )
    if is_new:
        _write_to_sender(correction, "correction_received")
    return correction


@transaction.atomic
def settle(correction, *, by, outcome, answer=""):
    """Say what became of it, once; who gave an address is told."""
    if not by.has_perm("organization.change_correction"):
        raise NotPermitted(_("Only an editor settles a correction."))
    if outcome not in OF_KIND[known(correction.kind)].outcomes:
        raise Refused(_("Say what became of it."))
    # The WHERE clause is the lock: of two editors at once, one settles nothing.
    settled = Correction.objects.open().filter(pk=correction.pk)
    said = {"outcome": outcome, "answer": answer.strip()}
    if not settled.update(**said, settled_by=by, settled_at=timezone.now()):
        correction.refresh_from_db()
        raise Refused(who_settled(correction, by))
    correction.refresh_from_db()
    _write_to_sender(correction, "correction_settled")


def who_settled(correction, reader):
    """Who settled it, when and how, told to `reader`, who may have done it in another window."""
    outcome = correction.get_outcome_display()
    words = {"when": formats.instant(correction.settled_at), "outcome": outcome}
    if correction.settled_by == reader:
        return _("You settled this message on %(when)s: %(outcome)s.") % words
    words["who"] = correction.settled_by or _("Another editor")
    return _("%(who)s settled this message on %(when)s: %(outcome)s.") % words


def _write_to_sender(correction, template):
    """What strangers typed stays out of the mail: anybody may have given this address."""
    if not correction.email:
        return
    with override(correction.language):
        outcome = correction.get_outcome_display()
    outbox.post(
        f"correction:{correction.reference}:{template}",
        f"feedback/{template}",
        to=correction.email,
        language=correction.language,
        context={
            "reference": correction.reference,
            "is_correction": correction.kind == Correction.Kind.CORRECTION,
            "page": outbox.absolute(correction.page) if correction.page else "",
            "outcome": outcome,
            "answer": correction.answer,
        },
    )


@transaction.atomic
def forget_senders():
    """The addresses of those whose correction was settled long ago, and our mails to them."""
    long_ago = timezone.now() - ADDRESS_STAYS
    settled = Correction.objects.filter(settled_at__lt=long_ago).exclude(email="")
    for correction in settled.select_for_update():
        mails = OutboxMessage.objects.filter(key__startswith=f"correction:{correction.reference}:")
        mails.delete()
        correction.email = ""
        correction.save(update_fields=["email"])
