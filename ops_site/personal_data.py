"""What the outbox holds about a person: the mails that were written to them."""

from django.db.models import Q
from django.utils.translation import gettext as _

from ops_site.models import OutboxMessage

TOLD = ("address", "language", "subject", "text", "created_at", "sent_at")


def mails_to(user):
    """Also those to the address before there was an account; none of who had the address before."""
    to_nobody_else = Q(recipient=None, address__iexact=user.email)
    return OutboxMessage.objects.filter(Q(recipient=user) | to_nobody_else)


def held(user):
    return [(_("E-mails that we wrote to you"), mails_to(user).count())]


def export(user):
    return {"mails": [facts_of(mail) for mail in mails_to(user).order_by("pk")]}, []


def facts_of(mail):
    facts = {name: getattr(mail, name) for name in TOLD}
    # What opens something is not told again, not even to whoever sits at the person's desk now.
    return facts | {"subject": "", "text": ""} if mail.secret else facts


def kept(user):
    return [
        _("We write one last e-mail to %(address)s, and keep the note that it was sent.")
        % {"address": user.email}
    ]


def erase(user):
    mails_to(user).delete()
