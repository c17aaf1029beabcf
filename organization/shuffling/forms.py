"""What an editor fills in: what the shuffle is, its changes as a list or row by row, and when."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from ops_site.formats import TORONTO
from organization.asked_day import LATEST
from organization.importing.files import Unreadable, decoded
from organization.shuffling import days
from organization.shuffling.changes import COLUMNS, LABELS, What
from organization.shuffling.known import BadWord
from organization.shuffling.reading import LARGEST, MOST_ROWS, rows_of_list

ROWS_AT_ONCE = 5


class Day(forms.Field):
    """A day as a browser sends it, or as one types it: 2026-03-31."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def to_python(self, value):
        try:
            return days.read(value.strip()) if value else None
        except BadWord as bad:
            raise forms.ValidationError(str(bad)) from None


class AboutForm(forms.Form):
    """What holds for all rows."""

    name = forms.CharField(
        label=gettext_lazy("Name of the shuffle"),
        help_text=gettext_lazy("For the list of shuffles, as in “Cabinet of June 2026”."),
        error_messages={"required": gettext_lazy("Give the shuffle a name.")},
        max_length=200,
    )
    day = Day(
        label=gettext_lazy("Day of the changes"),
        help_text=gettext_lazy("For every row that gives no day of its own."),
        required=False,
    )
    source = forms.CharField(
        label=gettext_lazy("Source"),
        help_text=gettext_lazy(
            "Where the changes are announced: the document, its address, its day."
        ),
        error_messages={"required": gettext_lazy("Say where the changes are announced.")},
        max_length=2000,
    )
    as_of = Day(label=gettext_lazy("Day of the source"), required=False)
    note = forms.CharField(
        label=gettext_lazy("Note"), widget=forms.Textarea(attrs={"rows": 2}), required=False
    )


class ListForm(forms.Form):
    """The changes as a CSV list: a file, or text; what a file holds is then text as well."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("In UTF-8; what is in the box below then does not count."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        required=False,
        allow_empty_file=True,
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the list here"),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        required=False,
        strip=False,
    )

    def rows(self):
        """The rows, or None with a message in the form; the text stays in the box."""
        if not self.is_valid():
            return None
        field = "text"
        try:
            text = self.cleaned_data["text"]
            if sent := self.cleaned_data["file"]:
                field = "file"
                text = decoded(sent.read(LARGEST + 1), LARGEST)
            elif sent is not None and not text.strip():
                field = "file"
            else:
                decoded(text.encode(), LARGEST)
            self.data = self.data.copy()
            self.data[self.add_prefix("text")] = text
            return rows_of_list(text)
        except Unreadable as bad:
            self.add_error(field, str(bad))


class Cell(forms.CharField):
    """What is typed of one column; it is judged with all others, in `Reading`."""

    def __init__(self, column, widget=None, **attrs):
        attrs["autocomplete"] = "off"
        widget = widget or forms.TextInput(attrs=attrs)
        super().__init__(label=LABELS[column], widget=widget, required=False)


class RowForm(forms.Form):
    """One change; `lists` gives the ids of the suggestions that the page holds for a column."""

    role = Cell("role", maxlength=600)
    what = Cell("what", forms.Select(choices=[("", "–"), *What.choices]))
    person = Cell("person", maxlength=300)
    new_person = forms.BooleanField(label=LABELS["new_person"], required=False)
    day = Cell("day", maxlength=40, placeholder="2026-03-31")
    title_en = Cell("title_en", maxlength=400)
    title_fr = Cell("title_fr", maxlength=400)
    source = Cell("source", maxlength=2000)
    note = Cell("note", maxlength=2000)

    def __init__(self, *args, lists=(), **kwargs):
        super().__init__(*args, **kwargs)
        for column, place in dict(lists).items():
            self.fields[column].widget.attrs["list"] = place


RowFormSet = forms.formset_factory(
    RowForm, extra=ROWS_AT_ONCE, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)


def rows_of_forms(formset):
    """(number, {column: text}) of each form that somebody wrote in."""
    rows = []
    for number, form in enumerate(formset.forms, 1):
        cells = {name: form[name].value() or "" for name in COLUMNS}
        cells["new_person"] = "yes" if cells["new_person"] else ""
        if any(cells.values()):
            rows.append((number, cells))
    return rows


class WhenForm(forms.Form):
    """The instant at which a shuffle takes effect, in Toronto."""

    when = forms.ChoiceField(
        label=gettext_lazy("When the site shows it"),
        choices=[
            ("now", gettext_lazy("Now")),
            ("later", gettext_lazy("At this time in Toronto:")),
        ],
        initial="now",
        widget=forms.RadioSelect,
    )
    date = Day(label=pgettext_lazy("column", "Day"), required=False)
    time = forms.TimeField(
        label=pgettext_lazy("column", "Time"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        input_formats=["%H:%M"],
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        cleaned["apply_at"] = None
        if cleaned.get("when") == "later" and not self.errors:
            cleaned["apply_at"] = self._instant(cleaned)
        return cleaned

    def _instant(self, cleaned):
        if not cleaned["date"] or not cleaned["time"]:
            self.add_error("date" if not cleaned["date"] else "time", _("Give the day and time."))
            return None
        at = datetime.combine(cleaned["date"], cleaned["time"], TORONTO)
        now = timezone.now()
        if at.astimezone(TORONTO).utcoffset() != at.replace(fold=1).utcoffset():
            self.add_error("time", _("Clocks change at that hour. Choose another one."))
        elif not now < at < now + LATEST + timedelta(days=1):
            self.add_error("date", _("Choose a time to come, within a year."))
        return at
