"""The board's parameters in the API: the same names, read by the board's own form.

Where the board sets aside what it cannot use and says so, a program is refused. As everywhere in
the API, an id that is well formed and that nothing has finds nothing.
"""

from dataclasses import replace
from functools import partial

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.choices import (
    Arrangement,
    Audience,
    Engagement,
    Language,
    Level,
    Term,
    WorkingTime,
)
from careers.postings.current import Finding
from careers.postings.filters import SORTS, BoardForm
from careers.postings.models import City
from careers.postings.narrowing import narrowed
from ops_site.api import parameters
from ops_site.api.parameters import NUMBER, Parameter, Unreadable, matched
from ops_site.api.problems import BadParameter

ONLY_OPEN = gettext_lazy("only open postings come in such an order; add state=open.")


def _choice(name, description, choices):
    return parameters.choice(name, description, choices.values, None)


def _id(name, description):
    return parameters.key(name, description, None)


def _number(name, description):
    field = BoardForm.base_fields[name]
    limits = {"minimum": field.minimum, "maximum": field.maximum}

    def read(text):
        if not field.minimum <= int(matched(NUMBER, text)) <= field.maximum:
            raise Unreadable
        return text

    def takes():
        told = _("write a whole number from %(least)d to %(most)d.")
        return told % {"least": field.minimum, "most": field.maximum}

    return Parameter(name, description, {"type": "integer", **limits}, read, takes)


SEVERAL = (
    _id("ministry", gettext_lazy("The id of a ministry or of another unit; with all below it.")),
    _id("family", gettext_lazy("The id of a job family.")),
    _id("city", gettext_lazy("The id of a city, such as toronto.")),
    _choice("region", gettext_lazy("A region of Ontario."), City.Region),
    _choice("term", gettext_lazy("How long."), Term),
    _choice("level", gettext_lazy("The level."), Level),
    _choice("arrangement", gettext_lazy("Where one works."), Arrangement),
    _choice("time", gettext_lazy("Full-time or part-time."), WorkingTime),
    _choice("engagement", gettext_lazy("The kind of employment."), Engagement),
    _choice("language", gettext_lazy("The position language."), Language),
    _choice("status", gettext_lazy("The posting status: who may apply."), Audience),
    _choice("audience", gettext_lazy("The same as status."), Audience),
)
ONE = (
    parameters.words(gettext_lazy("Words to look for, as on the job board."), None, "analyst"),
    parameters.text(
        "near", gettext_lazy("A city, by its id or name: jobs around it."), None, "kingston"
    ),
    _number("radius", gettext_lazy("Around the city of near, in kilometres; 50 if left out.")),
    _number("salary_min", gettext_lazy("The top of the pay at least, in dollars a year.")),
    _number("posted", gettext_lazy("Posted in the last so many days.")),
    _number("closing", gettext_lazy("Closing within so many days.")),
    parameters.choice(
        "sort",
        gettext_lazy(
            "The order of the board, for state=open alone; by id where nothing is said. With it a "
            "cursor is a place in the list, which shifts when a job opens or closes."
        ),
        SORTS,
        None,
    ),
)
BOARD = (*(replace(one, several=True) for one in SEVERAL), *ONE)


class Asked:
    """What the board's form makes of a program's question."""

    def __init__(self, query):
        self.query = QueryDict(mutable=True)
        for name in BoardForm.base_fields:
            self.query.setlist(name, query.getlist(name))
        self.query.setlistdefault("status").extend(query.getlist("audience"))
        self.form = BoardForm(self.query)
        self.asked = self.form.asked

    def check(self, state):
        """A 400 for what the form refuses, in the words of the board."""
        wrong = [name for name in self.form.errors if name != "q"]
        if wrong:
            raise BadParameter(wrong[0], partial(self._told, wrong[0]))
        if self.is_sorted and state != "open":
            raise BadParameter("sort", lambda: _named("sort", ONLY_OPEN))

    @property
    def is_sorted(self):
        return "sort" in self.asked

    def _told(self, name):
        """In the language that is active when it is said."""
        return _named(name, " ".join(BoardForm(self.query).errors[name]))

    @cached_property
    def finds_nothing(self):
        """Words without a letter, and ids that nothing has."""
        unknown = (getattr(self.form.cleaned_data.get(name), "rejected", ()) for name in self.query)
        empty = [name for name, bad in zip(self.query, unknown, strict=True) if bad]
        return "q" in self.form.errors or any(name not in self.asked for name in empty)

    def narrowed(self, rows):
        return rows.none() if self.finds_nothing else narrowed(rows, self.asked)

    def ranked(self, rows):
        """The keys of those of `rows` that it finds, in the order of the board."""
        if self.finds_nothing:
            return []
        known = set(rows.order_by().values_list("pk", flat=True))
        return [row.pk for row in Finding(self.asked).rows if row.pk in known]


def _named(label, message):
    return _("%(label)s: %(message)s") % {"label": label, "message": message}
