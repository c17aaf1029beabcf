"""The people of the journey and what they want, on the sample site."""

import re

from django.core import mail
from django.utils import timezone

from careers.accounts.models import HRScope
from careers.postings.models import City, Posting
from careers.postings.moves import CREATED
from ops_site import sending
from ops_site.publishing import publish
from organization.models import Unit
from tests.applicants.files.docx import docx
from tests.applicants.files.pdf import pdf
from tests.factories import (
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    RequirementFactory,
    UserFactory,
)
from tests.factories.postings import midnight

PASSWORD = "correct horse battery staple"
TITLE = {"en": "Lighthouse keeper", "fr": "Gardienne ou gardien de phare"}
ANSWERS = ("For six years I kept the light of Point Clark.", "I write in both languages every day.")


def staff(language):
    """A recruiter, an approver and an HR administrator of one ministry."""
    unit = Unit.objects.get(key="transportation")
    people = {
        name: UserFactory(
            email=f"{name}.{language}@example.org",
            language=language,
            is_staff=True,
            password=PASSWORD,
        )
        for name in ("recruiter", "approver", "administrator")
    }
    for name, user in people.items():
        user.trust_address()
        HRScope.objects.create(user=user, unit=unit, administers=name == "administrator")
    return people


def posting(language, writer):
    """A posting in review, which opens as soon as it is approved, in Kenora."""
    made = PostingFactory(
        in_review=True,
        lawful=True,
        opens_at=midnight(-1),
        closes_at=midnight(28),
        unit=Unit.objects.get(key="transportation"),
        title_en=f"{TITLE['en']} {language}",
        title_fr=f"{TITLE['fr']} {language}",
        about_en="You keep the light.",
        about_fr="Vous gardez le phare.",
        apply_en="Apply on this site.",
        apply_fr="Postulez sur ce site.",
        contact_email="lighthouses@example.org",
        complete=True,
        cities=[City.objects.get(slug_en="kenora")],
        terms=None,
        pay_ranges=None,
        requirements=None,
    )
    PositionTermFactory(posting=made)
    PayRangeFactory(posting=made)
    RequirementFactory.create_batch(2, posting=made)
    made.events.create(name=CREATED, to_status=made.status, by=writer)
    return made


def files(folder):
    """A real PDF and a real DOCX on the disk of the applicant."""
    resume, letter = folder / "résumé.pdf", folder / "cover letter.docx"
    resume.write_bytes(pdf(pages=2))
    letter.write_bytes(docx(pages=1))
    return resume, letter


def send_mail():
    """Send what waits, as the worker does; gives the letters, oldest first."""
    sending.send_due()
    return list(mail.outbox)


def code_in(letter):
    return re.search(r"\b\d{4}-\d{4}\b", letter.body)[0]


def close(made):
    """The closing instant comes."""
    Posting.objects.filter(pk=made.pk).update(closes_at=timezone.now())
    publish(made)


def other_unit():
    """A unit for which none of these people may invite anybody."""
    return Unit.objects.get(key="health")
