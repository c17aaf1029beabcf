"""The form of a posting, in the order in which the public page reads."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import workflow
from careers.postings.admin.fields import InstantInput, LastDayField
from careers.postings.admin.rows import (
    NAMES,
    CityInline,
    PayRangeInline,
    RequirementInline,
    TermInline,
    say_languages,
)
from ops_site.moves import Refused

FIELDSETS = (
    (
        gettext_lazy("Posting"),
        {
            "fields": (
                ("title_en", "title_fr"),
                "unit",
                ("division_en", "division_fr"),
                ("audience", "language"),
                ("eligibility_en", "eligibility_fr"),
            )
        },
    ),
    (gettext_lazy("Dates"), {"fields": (("opens_at", "closes_at"),)}),
    (
        gettext_lazy("Key facts"),
        {
            "fields": (
                "role",
                ("level", "arrangement"),
                "compensation_group",
                ("job_code", "job_code_title"),
                ("pay_note_en", "pay_note_fr"),
            )
        },
    ),
    (gettext_lazy("About the job"), {"fields": (("about_en", "about_fr"),)}),
    (gettext_lazy("What we offer"), {"fields": (("offer_en", "offer_fr"),)}),
    (gettext_lazy("Selection process"), {"fields": (("selection_en", "selection_fr"),)}),
    (gettext_lazy("How to apply"), {"fields": (("apply_en", "apply_fr"),)}),
    (gettext_lazy("Additional information"), {"fields": (("additional_en", "additional_fr"),)}),
    (
        gettext_lazy("Contact"),
        {
            "fields": (
                "contact_name",
                ("contact_email", "contact_phone", "contact_tty"),
                ("accommodation_email", "accommodation_phone", "accommodation_tty"),
            )
        },
    ),
)
# Which rows follow which section, by the section's first field.
ROWS_AFTER = {
    ("level", "arrangement"): (CityInline, TermInline, PayRangeInline),
    ("about_en", "about_fr"): (RequirementInline,),
}
# Shown in place of what would be a link into lists that HR staff do not open, or a bare instant.
READ_ONLY = {
    "unit": "unit_name",
    "role": "role_name",
    "compensation_group": "group_name",
    "opens_at": "opening",
    "closes_at": "closing",
}


class PostingForm(forms.ModelForm):
    refusal = None  # Why the verb has refused what was sent, once it has.
    # The version that the person had before their eyes.
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opens_at = forms.DateTimeField(
        label=gettext_lazy("Opens"),
        widget=InstantInput,
        required=False,
        help_text=gettext_lazy("Toronto time. Only an approved posting opens."),
    )
    closes_at = LastDayField(
        label=gettext_lazy("Last day to apply"),
        required=False,
        help_text=gettext_lazy("The posting closes at 11:59 p.m. on this day, Toronto time."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_languages(self)
        self.fields["seen"].initial = getattr(self.instance, "seen_version", None)

    def clean(self):
        super().clean()
        if not (self.cleaned_data.get("title_en") or self.cleaned_data.get("title_fr")):
            self.add_error("title_en", _("Give the posting a title in at least one language."))
        try:
            self._require_current()
        except Refused as refusal:
            raise forms.ValidationError(list(refusal.sentences)) from refusal

    def _require_current(self):
        if self.refusal:
            raise self.refusal
        if self.instance.pk:
            workflow.require_draft(self.instance)
            workflow.require_current(self.instance, self.cleaned_data.get("seen") or 0)


def read_only(fieldsets):
    return [
        (name, {"fields": [_read_only_line(line) for line in options["fields"]]})
        for name, options in fieldsets
    ]


def _read_only_line(line):
    if isinstance(line, tuple):
        return tuple(READ_ONLY.get(field, field) for field in line)
    return READ_ONLY.get(line, line)


def sections(admin_form, formsets):
    """The sections of the page in order: each a set of fields, or the rows that follow it."""
    by_inline = {type(formset.opts): formset for formset in formsets}
    for fieldset in admin_form:
        yield {"fields": fieldset}
        for line in fieldset.fields:
            for inline in ROWS_AFTER.get(line, ()):
                yield {"rows": by_inline[inline]}


def changed(form, formsets):
    """The names of the fields, and of the kinds of rows, that a save changes."""
    return [
        *(name for name in form.changed_data if name != "seen"),
        *(NAMES[formset.model] for formset in formsets if formset.has_changed()),
    ]
