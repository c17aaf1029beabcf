"""What an editor fills in: what the shuffle is, its changes as a list or row by row, and when."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from ops_site.formats import TORONTO
from organization.asked_day import LATEST
from organization.importing.files import Unreadable, decoded
from organization.shuffling.changes import COLUMNS, What
from organization.shuffling.reading import LARGEST, MOST_ROWS, rows_of_list

ROWS_AT_ONCE = 5


class Day(forms.DateField):
    """A day as a browser sends it, or as one types it: 2026-03-31."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%Y-%m-%d"], **kwargs)


class AboutForm(forms.Form):
    """What holds for all rows."""

    name = forms.CharField(
        label=gettext_lazy("Name of the shuffle"),
        help_text=gettext_lazy("For the list of shuffles, as in “Cabinet of June 2026”."),
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


class RowForm(forms.Form):
    """One change; what it says is judged with the others, in `Reading`."""

    what = forms.ChoiceField(
        label=gettext_lazy("What happens"), choices=[("", "–"), *What.choices], required=False
    )
    role = forms.CharField(
        label=gettext_lazy("Post"),
        widget=forms.TextInput(attrs={"list": "posts"}),
        max_length=600,
        required=False,
    )
    person = forms.CharField(label=gettext_lazy("Person"), max_length=300, required=False)
    new_person = forms.BooleanField(
        label=gettext_lazy("Somebody new, of whom there is no page yet"), required=False
    )
    day = forms.CharField(
        label=pgettext_lazy("column", "Day"),
        widget=forms.TextInput(attrs={"placeholder": "2026-03-31"}),
        max_length=40,
        required=False,
    )
    title_en = forms.CharField(
        label=gettext_lazy("Own title (English)"), max_length=400, required=False
    )
    title_fr = forms.CharField(
        label=gettext_lazy("Own title (French)"), max_length=400, required=False
    )
    source = forms.CharField(
        label=gettext_lazy("Source, if another one"), max_length=2000, required=False
    )
    note = forms.CharField(label=gettext_lazy("Note"), max_length=2000, required=False)
    field_order = COLUMNS


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
