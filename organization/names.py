"""The names by which readers look a unit up in a list: of either language, short, former, other."""

from ops_site.analyser import fold, plain_words
from ops_site.bilingual import CODES
from ops_site.publishing import per_generation
from organization import graph
from organization.models import Unit, UnitAlias

CALLED = [f"{field}_{code}" for field in ("name", "short", "acronym") for code in CODES]
WAS_CALLED = [f"name_{code}" for code in CODES]


def named(units, asked):
    """The units of which each word of `asked` stands in one of their names, however accented."""
    words = fold(asked).split()
    if not words:
        return units
    return [unit for unit in units if all(word in _names()[unit.pk] for word in words)]


def initials(unit, language):
    """The letters by which documents call a ministry, whether or not a source does: "MOF".

    For finding alone; no page shows them.
    """
    is_called_so = unit.kind in Unit.MINISTRIES
    words = plain_words(getattr(unit, f"name_{language}")) if is_called_so else []
    return "".join(word[0] for word in words) if len(words) > 2 else ""


@per_generation
def _names():
    """{key of the unit: its names, folded}."""
    units, former = graph.known()
    found = {
        pk: [
            *(getattr(unit, field) for field in CALLED),
            *(initials(unit, code) for code in CODES),
            *(getattr(name, field) for name in former.names.get(pk, ()) for field in WAS_CALLED),
        ]
        for pk, unit in units.items()
    }
    for unit, alias in UnitAlias.objects.values_list("unit", "name"):
        if unit in found:
            found[unit].append(alias)
    return {pk: "\n".join(map(fold, filter(None, names))) for pk, names in found.items()}
