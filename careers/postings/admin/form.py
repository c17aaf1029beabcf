"""The form of a posting: what is typed, and what a save of it changes."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import completeness, workflow
from careers.postings.admin.fields import InstantField, LastDayField, MinuteField, last_minute
from careers.postings.admin.rows import NAMES, say_languages
from careers.postings.admin.statement_choices import StatementsField
from careers.postings.admin.texts import PhoneField
from careers.postings.models import Skill
from careers.postings.written import PHONES
from ops_site.bilingual import CODES
from ops_site.moves import Refused
from ops_site.templatetags.form_words import NEEDED

HELP = {
    "engagement": gettext_lazy("Only where the job is one of these ways into the public service."),
    "arrangement": gettext_lazy("Say below why, where the work is on site."),
    "on_site_reason_en": gettext_lazy("Such as in-person service to the public, or fieldwork."),
    "probation_months": gettext_lazy("Empty where there is none, or the offer will say."),
    "closing_reason_en": gettext_lazy(
        "Needed where the posting closes at another time: the public reads it beside the closing."
    ),
    "experience_min": gettext_lazy("0 for students, interns and others without experience."),
    "french_is_asset": gettext_lazy("An advantage, and not asked for."),
    "open_without_permit": gettext_lazy("Otherwise applicants need to be entitled to work here."),
    "ai_use": gettext_lazy("To screen, assess or select applicants: the law asks you to say."),
    "ai_use_en": gettext_lazy("Only where it is used: for which step, and who checks it."),
    "vacancy": gettext_lazy("The law asks you to say."),
}


class PostingForm(forms.ModelForm):
    needed = completeness.NEEDED  # Marked, where the page has the legend.
    refusal = None  # Why the verb has refused what was sent, once it has.
    # The version that the person had before their eyes.
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opens_at = InstantField(
        label=gettext_lazy("Opens"),
        required=False,
        help_text=gettext_lazy("Toronto time. Only an approved posting opens."),
    )
    closes_at = LastDayField(
        label=gettext_lazy("Last day to apply"),
        required=False,
        help_text=gettext_lazy("The posting closes at 11:59 p.m. on this day, Toronto time."),
    )
    closing_time = MinuteField(
        label=gettext_lazy("Another last minute on that day"),
        required=False,
        help_text=gettext_lazy("Empty: 11:59 p.m."),
    )
    skills = forms.ModelMultipleChoiceField(
        Skill.objects.all(),
        label=gettext_lazy("Skills"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    standard_texts = StatementsField(label=gettext_lazy("Standard texts"), required=False)

    class Meta:
        help_texts = HELP
        widgets = {f"closing_reason_{code}": forms.Textarea({"rows": 2}) for code in CODES}
        field_classes = dict.fromkeys(PHONES, PhoneField)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_languages(self)
        self._mark_what_is_needed()
        self.fields["seen"].initial = getattr(self.instance, "seen_version", None)
        if self.instance.closes_at:
            self.initial["closing_time"] = last_minute(self.instance.closes_at)

    def _mark_what_is_needed(self):
        for name in self.needed:
            if name in self.fields:
                self.fields[name].label = f"{capfirst(self.fields[name].label)}{NEEDED}"

    def clean(self):
        super().clean()
        if not (self.cleaned_data.get("title_en") or self.cleaned_data.get("title_fr")):
            self.add_error("title_en", _("Give the posting a title in at least one language."))
        self._close_at_the_minute()
        self._go_up()
        try:
            self._require_current()
        except Refused as refusal:
            raise forms.ValidationError(list(refusal.sentences)) from refusal

    def _close_at_the_minute(self):
        midnight, minute = (self.cleaned_data.get(name) for name in ("closes_at", "closing_time"))
        if minute and not midnight and "closes_at" not in self.errors:
            self.add_error("closes_at", _("Give the last day to which this minute belongs."))
        if midnight and minute:
            self.cleaned_data["closes_at"] = LastDayField.after(midnight, minute)

    def _go_up(self):
        """What two fields together cannot say is told at the second of them."""
        opens_at, closes_at, least, most = (
            self.cleaned_data.get(name)
            for name in ("opens_at", "closes_at", "experience_min", "experience_max")
        )
        if opens_at and closes_at and closes_at <= opens_at:
            self.add_error("closes_at", _("Choose a last day after the opening."))
        if least is not None and most is not None and most < least:
            told = _("Give at least %(least)d years here, as many as are asked for at least.")
            self.add_error("experience_max", told % {"least": least})

    def _require_current(self):
        if self.refusal:
            raise self.refusal
        if self.instance.pk:
            workflow.require_draft(self.instance)
            workflow.require_current(self.instance, self.cleaned_data.get("seen") or 0)


def changed(form, formsets):
    """The names of the fields, and of the kinds of rows, that a save changes."""
    fields = ["closes_at" if name == "closing_time" else name for name in form.changed_data]
    return [
        *(name for name in dict.fromkeys(fields) if name != "seen"),
        *(NAMES[formset.model] for formset in formsets if formset.has_changed()),
    ]
