"""What the start page of an account tells of this room."""

from functools import partial

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.applications import drafting
from careers.applications.choices import Status
from careers.applications.models import Application
from ops_site import bilingual, formats

SHOWN = 5


def applications(user):
    return {
        "title": _("Applications"),
        "url": reverse("applications:list"),
        "lines": partial(lines, user),
        "needs": partial(needs, user),
    }


def lines(user):
    """The newest applications, each with where it stands."""
    found = list(Application.objects.by(user).for_list()[:SHOWN])
    if not found:
        return [_("You have not applied for anything.")]
    return [
        _("%(title)s: %(status)s") % {"title": title(each), "status": each.get_status_display()}
        for each in found
    ]


def needs(user):
    """Drafts and changes that are not sent, of postings that are open; first what closes first."""
    now = timezone.now()
    waiting = Application.objects.by(user).writable(now).soonest_closing()
    return [need for each in waiting for need in of_application(each, now)]


def of_application(application, now):
    number = application.posting.number
    words = {
        "title": title(application),
        "closes": formats.closes_in(application.posting.closes_at, now),
    }
    if application.status == Status.DRAFT:
        sentence = _("Finish and submit your application for %(title)s: it %(closes)s.")
        yield sentence % words, reverse("applications:apply", args=[number])
    elif drafting.has_unsent_changes(application):
        sentence = _("Submit the changes to your application for %(title)s: it %(closes)s.")
        yield sentence % words, reverse("applications:review", args=[number])


def title(application):
    return bilingual.plain(application.posting, "title")
