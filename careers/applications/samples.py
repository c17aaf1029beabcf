"""Sample applications for sample postings that have closed, so that HR's desk can be tried.

Each goes through the verbs like a real one, at the last hour of its posting; running again makes
what is missing and touches nothing else. The applicants have no password, but the first has.
"""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.translation import gettext, override

from careers.accounts.models import User
from careers.applicants import documents
from careers.applicants.choices import DocumentKind, Entitlement
from careers.applications import content, deciding, drafting, workflow
from careers.applications.choices import Ground, Outcome, Purpose, Reason
from careers.applications.models import Application
from careers.postings.models import Posting
from careers.postings.samples import people, plan
from ops_site.events import digest

FIRST = people.DEMO[-1]
NAMES = (
    *("Élise Gagnon", "Tomas Reyes", "Ngozi Eze", "Liam O’Connor", "Fatima Zahra", "Wei Zhang"),
    *("Marie-Ève Roy", "Arjun Patel", "Sofia Rossi", "Noah Kim", "Zeynep Kaya", "Joseph Wabano"),
)
ANSWER = {
    "en": "Sample answer. For four years I did this work every week, and here is what came of it.",
    "fr": "Réponse d’exemple. Pendant quatre ans, j’ai fait ce travail chaque semaine, "
    "et voici ce qui en est résulté.",
}
# How far each of seven goes; the demo applicant's is the first.
SCREENED_OUT, RECEIVED, DECIDED, INTERVIEWED, OFFERED, DECLINED = range(6)
FATES = (SCREENED_OUT, RECEIVED, INTERVIEWED, RECEIVED, DECIDED, OFFERED, DECLINED)


def apply(count):
    """See that there are `count` sample applications; gives how many are new."""
    postings = list(
        Posting.objects.closed()
        .filter(number__range=(plan.FIRST_NUMBER, plan.LAST_NUMBER), status="approved")
        .filter(unit__key=plan.MINISTRIES[0])
        .order_by("number")[:2]
    )
    if not postings:
        return 0
    made = [_apply(postings[index % len(postings)], index) for index in range(count)]
    return sum(made)


@transaction.atomic
def _apply(posting, index):
    """False where this one is there already."""
    user = applicant(index)
    if Application.objects.by(user).filter(posting=posting).exists():
        return False
    at = posting.closes_at - timedelta(hours=1)
    application = drafting.begin(posting, by=user, arrived_at=at)
    _write(application, user, at)
    application.refresh_from_db()
    seen = digest(content.of(application))
    workflow.submit(application, by=user, arrived_at=at, seen=seen)
    application.refresh_from_db()
    carry_on(application, FATES[index % len(FATES)], people.ensure(people.WRITER))
    return True


def applicant(index):
    if index == 0:
        return User.objects.get(email=FIRST.email)
    language = "fr" if index % 3 == 1 else "en"
    name = NAMES[(index - 1) % len(NAMES)]
    return people.ensure(people.Person(f"sample.applicant.{index}@example.org", name, language, ()))


def _write(application, user, at):
    told = {
        "name": user.name,
        "phone": "416-555-0100",
        "city": "Toronto",
        "contact_confirmed": True,
        "entitlement": Entitlement.CITIZEN,
        "may_apply": True,
        "employee_number": "000000",
        "includes_background": False,
        "needs_accommodation": False,
        "declared_at": at,
    }
    drafting.save(application, by=user, arrived_at=at, **told)
    for requirement in content.mandatory(application.posting):
        text = ANSWER[user.language]
        drafting.answer(application, requirement, text, by=user, arrived_at=at)
    with override(user.language):
        title = gettext("Sample résumé")
    file = SimpleUploadedFile(f"{title}.pdf", one_page())
    version = documents.keep(user, file, kind=DocumentKind.RESUME)
    drafting.choose(application, Purpose.RESUME, version, by=user, arrived_at=at)


def carry_on(application, fate, by):
    if fate == RECEIVED:
        return
    application = workflow.begin_screening(application, by=by)
    requirements = list(content.mandatory(application.posting))
    if fate == DECIDED:
        requirements = requirements[:1]
    for requirement in requirements:
        is_last = requirement == requirements[-1]
        met = not (fate == SCREENED_OUT and is_last)
        deciding.decide(
            application,
            requirement,
            outcome=Outcome.MET if met else Outcome.NOT_MET,
            ground=Ground.SHOWN if met else Ground.NOT_ENOUGH,
            by=by,
        )
    for verb in AFTER_SCREENING.get(fate, ()):
        application = verb(application, by=by)


def _turned_down(application, *, by):
    return workflow.not_select(application, by=by, reason=Reason.OTHERS_STRONGER)


AFTER_SCREENING = {
    SCREENED_OUT: (workflow.screen_out,),
    INTERVIEWED: (workflow.screen_in, workflow.interview),
    OFFERED: (workflow.screen_in, workflow.interview, workflow.make_offer),
    DECLINED: (workflow.screen_in, workflow.interview, _turned_down),
}


def one_page():
    """The smallest PDF of one empty page, with a table that says where its parts begin."""
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    )
    text, begins = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        begins.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in begins)
    head = b"xref\n0 4\n0000000000 65535 f \n"
    tail = b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(text)
    return text + head + table + tail
