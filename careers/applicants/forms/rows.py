"""The rows of a profile: one form for each kind."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import EducationLevel, Proficiency
from careers.applicants.forms.dates import EARLIEST, MonthField
from careers.applicants.forms.lines import LineField
from careers.applicants.models import Education, Employment, LanguageSkill

CHOOSE = _("Choose one.")


def choice(label, choices):
    """One of a few, none of them chosen beforehand."""
    return forms.ChoiceField(
        label=label,
        choices=[("", _("Choose…")), *choices.choices],
        widget=forms.Select(attrs={"class": "width-20"}),
        error_messages={"required": CHOOSE},
    )


class EducationForm(forms.ModelForm):
    level = choice(_("Level of education"), EducationLevel)
    completed_year = forms.IntegerField(
        label=_("Year completed"),
        help_text=_("For example 2019. Leave it empty if you are still studying."),
        required=False,
        min_value=EARLIEST,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "class": "width-4"}),
        error_messages={
            "invalid": _("The year must have four digits, such as 2019."),
            "min_value": _("The year must have four digits, such as 2019."),
        },
    )

    class Meta:
        model = Education
        fields = ["level", "credential", "institution", "completed_year"]
        field_classes = {"credential": LineField, "institution": LineField}
        labels = {
            "credential": _("Diploma, degree or field of study"),
            "institution": _("School, college or university"),
        }
        error_messages = {
            "credential": {"required": _("Enter what you studied.")},
            "institution": {"required": _("Enter where you studied.")},
        }

    def clean_completed_year(self):
        year = self.cleaned_data["completed_year"]
        if year and year > timezone.localdate().year:
            raise forms.ValidationError(
                _("This year has not come yet. Leave it empty if you are still studying.")
            )
        return year


class EmploymentForm(forms.ModelForm):
    started = MonthField(label=_("From"), help_text=_("For example: 4 2019."))
    ended = MonthField(
        label=_("To"), help_text=_("Leave it empty if you still work there."), required=False
    )

    duties = forms.CharField(
        label=_("What you did"),
        help_text=_("In a few sentences, at most 4,000 characters."),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    class Meta:
        model = Employment
        fields = ["title", "employer", "started", "ended", "duties"]
        field_classes = {"title": LineField, "employer": LineField}
        labels = {
            "title": _("Job title"),
            "employer": _("Employer"),
        }
        widgets = {
            "title": forms.TextInput(attrs={"autocomplete": "organization-title"}),
            "employer": forms.TextInput(attrs={"autocomplete": "organization"}),
        }
        error_messages = {
            "title": {"required": _("Enter the title of the job.")},
            "employer": {"required": _("Enter the name of the employer.")},
        }

    def clean(self):
        cleaned = super().clean()
        started, ended = cleaned.get("started"), cleaned.get("ended")
        if started and ended and ended < started:
            self.add_error("ended", _("The end is before the start."))
        return cleaned


class LanguageForm(forms.ModelForm):
    speaking = choice(_("Speaking"), Proficiency)
    reading = choice(_("Reading"), Proficiency)
    writing = choice(_("Writing"), Proficiency)

    class Meta:
        model = LanguageSkill
        fields = ["language", "speaking", "reading", "writing"]
        field_classes = {"language": LineField}
        labels = {"language": _("Language")}
        widgets = {"language": forms.TextInput(attrs={"class": "width-20"})}
        error_messages = {"language": {"required": _("Enter the name of the language.")}}

    def clean_language(self):
        language = self.cleaned_data["language"]
        language = language[:1].upper() + language[1:]
        if self.instance.profile.knows(language, besides=self.instance):
            raise forms.ValidationError(_("This language stands in your profile already."))
        return language
