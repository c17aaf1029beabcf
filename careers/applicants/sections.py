"""What the start page of an account tells of this room."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.applicants.completeness import gaps
from careers.applicants.models import Alert, Document, Profile, SavedJob


def profile(user):
    return {
        "title": _("Profile"),
        "url": reverse("applicants:profile"),
        "lines": partial(of_profile, user),
    }


def of_profile(user):
    missing = gaps(Profile.objects.of(user))
    if not missing:
        return [_("It has all that an application asks for.")]
    words = {"gaps": ", ".join(str(gap) for gap in missing)}
    return [_("Your profile does not say yet: %(gaps)s.") % words]


def documents(user):
    return {
        "title": _("Documents"),
        "url": reverse("applicants:documents"),
        "lines": partial(of_documents, user),
    }


def of_documents(user):
    number = Document.objects.by(user).count()
    if not number:
        return [_("Résumés and letters that you upload once can go with each application.")]
    words = ngettext("%(n)d document", "%(n)d documents", number) % {"n": number}
    return [words]


def saved_jobs(user):
    return {
        "title": _("Saved jobs"),
        "url": reverse("applicants:saved_jobs"),
        "lines": partial(of_saved_jobs, user),
    }


def of_saved_jobs(user):
    number = SavedJob.objects.by(user).count()
    if not number:
        return [_("Jobs that you save stand here, and you are reminded before they close.")]
    return [ngettext("%(n)d saved job", "%(n)d saved jobs", number) % {"n": number}]


def alerts(user):
    return {
        "title": _("Job alerts"),
        "url": reverse("applicants:alerts"),
        "lines": partial(of_alerts, user),
    }


def of_alerts(user):
    number = Alert.objects.by(user).standing().count()
    if not number:
        return [_("A search of the board can write to you when it finds a new job.")]
    return [ngettext("%(n)d alert runs", "%(n)d alerts run", number) % {"n": number}]


def data(user):
    return {
        "title": _("My data"),
        "url": reverse("applicants:data"),
        "lines": [_("See and download what is held about you, or delete your account.")],
    }
