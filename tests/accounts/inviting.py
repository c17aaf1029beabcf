"""What the tests of invitations share: an invitation with its link, and what must not change."""

import re
from contextlib import contextmanager

from careers.accounts import invitations
from careers.accounts.models import HRScope, Invitation, StaffEvent, User
from ops_site.models import OutboxMessage

ADDRESS = "nia@example.org"


def invite(unit, by, email=ADDRESS, language="en", **more):
    return invitations.invite(email, unit, language=language, by=by, **more)


def mails(email=ADDRESS):
    return OutboxMessage.objects.filter(template="account/invitation", address=email)


def link(email=ADDRESS):
    """The address in the latest mail, as a path."""
    text = mails(email).latest("pk").text
    return re.search(r"^http://localhost:8000(/\S+)$", text, re.MULTILINE)[1]


def told():
    """The names of the events, in order."""
    return list(StaffEvent.objects.values_list("name", flat=True))


def state():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Invitation, HRScope, StaffEvent, User, OutboxMessage)
    ]


@contextmanager
def unchanged():
    """Nothing is kept, recorded or mailed meanwhile."""
    before = state()
    yield
    assert state() == before
