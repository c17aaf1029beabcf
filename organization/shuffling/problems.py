"""What keeps a shuffle from being done, in the words of a CSV list or of the form."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from organization.importing.files import Problem
from organization.shuffling.changes import LABELS


@dataclass(frozen=True)
class Clash(Problem):
    """Two rows that cannot both be, `row` and then `second`; the text names both."""

    second: int = 0

    def __str__(self):
        return self.text


def with_label(problem):
    """The problem under the form's own word for the field, not the name of the column."""
    if isinstance(problem, Clash) or not (problem.row and problem.column):
        return str(problem)
    told = _("Row %(row)d, %(field)s: %(text)s")
    field = LABELS[problem.column]
    return told % {"row": problem.row, "field": field, "text": problem.text}


def rows_of_problem(problem):
    """Every row in which a field is wrong."""
    rows = (problem.row, problem.second) if isinstance(problem, Clash) else (problem.row,)
    return [row for row in rows if row]
