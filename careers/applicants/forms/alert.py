from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from careers.applicants.models import Alert


class AlertForm(forms.ModelForm):
    """What its owner may change of an alert."""

    language = forms.ChoiceField(
        label=_("Language of the e-mails"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language.")},
    )

    class Meta:
        model = Alert
        fields = ["frequency", "language"]
        labels = {"frequency": _("How often")}
        help_texts = {
            "frequency": _("At seven in the morning, and only when there is a new job."),
        }
        widgets = {"frequency": forms.RadioSelect}
        error_messages = {"frequency": {"required": _("Choose how often.")}}


class AskForm(AlertForm):
    """For whoever has no account, or does not sign in."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send a link to it. The alert starts when you follow the link."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Enter your e-mail address."),
            "invalid": _("Write one address, such as name@example.org."),
        },
    )
    field_order = ["email", "frequency", "language"]

    def clean_email(self):
        return self.cleaned_data["email"].lower()
