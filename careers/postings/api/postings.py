"""The postings that the public may read: open, closed and cancelled."""

from django.utils.translation import gettext_lazy as _

from careers.postings import catalogue, search
from careers.postings.api.advertisement import STATES, PostingSerializer, WholePostingSerializer
from careers.postings.choices import Arrangement, Audience, Language, Level, Status, Term
from careers.postings.models import City, PositionTerm, Posting
from ops_site.api import parameters
from ops_site.api.parameters import choice, flag
from ops_site.api.resource import Resource


def _where(name):
    """`narrow` by a column."""
    return lambda rows, value, resource: rows.filter(**{name: value})


def _beside(rows_beside, name):
    """`narrow` by a row beside the posting: a city, a term."""

    def narrow(rows, value, resource):
        found = rows_beside.objects.filter(**{name: value})
        return rows.filter(pk__in=found.values("posting"))

    return narrow


def _of_ministry(rows, value, resource):
    """A ministry includes the units below it, as on the board."""
    chosen = [unit.pk for unit in catalogue.employers() if unit.key == value]
    return rows.filter(unit__in=catalogue.within(*chosen))


def _in_state(rows, value, resource):
    if value == "open":
        return rows.open()
    if value == "cancelled":
        return rows.filter(status=Status.CANCELLED)
    return rows.closed().exclude(status=Status.CANCELLED)


def _matching(rows, value, resource):
    return search.matching(rows, value)


CITIES = Posting.cities.through


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
        parameters.key(
            "ministry",
            _("The id of a ministry, or of another unit; with all that is below it."),
            _of_ministry,
        ),
        parameters.key("family", _("The id of a job family."), _where("role__family__key")),
        parameters.key("job_role", _("The id of a typical job."), _where("role__key")),
        parameters.key(
            "city", _("The id of a city, such as toronto."), _beside(CITIES, "city__slug_en")
        ),
        choice(
            "region", _("A region of Ontario."), City.Region.values, _beside(CITIES, "city__region")
        ),
        choice("term", _("How long."), Term.values, _beside(PositionTerm, "kind")),
        choice("level", _("The level."), Level.values, _where("level")),
        choice("arrangement", _("Where one works."), Arrangement.values, _where("arrangement")),
        choice("language", _("The position language."), Language.values, _where("language")),
        choice("audience", _("The posting status."), Audience.values, _where("audience")),
        parameters.words(_("Words to look for, as on the job board."), _matching, "analyst"),
    )

    def rows(self):
        return Posting.objects.published().for_listing()

    def every(self):
        return Posting.objects.published().for_reading()
