"""Writing an application, a step at a time: what is saved is saved, whatever comes after."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.applications import content, policies
from careers.applications.choices import Status
from careers.applications.models import Application
from careers.applications.workflow import FORBIDDEN, require_open
from ops_site.moves import NotPermitted, Refused

# What a step may set; the status is not among it.
FIELDS = {
    *("name", "phone", "street", "city", "province", "postal_code", "contact_confirmed"),
    *("language", "entitlement", "permit_expires", "may_apply", "employee_number"),
    *("includes_background", "needs_accommodation", "accommodation", "declared_at"),
}
WRITABLE = (Status.DRAFT, Status.SUBMITTED)


@transaction.atomic
def begin(posting, *, by, arrived_at):
    """The application of `by` for `posting`, begun from the profile where there is none yet."""
    if not policies.can_apply(by, posting):
        raise NotPermitted(FORBIDDEN)
    application = Application.objects.by(by).filter(posting=posting).first()
    if application:
        return application
    require_open(posting, arrived_at)
    application, _created = Application.objects.get_or_create(
        applicant=by, posting=posting, defaults=_from_profile(by)
    )
    return application


@transaction.atomic
def save(application, *, by, arrived_at, **values):
    """Save the fields of one step; the e-mail address is always that of the account."""
    if unknown := values.keys() - FIELDS:
        raise ValueError(f"no fields of a step: {', '.join(sorted(unknown))}")
    application = writable(application, by=by, arrived_at=arrived_at)
    for name, value in values.items():
        setattr(application, name, value)
    application.email, application.saved_at = by.email, timezone.now()
    application.save(update_fields=[*values, "email", "saved_at"])
    return application


@transaction.atomic
def answer(application, requirement, text, *, by, arrived_at):
    """Save the answer to one mandatory requirement."""
    application = writable(application, by=by, arrived_at=arrived_at)
    if not content.mandatory(application.posting).filter(pk=requirement.pk).exists():
        raise Refused(_("This is no mandatory requirement of the posting."))
    application.answers.update_or_create(requirement=requirement, defaults={"text": text})
    return save(application, by=by, arrived_at=arrived_at)


@transaction.atomic
def choose(application, purpose, version, *, by, arrived_at):
    """Let `version`, a document of the applicant's own, go with the application; None for none."""
    application = writable(application, by=by, arrived_at=arrived_at)
    if version is None:
        application.chosen_documents.filter(purpose=purpose).delete()
    else:
        if version.document.owner_id != by.pk:
            raise NotPermitted(FORBIDDEN)
        application.chosen_documents.update_or_create(
            purpose=purpose, defaults={"version": version}
        )
    return save(application, by=by, arrived_at=arrived_at)


@transaction.atomic
def discard(application, *, by):
    """Delete a draft that was never submitted; nobody but its writer has seen it."""
    application = Application.objects.held().get(pk=application.pk)
    if not policies.can_write(by, application):
        raise NotPermitted(FORBIDDEN)
    if not can_be_discarded(application):
        raise Refused(_("It was submitted before: its record stays."))
    application.delete()


def can_be_discarded(application):
    return application.status == Status.DRAFT and not application.events.exists()


def writable(application, *, by, arrived_at):
    """The application, held, or `Refused` where `by` cannot write on it now."""
    application = Application.objects.held().get(pk=application.pk)
    if not policies.can_write(by, application):
        raise NotPermitted(FORBIDDEN)
    require_writable(application, arrived_at)
    return application


def require_writable(application, at):
    """Raise `Refused` where nobody can write on the application at the instant `at`."""
    if application.status not in WRITABLE:
        raise Refused(_("The application cannot be changed any more."))
    require_open(application.posting, at)


def can_be_written(application, at):
    return application.status in WRITABLE and application.posting.is_open(at)


def has_unsent_changes(application):
    """Whether what was submitted differs from what the applicant has written now."""
    latest = application.latest
    return (
        application.status == Status.SUBMITTED
        and latest is not None
        and _written(latest.content) != _written(content.of(application))
    )


def _written(words):
    """Without the words of the posting, which an amendment may change."""
    if words is None:
        return None
    answers = {each["requirement"]: each["answer"] for each in words["answers"]}
    return words | {"answers": answers}


def _from_profile(user):
    told = {"name": user.name, "email": user.email, "language": user.language}
    profile = getattr(user, "profile", None)
    if profile:
        names = ("phone", "street", "city", "province", "postal_code")
        told |= {name: getattr(profile, name) for name in names}
        told |= {"entitlement": profile.entitlement, "permit_expires": profile.permit_expires}
    return told
