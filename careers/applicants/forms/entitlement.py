from django import forms
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import Entitlement
from careers.applicants.forms.dates import PartsField
from careers.applicants.models import Profile


class EntitlementForm(forms.ModelForm):
    entitlement = forms.ChoiceField(
        label=_("Why may you work in Canada?"),
        choices=Entitlement,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what applies to you.")},
    )
    permit_expires = PartsField(
        label=_("Work permit valid until"),
        help_text=_("Only if you have a work permit. For example: 31 8 2028."),
        required=False,
        may_be_future=True,
    )
    # Neither required nor optional: the hint says who has to enter it.
    permit_expires.is_for_some = True

    class Meta:
        model = Profile
        fields = ["entitlement", "permit_expires"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("entitlement") != Entitlement.WORK_PERMIT:
            # What was typed for another answer is no fact, and no reason to send anybody back.
            cleaned["permit_expires"] = None
            self.errors.pop("permit_expires", None)
        elif "permit_expires" in cleaned and not cleaned["permit_expires"]:
            self.add_error(
                "permit_expires", _("Enter the day until which your work permit is valid.")
            )
        return cleaned
