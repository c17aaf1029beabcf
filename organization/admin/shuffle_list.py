"""What an editor has typed of a shuffle so far; between the steps the browser carries it."""

from functools import cached_property

from organization.importing.files import Unreadable
from organization.models import Role
from organization.shuffling.forms import (
    ROWS_AT_ONCE,
    AboutForm,
    ListForm,
    RowFormSet,
    WhenForm,
    rows_of_forms,
)
from organization.shuffling.plan import Plan, post
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
        if self.way == LIST or not self.is_posted:
            return RowFormSet()
        if self.step in ("confirm", "back"):
            return RowFormSet(initial=[row for _number, row in self._carried()])
        data = self.data
        if self.step == "more":
            data = data.copy()
            count = data.get("form-TOTAL_FORMS", "")
            data["form-TOTAL_FORMS"] = int(count if count.isdigit() else 0) + ROWS_AT_ONCE
        return RowFormSet(data)

    def judge(self):
        """Read the rows and plan them; `problems` say what keeps it from being done."""
        self.rows = self._typed()
        about = self.about.is_valid()
        if self.rows is None:
            return
        facts = self.about.cleaned_data
        reading = Reading(self.rows, day=facts.get("day"), source=facts.get("source", ""))
        self.plan = Plan(reading.changes)
        self.problems = sorted({*reading.problems, *self.plan.problems}, key=_place)
        self.is_planned = about and not self.problems

    is_planned = False

    def _typed(self):
        # After the first step both ways are carried on as a list.
        if self.way == ROWS and self.step == "preview":
            if self.formset.management_form.is_valid():
                return rows_of_forms(self.formset)
            return []
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
        }
        if self.plan:
            shown |= {"rows": rows_of(self.plan), "plan": self.plan, "text": self._text()}
        if self.way == ROWS:
            roles = Role.objects.posts().select_related("unit")
            shown["posts"] = [post(role) for role in roles]
        return shown

    def _text(self):
        return as_list([(number + self._heading, row) for number, row in self.rows])

    def _summary(self):
        """(message, anchor) of everything that is wrong, for the summary above the page."""
        forms = [self.about, self.when]
        if self.way == LIST:
            forms.append(self.list)
        found = [
            (error, form[name].id_for_label if name in form.fields else "")
            for form in forms
            if form.is_bound
            for name, errors in form.errors.items()
            for error in errors
        ]
        return found + [(str(problem), self._anchor(problem)) for problem in self.problems]

    def _anchor(self, problem):
        if self.way == LIST:
            return "id_text"
        if not problem.row or self.step != "preview":
            return ""
        return f"id_form-{problem.row - 1}-{problem.column or 'what'}"


def _place(problem):
    return problem.row, problem.column, problem.text
