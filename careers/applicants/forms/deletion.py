from django import forms
from django.utils.translation import gettext_lazy as _


class DeletionForm(forms.Form):
    confirmed = forms.BooleanField(
        label=_("Yes, delete my account"),
        help_text=_("This cannot be undone."),
        error_messages={"required": _("Tick the box to delete your account.")},
    )
