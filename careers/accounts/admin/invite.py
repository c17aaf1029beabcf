"""The form by which an HR administrator invites somebody."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from careers.accounts import invitations
from careers.accounts.admin.units import UnitField
from careers.accounts.models.scope import units_administered_by
from ops_site.moves import Refused
from organization.models import Unit


class InviteForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The person signs in with this address."),
        max_length=254,
    )
    unit = UnitField(
        Unit.objects.none(),
        label=_("Unit"),
        help_text=_("The person works for this unit and everything below it."),
    )
    language = forms.ChoiceField(label=_("Language of the e-mail"), choices=settings.LANGUAGES)
    administers = forms.BooleanField(
        label=_("HR administrator: may invite staff to this unit and those below it"),
        required=False,
    )

    def __init__(self, administrator, data=None):
        super().__init__(data, initial={"language": administrator.language})
        self.administrator = administrator
        mine = units_administered_by(administrator).standing().select_related("parent")
        self.fields["unit"].queryset = mine

    def invite(self):
        """Whether the invitation was made; if not, the form says why."""
        try:
            invitations.invite(**self.cleaned_data, by=self.administrator)
        except Refused as refusal:
            for sentence in refusal.sentences:
                self.add_error(None, sentence)
            return False
        return True
