from django import forms
from django.utils.translation import gettext_lazy as _

from careers.applications.choices import REASONS
from careers.applications.moves import NOT_SELECT


class MoveForm(forms.Form):
    """Nothing but the button."""


class NotSelectForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Reason"),
        help_text=_("The applicant reads it."),
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(
        label=_("Comment for colleagues"),
        help_text=_("It stands in the history. The applicant does not read it here."),
        widget=forms.Textarea({"rows": 4}),
        required=False,
    )

    def __init__(self, status, data=None):
        super().__init__(data)
        self.fields["reason"].choices = [(each.value, each.label) for each in REASONS[status]]


def form_of(move, application, data=None):
    return NotSelectForm(application.status, data) if move == NOT_SELECT else MoveForm(data)
