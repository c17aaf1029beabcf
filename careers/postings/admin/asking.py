"""The page between the form of an amendment and the public: what it changes, who will be told.

The verb has done its work when it comes to that, so that nothing is shown which it would refuse;
then all of it is rolled back. Sent again from that page, it is published.
"""

from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from careers.postings.admin.changes import in_words, one_sided
from careers.postings.announcing import to_tell
from careers.postings.models import Amendment

BUTTONS = ("csrfmiddlewaretoken", "_continue", "_confirmed", "_back")


class AsksFirst(Exception):
    """The amendment is possible, and rolled back: somebody has to look at it first."""

    def __init__(self, amendment):
        self.amendment = amendment
        super().__init__(amendment)


def ask(desk, request, amendment):
    sent = [(name, values) for name, values in request.POST.lists() if name not in BUTTONS]
    posting = amendment.posting
    is_extension = amendment.kind == Amendment.Kind.EXTENDED
    title = _("Extend: %(posting)s") if is_extension else _("Publish the amendment: %(posting)s")
    context = {
        **desk.admin_site.each_context(request),
        "title": title % {"posting": posting},
        "here": _("Extend") if is_extension else _("Amend"),
        "button": _("Publish the extension") if is_extension else _("Publish the amendment"),
        "opts": desk.opts,
        "posting": posting,
        "amendment": amendment,
        "changes": in_words(amendment.changes),
        "one_sided": list(one_sided(posting, amendment.changes)),
        "to_tell": to_tell(posting),
        "sent": [(name, value) for name, values in sent for value in values],
    }
    return TemplateResponse(request, "postings/admin/publish_amendment.html", context)
