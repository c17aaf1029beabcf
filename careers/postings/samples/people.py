"""Who writes and approves the sample postings, and the demo accounts that people may try.

The passwords of the demo accounts are random, made once, and lie in `var/demo-accounts.txt`,
which only its owner can read. The two who write and approve the board have no password.
"""

import os
import secrets
from typing import NamedTuple

from django.conf import settings

from careers.accounts.models import HRScope, User
from careers.postings.samples.plan import MINISTRIES
from organization.models import Unit


class Person(NamedTuple):
    email: str
    name: str
    language: str
    ministries: tuple[str, ...]
    may: str = ""
    administers: bool = False


WRITER = Person("sample.writer@example.org", "Sample Writer", "en", MINISTRIES)
APPROVER = Person("sample.approver@example.org", "Sample Approver", "en", MINISTRIES)
RECRUITER = Person(
    *("recruiter.health@example.org", "Noor Haddad", "en", MINISTRIES[:1]),
    may="writes and submits postings of the {ministry}",
)
DEMO = (
    RECRUITER,
    Person(
        *("approver.health@example.org", "Camille Tremblay", "fr", MINISTRIES[:1]),
        may="approves postings of the {ministry} that others wrote; its administration is French",
    ),
    Person(
        *("recruiter.transportation@example.org", "Jordan Lee", "en", MINISTRIES[1:2]),
        may="writes and submits postings of the {ministry}, and sees those of no other",
    ),
    Person(
        *("administrator.health@example.org", "Amara Okafor", "en", MINISTRIES[:1]),
        may="invites HR staff of the {ministry}, and ends their access",
        administers=True,
    ),
    Person(
        *("maya.lindqvist@example.org", "Maya Lindqvist", "en", ()),
        may="applies for jobs, and has applied for one whose outcome is known",
    ),
)


def ensure(person, password=None):
    """The account of `person`, made where it is missing."""
    user = User.objects.filter(email=person.email).first()
    if user is None:
        facts = {"name": person.name, "language": person.language}
        staff = {"is_staff": bool(person.ministries)}
        user = User.objects.create_user(person.email, password, **facts, **staff)
        user.trust_address()
        HRScope.objects.bulk_create(
            HRScope(user=user, unit=unit, administers=person.administers)
            for unit in Unit.objects.filter(key__in=person.ministries)
        )
    return user


def ensure_demo():
    """The demo accounts, as (address, password, what it may do)."""
    passwords, new = kept_passwords()
    lines = []
    for person in DEMO:
        password = passwords[person.email]
        user = ensure(person, password)
        if person.email in new:  # The file was lost, and with it an older account's password.
            user.set_password(password)
            user.save(update_fields=["password"])
        ministry = Unit.objects.filter(key__in=person.ministries).first()
        may = person.may.format(ministry=ministry and ministry.name_en)
        lines.append((person.email, password, may))
    return lines


def kept_passwords():
    """The password of each demo account, and those of them that are new in the file."""
    path = settings.VAR_DIR / "demo-accounts.txt"
    found = {}
    if path.exists():
        path.chmod(0o600)
        found = dict(line.split() for line in path.read_text().splitlines() if line.strip())
    missing = {person.email for person in DEMO} - found.keys()
    new = {email: secrets.token_urlsafe(12) for email in sorted(missing)}
    if new:
        found |= new
        settings.VAR_DIR.mkdir(exist_ok=True)
        _write_privately(path, "".join(f"{email} {word}\n" for email, word in found.items()))
    return found, new


def _write_privately(path, text):
    """At no moment does anybody else see the file, nor its owner half of it."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    os.replace(new, path)
