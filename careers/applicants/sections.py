"""What the start page of an account tells of this room."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.applicants.completeness import gaps
from careers.applicants.models import Document, Profile


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


def data(user):
    return {
        "title": _("My data"),
        "url": reverse("applicants:data"),
        "lines": [_("See and download what is held about you, or delete your account.")],
    }
