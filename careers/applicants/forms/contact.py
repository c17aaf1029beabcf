"""How to reach somebody. People write numbers and codes in many ways; all of them are taken."""

import re

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from careers.accounts.models import User
from careers.applicants.forms.lines import LineField
from careers.applicants.models import Profile

POSTAL_CODE = re.compile(r"([A-Z]\d[A-Z])[ -]?(\d[A-Z]\d)", re.I)


class ContactForm(forms.ModelForm):
    """The columns of a profile, with the name and the language that stand in its user."""

    name = LineField(
        label=pgettext_lazy("person", "Full name"),
        help_text=_("As you want it to stand on your applications."),
        max_length=User._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your name.")},
    )
    language = forms.ChoiceField(
        label=_("Preferred language"),
        help_text=_("We write to you in this language."),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language.")},
    )
    field_order = ["name", "phone", "street", "city", "province", "postal_code", "language"]

    class Meta:
        model = Profile
        fields = ["phone", "street", "city", "province", "postal_code"]
        field_classes = dict.fromkeys(fields, LineField)
        labels = {
            "phone": _("Phone number"),
            "street": _("Street address"),
            "city": _("City or town"),
            "province": _("Province or territory"),
            "postal_code": _("Postal code"),
        }
        help_texts = {
            "phone": _("With an extension or a relay number if you use one."),
            "street": _("With the apartment or unit, or a post office box."),
            "province": _("Outside Canada: the state or region, and the country."),
        }
        widgets = {
            "phone": forms.TextInput(attrs={"autocomplete": "tel", "class": "width-20"}),
            "street": forms.TextInput(attrs={"autocomplete": "address-line1"}),
            "city": forms.TextInput(attrs={"autocomplete": "address-level2"}),
            "province": forms.TextInput(attrs={"autocomplete": "address-level1"}),
            "postal_code": forms.TextInput(
                attrs={"autocomplete": "postal-code", "class": "width-10"}
            ),
        }

    def __init__(self, *args, instance, **kwargs):
        user = instance.user
        initial = {"name": user.name, "language": user.language, **kwargs.pop("initial", {})}
        super().__init__(*args, instance=instance, initial=initial, **kwargs)

    def clean_phone(self):
        phone = self.cleaned_data["phone"]
        if phone and sum(letter.isdecimal() for letter in phone) < 7:
            raise forms.ValidationError(
                _("Enter the whole number with its area code, such as 416-555-0123.")
            )
        return phone

    def clean_postal_code(self):
        code = self.cleaned_data["postal_code"]
        canadian = POSTAL_CODE.fullmatch(code)
        return " ".join(canadian.groups()).upper() if canadian else code
