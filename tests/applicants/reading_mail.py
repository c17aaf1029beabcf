"""What the outbox holds, and the links in it."""

import re

from ops_site.models import OutboxMessage


def mails(template=None):
    found = OutboxMessage.objects.order_by("pk")
    return list(found.filter(template=f"applicants/{template}") if template else found)


def links(mail):
    """The paths of the addresses of this site in the text, but for the front door."""
    return re.findall(r"http://localhost:8000(/\S+)", mail.text)


def asked_link():
    """The link of the newest mail that confirms."""
    (link,) = links(mails("alert_asked")[-1])
    return link
