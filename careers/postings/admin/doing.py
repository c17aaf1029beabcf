"""The small forms of what is done with a posting besides its moves."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import closings
from careers.postings.admin.fields import InstantInput, LastDayField, TimeInput, last_minute
from careers.postings.admin.reasons import LONGEST, WhyEarlyField
from careers.postings.choices import Outcome
from ops_site.bilingual import CODES


class DeedForm(forms.Form):
    """`words()` are the arguments of the verb."""

    def __init__(self, posting, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.posting = posting

    def words(self):
        return self.cleaned_data


class ReadyForm(DeedForm):
    """Nothing is asked: the page says what will happen."""


class OutcomeForm(DeedForm):
    outcome = forms.ChoiceField(
        label=gettext_lazy("What came of it"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, posting, *args, **kwargs):
        first = {"outcome": posting.outcome, "seen": posting.seen_version or 0}
        super().__init__(posting, *args, initial=first, **kwargs)


class RescheduleForm(DeedForm):
    opens_at = forms.DateTimeField(
        label=gettext_lazy("Opens"), widget=InstantInput, help_text=gettext_lazy("Toronto time.")
    )
    closes_at = LastDayField(label=gettext_lazy("Last day to apply"))
    closing_time = forms.TimeField(
        label=gettext_lazy("Another last minute on that day"),
        widget=TimeInput,
        required=False,
        help_text=gettext_lazy("Empty: 11:59 p.m."),
    )
    why_early_en, why_early_fr = WhyEarlyField(language="en"), WhyEarlyField(language="fr")
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("It stands in the history of the posting."),
        widget=forms.Textarea({"rows": 4}),
        max_length=LONGEST,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, posting, *args, **kwargs):
        first = {
            **{f"why_early_{code}": getattr(posting, f"closing_reason_{code}") for code in CODES},
            "opens_at": posting.opens_at,
            "closes_at": posting.closes_at,
            "closing_time": posting.closes_at and last_minute(posting.closes_at),
            "seen": posting.seen_version or 0,
        }
        super().__init__(posting, *args, initial=first, **kwargs)

    def clean(self):
        words = super().clean()
        midnight, minute = words.get("closes_at"), words.get("closing_time")
        if midnight and minute:
            words["closes_at"] = LastDayField.after(midnight, minute)
        if words.get("opens_at") and midnight and words["opens_at"] >= words["closes_at"]:
            self.add_error("closes_at", _("A posting closes after it opens."))
        elif midnight and (refusal := closings.too_late(words["closes_at"])):
            self.add_error("closes_at", refusal)
        return words

    def words(self):
        said = ("opens_at", "closes_at", "reason", "seen")
        names = {code: f"why_early_{code}" for code in CODES}
        why = {c: self.cleaned_data[name] for c, name in names.items() if name in self.changed_data}
        return {**{name: self.cleaned_data[name] for name in said}, "why_early": why}
