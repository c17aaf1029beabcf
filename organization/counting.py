"""Numbers that no text need ever carry by hand: `{count:clusters}` is how many there are today.

An editor writes the name of a count in braces; the reader finds the number, in the digits of the
language. A name that is not one of COUNTS stays as it was written, and is a fault of the content.
"""

import re

from django.utils import timezone
from django.utils.translation import override

from ops_site import formats
from ops_site.publishing import per_generation
from organization import graph
from organization.models import Person, Relation, Unit

Kind = Unit.Kind
COUNTED = re.compile(r"\{count:([^{}]*)\}")
# What each name counts, among the units that stand.
OF_KINDS = {
    "ministries-and-central-agencies": Unit.MINISTRIES,
    "ministries": (Kind.MINISTRY,),
    "central-agencies": (Kind.CENTRAL_AGENCY,),
    "agencies": (Kind.AGENCY,),
    "clusters": (Kind.CLUSTER,),
}
COUNTS = (*OF_KINDS, "groups", "people")


def counted(text):
    """`text` with the numbers of today in place of the names of counts."""
    if "{count:" not in text:
        return text
    counts = _of_day(timezone.localdate())
    return COUNTED.sub(lambda found: _digits(counts, *found.group(0, 1)), text)


def body_in(section, language):
    """The text of a section as readers of `language` find it, still in Markdown."""
    with override(language):
        return counted(getattr(section, f"body_{language}"))


def unknown_counts(text):
    """The names in `text` that count nothing."""
    return [name for name in COUNTED.findall(text) if name not in COUNTS]


def _digits(counts, written, name):
    return formats.number(counts[name]) if name in counts else written


@per_generation
def _of_day(day):
    there = graph.on(day)
    counts = {name: len(there.of_kinds(*kinds)) for name, kinds in OF_KINDS.items()}
    return counts | {"groups": len(_groups(there)), "people": Person.objects.count()}


def _groups(there):
    """The groups of which the whole is composed: those that are said to be a part of something."""
    parts = (line.subject for line in there.relations if line.kind == Relation.Kind.PART_OF)
    return {unit.pk for unit in parts if isinstance(unit, Unit) and unit.kind == Kind.GROUP}
