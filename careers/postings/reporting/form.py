"""The form in which a reader reports a posting, and that in which it is settled."""

import secrets

from django import forms
from django.utils.translation import gettext_lazy as _

from careers.postings.models import PostingReport
from organization.correction_form import LONGEST, LONGEST_SOURCE, HiddenLine, ProseField


class ReportForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What is wrong with this posting?"),
        choices=PostingReport.Kind,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what is wrong."),
            "invalid_choice": _("Choose one of the answers."),
        },
    )
    text = ProseField(
        label=_("What did you see?"),
        help_text=_("At most 5,000 characters. Please write nothing private here."),
        longest=LONGEST,
        rows=8,
        error_messages={"required": _("Say what you saw.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only if you would like to be told that we got it, and what became of it."),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("Write one address, such as name@example.org.")},
    )
    token = HiddenLine(required=False)

    def __init__(self, data=None):
        super().__init__(data, initial={"token": secrets.token_urlsafe(16)})

    @property
    def told(self):
        return {name: self.cleaned_data[name] for name in ("kind", "text", "email")}

    @property
    def token_of_form(self):
        return self.cleaned_data["token"] or secrets.token_urlsafe(16)


class SettleReportForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What became of it"),
        choices=PostingReport.Outcome,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what became of it.")},
    )
    answer = ProseField(
        label=_("Answer to the reader"),
        help_text=_("Sent word for word if they gave an address; kept here in any case."),
        longest=LONGEST_SOURCE,
        rows=6,
        required=False,
    )


class NoticeForm(forms.Form):
    words_en = ProseField(
        label=_("Notice (English)"),
        longest=LONGEST_SOURCE,
        rows=3,
        error_messages={"required": _("Write the notice in both languages.")},
    )
    words_fr = ProseField(
        label=_("Notice (French)"),
        longest=LONGEST_SOURCE,
        rows=3,
        error_messages={"required": _("Write the notice in both languages.")},
    )
