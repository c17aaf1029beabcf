"""What colleagues say of a posting while it is written and reviewed; staff alone read it.

A comment is no event: it changes no word of the posting, and nobody's open form is out of date.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from careers.postings import policies
from careers.postings.choices import Status
from careers.postings.models import ReviewComment
from careers.postings.workflow import FORBIDDEN
from ops_site.moves import NotPermitted, Refused

COMMENTED = (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_ASKED)
# What a comment can be about: the sections of the form.
ABOUT = {
    "": gettext_lazy("The whole posting"),
    "title": gettext_lazy("Title, unit and who may apply"),
    "dates": gettext_lazy("Dates"),
    "facts": gettext_lazy("Key facts and pay"),
    "about": gettext_lazy("About the job"),
    "requirements": gettext_lazy("Requirements"),
    "offer": gettext_lazy("What we offer"),
    "selection": gettext_lazy("Selection process"),
    "apply": gettext_lazy("How to apply"),
    "additional": gettext_lazy("Statements and additional information"),
    "contact": gettext_lazy("Contact"),
}


def comment(posting, *, by, text, about=""):
    if not policies.can_comment(by, posting):
        raise NotPermitted(FORBIDDEN)
    if posting.status not in COMMENTED:
        raise Refused(_("Comments are for postings that are written or in review."))
    if not text.strip():
        raise Refused(_("Write what you want to say."))
    if about not in ABOUT:
        raise Refused(_("Choose a section of the posting."))
    return posting.comments.create(by=by, text=text.strip(), about=about)


@transaction.atomic
def settle(comment, *, by):
    """Whoever may comment says that nothing is left to do; the comment stays."""
    if not policies.can_comment(by, comment.posting):
        raise NotPermitted(FORBIDDEN)
    unsettled = ReviewComment.objects.filter(pk=comment.pk, settled_at=None)
    if not unsettled.update(settled_by=by, settled_at=timezone.now()):
        raise Refused(_("The comment is settled already."))
    comment.refresh_from_db()
    return comment


def unsettled(posting):
    return posting.comments.filter(settled_at=None).select_related("by")


def warning(posting):
    """A sentence where comments are left unsettled: it warns, and stops nobody."""
    count = unsettled(posting).count()
    if not count:
        return ""
    return ngettext(
        "%(count)d comment is not settled yet.", "%(count)d comments are not settled yet.", count
    ) % {"count": count}
