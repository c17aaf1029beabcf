"""The forms of the steps of applying; `values()` is what each gives `drafting.save`."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from careers.accounts.models import User
from careers.applicants.forms.contact import ContactForm as ProfileContactForm
from careers.applicants.forms.entitlement import EntitlementForm as ProfileEntitlementForm
from careers.applicants.forms.lines import LineField
from careers.applicants.models import Document, Profile
from careers.applications.completeness import Step
from careers.applications.drafting import FIELDS
from ops_site import formats

LONGEST = 5000  # Characters; about two pages.
CHOOSE = _("Choose yes or no.")


class ProseField(forms.CharField):
    """A text of some length. A line break counts as one character, as the reader counts it.

    The control takes more than fits: a browser that cuts what is pasted would lose it unseen.
    """

    widget = forms.Textarea

    def to_python(self, value):
        return super().to_python((value or "").replace("\r\n", "\n"))

    def widget_attrs(self, widget):
        return {"rows": 12}

    def run_validators(self, value):
        if too_many := max(len(value) - LONGEST, 0):
            words = ngettext(
                "This is %(number)s character too long.",
                "This is %(number)s characters too long.",
                too_many,
            )
            raise forms.ValidationError(words % {"number": formats.number(too_many)})
        super().run_validators(value)


class YesNoField(forms.TypedChoiceField):
    widget = forms.RadioSelect

    def __init__(self, **kwargs):
        choices = [("yes", pgettext_lazy("answer", "Yes")), ("no", pgettext_lazy("answer", "No"))]
        kwargs.setdefault("error_messages", {"required": CHOOSE, "invalid_choice": CHOOSE})
        super().__init__(choices=choices, coerce=lambda value: value == "yes", **kwargs)

    def prepare_value(self, value):
        return {True: "yes", False: "no"}.get(value, value)


class StepForm(forms.Form):
    """A step whose fields are those of the application."""

    def __init__(self, data=None, *, application, **kwargs):
        initial = {name: getattr(application, name) for name in self.base_fields if name in FIELDS}
        super().__init__(data, initial=initial, **kwargs)

    def values(self):
        return {name: value for name, value in self.cleaned_data.items() if name in FIELDS}


class ForSome:
    """Mixin of a field that only some have to fill in: its hint says who."""

    is_for_some = True


class LineForSome(ForSome, LineField):
    pass


class ProseForSome(ForSome, ProseField):
    pass


class EligibilityForm(StepForm):
    may_apply = YesNoField(label=_("Are you one of those who may apply?"))
    employee_number = LineForSome(
        label=_("Employee number (WIN)"),
        help_text=_("Only if you answer yes."),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "width-10", "autocomplete": "off"}),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("may_apply") is False:
            cleaned["employee_number"] = ""
            self.errors.pop("employee_number", None)
        elif cleaned.get("may_apply") and cleaned.get("employee_number") == "":
            self.add_error("employee_number", _("Enter your employee number."))
        return cleaned


class ContactForm(ProfileContactForm):
    """The form of the profile, over what the application says."""

    def __init__(self, data=None, *, application, **kwargs):
        person = User(name=application.name, language=application.language)
        known = {name: getattr(application, name) for name in ProfileContactForm.Meta.fields}
        super().__init__(data, instance=Profile(user=person, **known), **kwargs)

    def values(self):
        return {**self.cleaned_data, "contact_confirmed": True}


class EntitlementForm(ProfileEntitlementForm):
    """The form of the profile, over what the application says."""

    def __init__(self, data=None, *, application, **kwargs):
        known = {name: getattr(application, name) for name in ProfileEntitlementForm.Meta.fields}
        super().__init__(data, instance=Profile(**known), **kwargs)

    def values(self):
        return self.cleaned_data


class AnswerForm(forms.Form):
    text = ProseField(
        label=_("How you meet it"),
        error_messages={"required": _("Write how you meet this requirement.")},
    )

    def __init__(self, data=None, *, text, **kwargs):
        super().__init__(data, initial={"text": text}, **kwargs)
        words = _(
            "Say what you did, where, for how long, and with what result."
            " At most %(number)s characters."
        )
        self.fields["text"].help_text = words % {"number": formats.number(LONGEST)}


class BackgroundForm(StepForm):
    includes_background = YesNoField(
        label=_("Shall your education, employment and languages go with this application?")
    )


class AccommodationForm(StepForm):
    needs_accommodation = YesNoField(label=_("Do you need accommodation to take part?"))
    accommodation = ProseForSome(
        label=_("What you need"),
        help_text=_("Only if you answer yes. You need not name a diagnosis."),
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("needs_accommodation") is False:
            cleaned["accommodation"] = ""
            self.errors.pop("accommodation", None)
        elif cleaned.get("needs_accommodation") and cleaned.get("accommodation") == "":
            self.add_error("accommodation", _("Say which accommodation you need."))
        return cleaned


class DeclarationForm(forms.Form):
    declared = forms.BooleanField(
        label=_("I declare that what I say in this application is true and complete."),
        error_messages={"required": _("Tick the box to make the declaration.")},
    )

    def __init__(self, data=None, *, application, **kwargs):
        self.declared_at = application.declared_at
        super().__init__(data, initial={"declared": bool(self.declared_at)}, **kwargs)

    def values(self):
        return {"declared_at": self.declared_at or timezone.now()}


class ChoiceForm(forms.Form):
    """Which document of the library goes with the application, for one purpose."""

    version = forms.TypedChoiceField(
        label=_("Which document?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a document.")},
    )

    def __init__(self, data=None, *, application, purpose, **kwargs):
        chosen = application.chosen_by_purpose().get(purpose)
        super().__init__(data, initial={"version": chosen and str(chosen.pk)}, **kwargs)
        library = Document.objects.by(application.applicant).with_versions()
        found = [document.latest() for document in library]
        # First what it was uploaded for.
        found.sort(key=lambda version: version.document.kind != purpose)
        self.versions = {str(version.pk): version for version in found}
        self.fields["version"].choices = [(key, told(v)) for key, v in self.versions.items()]
        self.fields["version"].coerce = self.versions.get


def told(version):
    """A document of the library in a line."""
    words = {"name": version.name, "instant": formats.instant(version.uploaded_at)}
    return _("%(name)s, uploaded %(instant)s") % words


FORMS = {
    Step.ELIGIBILITY: EligibilityForm,
    Step.CONTACT: ContactForm,
    Step.ENTITLEMENT: EntitlementForm,
    Step.BACKGROUND: BackgroundForm,
    Step.ACCOMMODATION: AccommodationForm,
    Step.DECLARATION: DeclarationForm,
}
