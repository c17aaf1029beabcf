from django import forms
from django.utils.translation import gettext_lazy as _

from careers.applications.choices import Reason
from careers.applications.moves import NOT_SELECT


class MoveForm(forms.Form):
    """Nothing but the button."""


class NotSelectForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Reason"),
        help_text=_("The applicant reads it."),
        choices=Reason.choices,
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(
        label=_("Comment for colleagues"),
        help_text=_("It stands in the history. The applicant does not read it here."),
        widget=forms.Textarea({"rows": 4}),
        required=False,
    )


def form_of(move, data=None):
    kind = NotSelectForm if move == NOT_SELECT else MoveForm
    return kind(data)
