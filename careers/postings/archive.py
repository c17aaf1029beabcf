"""The archive: every posting that is over, the latest first, a page after the other.

Nothing here depends on how many there are: a page begins where the last one ended (not by
counting from the beginning), and beyond a thousand nobody counts.
"""

import re
from datetime import UTC, datetime
from typing import NamedTuple

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import catalogue
from careers.postings.choices import Origin, Status
from careers.postings.models import Posting
from careers.postings.narrowing import narrowed
from careers.postings.parameters import KeysField, Picked, WordsField, echo

PAGE_SIZE = 20
COUNTED = 1_000
LATEST_FIRST = ("-closes_at", "-number")
_MARK = re.compile(r"(\d{1,12})-(\d{1,9})")


class ArchiveForm(forms.Form):
    q = WordsField(label=gettext_lazy("Keyword or job ID"), required=False)
    ministry = KeysField(
        label=gettext_lazy("Ministry"),
        options=catalogue.ministry_options,
        find=catalogue.find_employer,
    )
    family = KeysField(
        label=gettext_lazy("Job family"),
        options=catalogue.family_options,
        find=catalogue.find_family,
    )


class Mark(NamedTuple):
    """The posting at the edge of a page, which the next one begins behind."""

    closes_at: datetime
    number: int

    def __str__(self):
        return f"{int(self.closes_at.timestamp())}-{self.number}"


def mark(text):
    """The mark that an address names, or None."""
    found = _MARK.fullmatch(text)
    try:
        return found and Mark(datetime.fromtimestamp(int(found[1]), UTC), int(found[2]))
    except (ValueError, OverflowError):  # Beyond the years that there are.
        return None


class Archive:
    def __init__(self, parameters, now=None):
        self.now = now or timezone.now()
        # One choice of each is enough here; the board's addresses may bring several.
        self.form = ArchiveForm(_lists(parameters))
        # Where a page begins: behind one of these.
        self.marks = {name: parameters.get(name, "") for name in ("before", "after")}

    @cached_property
    def asked(self):
        self.form.is_valid()
        return {name: value for name, value in self.form.cleaned_data.items() if value}

    @cached_property
    def faults(self):
        """{name: sentences} of each field that could not be used as it was asked."""
        found = {name: list(texts) for name, texts in self.form.errors.items()}
        for name, value in self.form.cleaned_data.items():
            rejected = value.rejected[:3] if isinstance(value, Picked) else ()
            if rejected:
                found[name] = [self.form.fields[name].refusal(text) for text in rejected]
        return found

    @cached_property
    def problems(self):
        """(message, anchor) of each parameter that could not be used as it was asked."""
        named = [
            (_named(self.form.fields[name].label, text), f"id_{name}")
            for name, texts in self.faults.items()
            for text in texts
        ]
        for name in self.bad_marks:
            sentence = _("“%(value)s” is no place in this list: this is its beginning.")
            named.append((sentence % {"value": echo(self.marks[name])}, "results"))
        return named

    @property
    def bad_marks(self):
        return [name for name, text in self.marks.items() if text and not mark(text)]

    @property
    def labels(self):
        """What was asked, in words."""
        for name, value in self.asked.items():
            if name == "q":
                yield _("“%(words)s”") % {"words": value}
            else:
                yield from (str(option.label) for option in value)

    @property
    def choices(self):
        """The fields that one chooses from, each with its options and the chosen ones."""
        for name in ("ministry", "family"):
            field, chosen = self.form.fields[name], self.asked.get(name, [])
            options = list(dict.fromkeys([*field.options(), *chosen]))
            yield {
                "name": name,
                "label": field.label,
                "options": options,
                "chosen": chosen,
                "faults": self.faults.get(name),
            }

    # --- What it finds

    @cached_property
    def postings(self):
        """All that it finds, in no order."""
        over = Q(status=Status.APPROVED, closes_at__lte=self.now) | Q(status=Status.CANCELLED)
        found = Posting.objects.published(self.now).filter(over | Q(origin=Origin.RECORD))
        return narrowed(found, self.asked)

    def newest(self, number):
        """The keys of so many, in the order of the pages."""
        return list(self.postings.order_by(*LATEST_FIRST).values_list("pk", flat=True)[:number])

    @cached_property
    def count(self):
        """How many there are, if they are not more than `COUNTED`; then one more than that."""
        return len(self.postings.order_by().values_list("pk")[: COUNTED + 1])

    @property
    def counted(self):
        return min(self.count, COUNTED)

    @property
    def is_more(self):
        return self.count > COUNTED

    @cached_property
    def _rows(self):
        """The rows of this page, and whether there are others before and behind it."""
        older, newer = (mark(self.marks[name]) for name in ("before", "after"))
        if newer and not older:
            rows = _first(self._beyond(newer, "gt").order_by("closes_at", "number"))
            return rows[:PAGE_SIZE][::-1], len(rows) > PAGE_SIZE, True
        found = self._beyond(older, "lt") if older else self.postings
        rows = _first(found.order_by(*LATEST_FIRST))
        return rows[:PAGE_SIZE], bool(older), len(rows) > PAGE_SIZE

    def _beyond(self, edge, way):
        same = Q(closes_at=edge.closes_at, **{f"number__{way}": edge.number})
        # The first condition says nothing new: it is what an index can begin at.
        return self.postings.filter(
            Q(**{f"closes_at__{way}e": edge.closes_at}),
            Q(**{f"closes_at__{way}": edge.closes_at}) | same,
        )

    @property
    def rows(self):
        return self._rows[0]

    @property
    def newer(self):
        """The address of the page before this one, or empty."""
        rows, is_newer, _is_older = self._rows
        return self.url(after=_edge(rows[0])) if rows and is_newer else ""

    @property
    def older(self):
        rows, _is_newer, is_older = self._rows
        return self.url(before=_edge(rows[-1])) if rows and is_older else ""

    # --- Addresses

    def url(self, **more):
        query = QueryDict(mutable=True)
        for name, value in self.asked.items():
            values = [option.value for option in value] if name != "q" else [value]
            query.setlist(name, values)
        query.update(more)
        return "?".join(filter(None, [reverse("postings:archive"), query.urlencode()]))


def _lists(parameters):
    """As the fields want it: the words once, of the rest every value."""
    return {
        "q": parameters.get("q", ""),
        **{name: [t for t in parameters.getlist(name) if t] for name in ("ministry", "family")},
    }


def _first(found):
    """The rows of a page, and one more. Their keys alone are sought first: with all that a card
    shows beside them the database would plan longer than it seeks.
    """
    keys = list(found.values_list("pk", flat=True)[: PAGE_SIZE + 1])
    rows = Posting.objects.for_listing().in_bulk(keys)
    return [rows[key] for key in keys if key in rows]


def _edge(posting):
    return str(Mark(posting.closes_at, posting.number))


def _named(label, message):
    return _("%(label)s: %(message)s") % {"label": label, "message": message}
