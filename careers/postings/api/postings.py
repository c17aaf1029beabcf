"""The postings that the public may read: open, closed and cancelled."""

from django.utils.translation import gettext_lazy as _

from careers.postings.api.advertisement import STATES, PostingSerializer, WholePostingSerializer
from careers.postings.api.filters import BOARD, Asked
from careers.postings.choices import Status
from careers.postings.models import Posting
from careers.postings.twins import rows as in_order
from ops_site.api import parameters
from ops_site.api.cursor import Ranked
from ops_site.api.parameters import choice, flag
from ops_site.api.resource import Resource


def _where(name):
    """`narrow` by a column."""
    return lambda rows, value, resource: rows.filter(**{name: value})


def _in_state(rows, value, resource):
    if value == "open":
        return rows.open()
    if value == "cancelled":
        return rows.filter(status=Status.CANCELLED)
    return rows.closed().exclude(status=Status.CANCELLED)


class Postings(Resource):
    list_name, entry_name = "postings", "posting"
    about = _(
        "Job postings, open ones and those of the past. A posting with “sample” true is made up."
    )
    serializer_class = PostingSerializer
    entry_serializer_class = WholePostingSerializer
    key, is_numbered = "number", True
    turns_by_the_minute = True
    parameters = (
        choice("state", _("Open, closed or cancelled at this minute."), STATES, _in_state),
        flag("sample", _("Only made-up postings, or only real ones."), _where("sample")),
        parameters.key("job_role", _("The id of a typical job."), _where("role__key")),
        *BOARD,
    )

    def rows(self):
        return Posting.objects.published().for_listing()

    def every(self):
        return Posting.objects.published().for_reading().select_related("relists")

    def found(self):
        rows, query = super().found(), self.request.GET
        asked = Asked(query)
        asked.check(query.get("state"))
        if asked.is_sorted:
            return Ranked(asked.ranked(rows), in_order.read)
        return asked.narrowed(rows)
