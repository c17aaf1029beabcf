"""A posting begun by a typical job: the guide fills in what nobody has typed."""

import re

from careers.postings import role_templates
from careers.postings.admin.texts import plain

FROM, BEGUN_BY, BEGIN = "from", "begun_by", "_begin"
_ROW = re.compile(r"requirements-(\d+)-(\w+)")
SPARE_ROWS = 3


def role_of(request):
    """The role that the form was begun by, or is begun by now; None for an empty one."""
    if request.method != "POST":
        return role_templates.find(request.GET.get(FROM))
    return role_templates.find(request.POST.get(FROM if BEGIN in request.POST else BEGUN_BY))


def begun(sent):
    """The form as it was `sent`, with what the guide says of the role that is chosen now.

    What the role before it had filled in, and nobody has touched, makes way.
    """
    before, now = (role_templates.find(sent.get(name)) for name in (BEGUN_BY, FROM))
    filled = sent.copy()
    then, told = _values(before), _values(now)
    for name in then.keys() | told.keys():
        typed = [plain(value) for value in sent.getlist(name) if value]
        if not typed or typed == then.get(name):
            filled.setlist(name, told.get(name, []))
    if _rows(sent) in ([], _guided(before)):
        _put(filled, _guided(now))
    return filled


def _values(role):
    facts = role_templates.facts(role) if role else {}
    return {name: _sent(value) for name, value in facts.items()}


def _sent(value):
    """As a browser sends it."""
    if isinstance(value, bool):
        return ["on"] if value else []
    return [str(each.pk) for each in value] if isinstance(value, list) else [plain(str(value))]


def _guided(role):
    rows = role_templates.requirements(role) if role else []
    return [{name: str(value) for name, value in row.items() if value} for row in rows]


def _rows(sent):
    """What stands in the rows of requirements, but for rows and columns in which nothing does."""
    rows = {}
    for name in sent:
        if (found := _ROW.fullmatch(name)) and (value := plain(sent[name])):
            rows.setdefault(int(found[1]), {})[found[2]] = value
    return [row for _, row in sorted(rows.items())]


def _put(filled, rows):
    for name in [name for name in filled if _ROW.fullmatch(name)]:
        del filled[name]
    for number, row in enumerate(rows):
        for name, value in row.items():
            filled[f"requirements-{number}-{name}"] = value
    filled["requirements-TOTAL_FORMS"] = str(len(rows) + SPARE_ROWS)
