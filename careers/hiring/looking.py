"""The verb of opening a document as staff."""

from django.db import transaction
from django.utils.translation import gettext as _

from careers.applicants import policies as document_policies
from careers.applications import policies
from careers.applications.moves import OPENED
from careers.applications.workflow import FORBIDDEN
from ops_site.moves import NotPermitted, Refused


@transaction.atomic
def look(attachment, *, by):
    """Record that `by` opens the document; refused where they may not, or it was not scanned."""
    if not policies.can_open(by, attachment):
        raise NotPermitted(FORBIDDEN)
    if not document_policies.staff_can_open(attachment.version):
        raise Refused(
            _("%(name)s was not opened: the virus scanner has not found it clean.")
            % {"name": attachment.version.name}
        )
    application = attachment.submission.application
    application.events.create(name=OPENED, by=by, document=attachment.version_id)
