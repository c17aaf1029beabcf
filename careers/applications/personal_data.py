"""What this room holds about a person: their applications, and what was decided on them."""

from django.forms.models import model_to_dict
from django.utils.translation import gettext as _

from careers.applicants.personal_data import StoredFile, path_of
from careers.applications import drafting, workflow
from careers.applications.following import Following
from careers.applications.models import Application, Submission
from careers.applications.moves import WITHDRAW
from ops_site import formats

# What the Employment Standards Act, 2000, asks of employers for the postings that they advertise
# and the application forms that go with them.
KEPT_YEARS = 3
SECRET = {"id", "applicant", "posting"}
# What was typed and is no more needed once the account is gone: staff read the submissions.
DRAFT = {
    **dict.fromkeys(("phone", "street", "city", "province", "postal_code"), ""),
    **dict.fromkeys(("employee_number", "accommodation", "entitlement"), ""),
    "permit_expires": None,
}


def held(user):
    submissions = Submission.objects.filter(application__applicant=user)
    return [
        (_("Applications, drafts included"), Application.objects.by(user).count()),
        (_("Versions of applications that you submitted"), submissions.count()),
    ]


def export(user):
    """(facts by name, files); instants in UTC."""
    found = Application.objects.by(user).for_list().order_by("pk")
    files = [
        (path_of(attachment.version), StoredFile(attachment.version.key))
        for application in found
        for submission in application.submissions.prefetch_related("attachments__version__document")
        for attachment in submission.attachments.all()
        if attachment.version.can_be_handed_back
    ]
    return {"applications": [facts_of(application) for application in found]}, files


def kept(user):
    live = Application.objects.by(user).filter(status__in=WITHDRAW.sources).exists()
    return [_("Applications that are still considered are withdrawn.")] * live + [
        _(
            "Your application %(reference)s is kept until %(day)s, three years after the posting"
            " closed, without a link to an account: so long the Employment Standards Act, 2000,"
            " has postings and their application forms kept."
        )
        % {"reference": application.reference, "day": formats.day(kept_until(application))}
        for application in Application.objects.by(user).ever_submitted().order_by("pk")
    ]


def erase(user):
    """Withdraw what is under consideration, delete what nobody received, empty what was typed.

    By posting: two people who leave at once append to the same records in the same order.
    """
    for application in Application.objects.by(user).held().order_by("posting_id"):
        if drafting.can_be_discarded(application):
            drafting.discard(application, by=user)
            continue
        if application.status in WITHDRAW.sources:
            workflow.withdraw(application, by=user)
        application.answers.all().delete()
        application.chosen_documents.all().delete()
        Application.objects.filter(pk=application.pk).update(**DRAFT)


def kept_until(application):
    closed = formats.last_day(application.posting.closes_at)
    last = closed.replace(day=28) if (closed.month, closed.day) == (2, 29) else closed
    return last.replace(year=last.year + KEPT_YEARS)


def facts_of(application):
    following = Following(application, application.created_at)
    written = {k: v for k, v in model_to_dict(application).items() if k not in SECRET}
    return {
        "reference": application.reference,
        "job_id": application.posting.number,
        **written,
        "begun": application.created_at,
        "answers": list(application.answers.values("requirement__number", "text")),
        "history": [{"at": e.at, "what": e.sentence} for e in following.timeline],
        "submissions": [facts_of_submission(each) for each in application.submissions.all()],
        "outcomes": [facts_of_decision(each) for each in following.outcomes],
        "reason": following.reason,
    }


def facts_of_submission(submission):
    return {
        "version": submission.number,
        "received": submission.arrived_at,
        "sha256": submission.digest,
        "content": submission.content,
    }


def facts_of_decision(decision):
    """What was decided and why; who decided, and notes for colleagues, are not the applicant's."""
    return {
        "requirement": decision.requirement.number,
        "outcome": decision.outcome,
        "ground": decision.ground,
    }
