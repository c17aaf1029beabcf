"""Who writes and approves the sample postings, and the demo accounts that people may try.

The passwords of the demo accounts are random, made once, and lie in `var/demo-accounts.txt`,
which only its owner can read. The two who write and approve the board have no password.
"""

import os
import secrets

from django.conf import settings

from careers.accounts.models import HRScope, User
from careers.postings.samples.plan import MINISTRIES
from organization.models import Unit

WRITER = ("sample.writer@example.org", "Sample Writer", "en", MINISTRIES)
APPROVER = ("sample.approver@example.org", "Sample Approver", "en", MINISTRIES)
RECRUITER = ("recruiter.health@example.org", "Noor Haddad", "en", MINISTRIES[:1])
DEMO = {
    RECRUITER: "writes and submits postings of {unit}",
    (
        "approver.health@example.org",
        "Camille Tremblay",
        "fr",
        MINISTRIES[:1],
    ): "approves postings of {unit} that others have written; reads the administration in French",
    (
        "recruiter.transportation@example.org",
        "Jordan Lee",
        "en",
        MINISTRIES[1:2],
    ): "writes and submits postings of {unit}; sees none of another ministry",
}


def ensure(person, password=None):
    """The account of `person`, made where it is missing."""
    email, name, language, ministries = person
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(
            email, password, name=name, language=language, is_staff=True
        )
        units = Unit.objects.filter(key__in=ministries)
        HRScope.objects.bulk_create(HRScope(user=user, unit=unit) for unit in units)
    return user


def ensure_demo():
    """The demo accounts, as (address, password, what it may do)."""
    passwords = kept_passwords()
    units = Unit.objects.in_bulk(field_name="key")
    lines = []
    for person, may in DEMO.items():
        email, ministries = person[0], person[3]
        ensure(person, passwords[email])
        lines.append((email, passwords[email], may.format(unit=units[ministries[0]].name_en)))
    return lines


def kept_passwords():
    """The password of each demo account; those not yet in the file are made and kept there."""
    path = settings.VAR_DIR / "demo-accounts.txt"
    found = {}
    if path.exists():
        path.chmod(0o600)
        found = dict(line.split() for line in path.read_text().splitlines() if line.strip())
    missing = [person[0] for person in DEMO if person[0] not in found]
    if missing:
        found |= {email: secrets.token_urlsafe(12) for email in missing}
        settings.VAR_DIR.mkdir(exist_ok=True)
        _write_privately(path, "".join(f"{email} {word}\n" for email, word in found.items()))
    return found


def _write_privately(path, text):
    """At no moment does anybody else see the file, nor its owner half of it."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    os.replace(new, path)
