"""What an editor has typed of a shuffle so far; between the steps the browser carries it."""

import re
from functools import cached_property

from django.utils.translation import gettext as _

from organization.importing.files import Problem, Unreadable
from organization.shuffling import suggestions
from organization.shuffling.forms import (
    ROWS_AT_ONCE,
    AboutForm,
    ListForm,
    RowFormSet,
    WhenForm,
    rows_of_forms,
)
from organization.shuffling.plan import Plan
from organization.shuffling.problems import rows_of_problem, with_label
from organization.shuffling.reading import Reading, as_list, rows_of_list
from organization.shuffling.record import rows_of

LIST, ROWS = "list", "rows"


class Draft:
    """A request about a shuffle that is not there yet."""

    def __init__(self, request):
        self.data, self.files = request.POST, request.FILES
        self.is_posted = request.method == "POST"
        self.step = self.data.get("step", "")
        self.way = ROWS if self._asked(request) == ROWS else LIST
        self.about = AboutForm(self.data if self.is_posted else None)
        self.when = WhenForm(self.data if self.step == "confirm" else None)
        self.problems, self.rows, self.plan = [], None, None
        if self.step in ("preview", "confirm"):
            self.judge()

    def _asked(self, request):
        return self.data.get("way", "") if self.is_posted else request.GET.get("way", "")

    # --- What was typed -----------------------------------------------------------------------

    @cached_property
    def list(self):
        if self.is_posted and self.way == LIST:
            return ListForm(self.data, self.files)
        return ListForm()

    @cached_property
    def formset(self):
        """Empty rows, what was typed in the rows, or the rows of a list that came back."""
        lists = {"role": "posts"} if self.posts else {}
        lists |= {"person": "people"} if self.people else {}
        data = self._data_of_rows() if self.is_posted and self.way == ROWS else None
        return RowFormSet(data, form_kwargs={"lists": lists})

    def _data_of_rows(self):
        data, count = self.data.dict(), self.data.get("form-TOTAL_FORMS", "")
        total = int(count) if re.fullmatch("[0-9]{1,4}", count) else 0
        if self.step in ("confirm", "back"):
            rows = self._carried()
            total = max((number for number, _row in rows), default=0)
            cells = ((n, name, text) for n, row in rows for name, text in row.items())
            data = {f"form-{n - 1}-{name}": text for n, name, text in cells}
        if self.step != "preview":
            total += ROWS_AT_ONCE
        return data | {"form-TOTAL_FORMS": total, "form-INITIAL_FORMS": 0}

    @cached_property
    def posts(self):
        return suggestions.posts() if self.way == ROWS else None

    @cached_property
    def people(self):
        return suggestions.people() if self.way == ROWS else None

    # --- What is wrong with it ----------------------------------------------------------------

    def judge(self):
        """Read the rows and plan them; `problems` say what keeps it from being done."""
        self.rows = self._typed()
        self.about.is_valid()
        if self.rows is None:
            return
        facts = self.about.cleaned_data
        reading = Reading(self.rows, day=facts.get("day"), source=facts.get("source", ""))
        self.plan = Plan(reading.changes)
        found = {*reading.problems, *self._undated(reading), *self.plan.problems}
        self.problems = sorted(found, key=_place)
        self.is_planned = self.about.is_valid() and not self.problems
        self._mark()

    is_planned = False

    def _undated(self, reading):
        """Rows without a day, each by itself; where none has one, the day of all is asked for."""
        if not reading.undated or "day" in self.about.errors:
            return []
        if len(reading.undated) == len(self.rows):
            self.about.add_error("day", _("Say on which day, for all rows or in each."))
            return []
        return [Problem(number, "day", _("Say on which day.")) for number in reading.undated]

    def _mark(self):
        """Each wrong field of a row says what is wrong with it."""
        if self.way == LIST:
            if self.problems:
                self.list.fields["text"].widget.attrs["aria-invalid"] = "true"
            return
        for problem in self.problems:
            for form in self._forms_of(problem):
                form.add_error(problem.column or "what", problem.text)

    def _forms_of(self, problem):
        # A list made by hand may number its rows beyond those that a page holds.
        forms = dict(enumerate(self.formset.forms, 1))
        return [forms[number] for number in rows_of_problem(problem) if number in forms]

    def _typed(self):
        # After the first step both ways are carried on as a list.
        if self.way == ROWS and self.step == "preview":
            return rows_of_forms(self.formset)
        return self.list.rows() if self.way == LIST else self._carried()

    def _carried(self):
        """The rows that the page of the step before holds; of one made by hand, none."""
        try:
            found = rows_of_list(self.data.get("text", ""))
        except Unreadable:
            return []
        return [(number - self._heading, row) for number, row in found]

    @property
    def _heading(self):
        """A list has the names of its columns in row 1; the form has none."""
        return 1 if self.way == ROWS else 0

    # --- What is shown ------------------------------------------------------------------------

    def context(self):
        shown = {
            "draft": self,
            "about": self.about,
            "list": self.list,
            "formset": self.formset if self.way == ROWS else None,
            "when": self.when,
            "way": self.way,
            "problems": self._summary(),
            "posts": self.posts,
            "people": self.people,
        }
        if self.plan:
            shown |= {"rows": rows_of(self.plan), "plan": self.plan, "text": self._text()}
        return shown

    def _text(self):
        return as_list([(number + self._heading, row) for number, row in self.rows])

    def _summary(self):
        """(message, anchor) of everything that is wrong, for the summary above the page."""
        forms = [(self.about, True), (self.when, False)]
        if self.way == LIST:
            forms.append((self.list, False))
        found = [
            (f"{form[name].label}{_(': ')}{error}" if labelled else error, form[name].id_for_label)
            for form, labelled in forms
            if form.is_bound
            for name, errors in form.errors.items()
            for error in errors
        ]
        return found + [(self._words(problem), self._anchor(problem)) for problem in self.problems]

    def _words(self, problem):
        return with_label(problem) if self.way == ROWS else str(problem)

    def _anchor(self, problem):
        if self.way == LIST:
            return "id_text"
        return f"id_form-{problem.row - 1}-{problem.column or 'what'}" if problem.row else ""


def _place(problem):
    return problem.row, problem.column, problem.text
