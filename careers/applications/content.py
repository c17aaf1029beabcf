"""What an application says, as JSON: what the applicant reviews is what staff read.

Codes and dates instead of words, so that it can be shown in either language:

    {"language": "en", "contact": {"name", "email", "phone", "street", "city", "province",
     "postal_code"}, "entitlement": {"basis", "permit_expires"}, "eligibility": {"may_apply",
     "employee_number"} or null, "answers": [{"requirement", "text_en", "text_fr", "answer"}],
     "background": `applicants.snapshot.background()` or null, "documents": [{"purpose", "version",
     "name", "media_type", "size", "pages", "sha256"}], "accommodation": {"needed", "text"},
     "declared_at": an instant}
"""

from datetime import UTC

from careers.applicants import snapshot
from careers.applications.models import Submission
from careers.postings.choices import Audience, RequirementKind
from ops_site.events import digest

CONTACT = ("name", "email", "phone", "street", "city", "province", "postal_code")
RESTRICTED = (Audience.RESTRICTED, Audience.RESTRICTED_NON_REPRESENTED)


def of(application):
    """The content of `application` as it would be submitted now."""
    return {
        "language": application.language,
        "contact": _contact(application),
        "entitlement": {
            "basis": application.entitlement,
            "permit_expires": _day(application.permit_expires),
        },
        "eligibility": _eligibility(application),
        "answers": _answers(application),
        "background": _background(application),
        "documents": [_document(chosen) for chosen in chosen_documents(application)],
        "accommodation": {
            "needed": application.needs_accommodation,
            "text": application.accommodation,
        },
        "declared_at": _instant(application.declared_at),
    }


def is_restricted(posting):
    """Whether only some people may apply, so that each has to say that they are one of them."""
    return posting.audience in RESTRICTED


def mandatory(posting):
    """The requirements that an applicant answers and a screener decides, in their order."""
    return posting.requirements.filter(kind=RequirementKind.MANDATORY).order_by("number")


def chosen_documents(application):
    return application.chosen_documents.select_related("version__document").order_by("pk")


def keep(application, content, *, arrived_at):
    """Keep `content`, read once, as the newest submission of `application`, with its documents."""
    submission = Submission.objects.create(
        application=application,
        number=application.submissions.count() + 1,
        content=content,
        digest=digest(content),
        arrived_at=arrived_at,
    )
    for chosen in chosen_documents(application):
        submission.attachments.create(purpose=chosen.purpose, version=chosen.version)
    return submission


def _contact(application):
    told = {name: getattr(application, name) for name in CONTACT}
    return told | {"email": application.address}


def _eligibility(application):
    if not is_restricted(application.posting):
        return None
    return {
        "may_apply": application.may_apply,
        "employee_number": application.employee_number,
    }


def _answers(application):
    given = dict(application.answers.values_list("requirement", "text"))
    return [
        {
            "requirement": requirement.number,
            "text_en": requirement.text_en,
            "text_fr": requirement.text_fr,
            "answer": given.get(requirement.pk, ""),
        }
        for requirement in mandatory(application.posting)
    ]


def _background(application):
    profile = getattr(application.applicant, "profile", None)
    if not (application.includes_background and profile):
        return None
    return snapshot.background(profile)


def _document(chosen):
    version = chosen.version
    return {
        "purpose": chosen.purpose,
        "version": version.pk,
        "name": version.name,
        "media_type": version.media_type,
        "size": version.size,
        "pages": version.pages,
        "sha256": version.sha256,
    }


def _day(day):
    return day.isoformat() if day else None


def _instant(moment):
    """In one way only, whichever time zone it is held in: its digest is compared."""
    return moment.astimezone(UTC).isoformat() if moment else None
