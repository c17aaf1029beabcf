"""What the admin of every fact shares: a source, and a form that insists on it."""

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ops_site import formats
from ops_site.plain_forms import PlainForms
from ops_site.publishing import PublishingAdmin
from organization import proofreading
from organization.admin.lines import LinesField
from organization.admin.seen import SeenForm, Unasked
from organization.importing.desk import ImportsAndExports
from organization.models.sourced import BESIDE

SOURCE = (
    _("Source"),
    {
        "fields": ["source", "as_of", "note"],
        "description": _(
            "Readers see where each fact is from. Name the document, its address, and its day. "
            "Where there are several documents: one to a line, each with what it says."
        ),
    },
)
TEXTS = {
    models.TextField: {
        "form_class": LinesField,
        "widget": AdminTextareaWidget(attrs={"rows": 4}),
    }
}


class SourcedForm(forms.ModelForm):
    """A fact that is changed says where it is from; one that is left alone may still lack it."""

    def clean(self):
        cleaned = super().clean()
        if self.has_changed() and self.needs_source(cleaned) and not cleaned.get("source"):
            self.add_error("source", _("Say where this is from: a document, its address, its day."))
        return cleaned

    def needs_source(self, cleaned):
        return True


class FactForm(SeenForm, SourcedForm):
    """The source of a fact says what stands there now: a change names another, or vouches for it.

    The question is put where a row is changed; a new row has no source from before.
    """

    same_source = forms.BooleanField(
        label=_("The source given below says this too"),
        help_text=_("For a change that leaves the source as it is."),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.fields["same_source"].widget = Unasked()

    def clean(self):
        cleaned = super().clean()
        changed = self.changed_facts()
        self._refuse_damage(changed)
        self._check_day_of_source(cleaned)
        if changed and self._keeps_source(cleaned) and not cleaned.get("same_source"):
            told = _(
                "You changed: %(fields)s. Name the source that says so, or tick that the one "
                "given says it."
            )
            self.add_error("source", told % {"fields": ", ".join(map(self.called, changed))})
        return cleaned

    @cached_property
    def changed_data(self):
        """To vouch for the source is to change nothing."""
        return [name for name in super().changed_data if name != "same_source"]

    def changed_facts(self):
        """The changed fields of the fact itself."""
        model = [field.name for field in self._meta.model._meta.fields]
        return [name for name in self.changed_data if name in model and name not in BESIDE]

    def called(self, name):
        """What the field is called, in the middle of a sentence."""
        words = self._meta.model._meta.get_field(name).verbose_name
        label = self.fields[name].label
        return str(words if capfirst(words) == label else label)

    def _refuse_damage(self, changed):
        """Texts that hold HTML or were mis-decoded; readers would see the signs."""
        for name in changed:
            text = self.cleaned_data.get(name)
            for told in proofreading.damage(text) if isinstance(text, str) else ():
                self.add_error(name, told)

    def _check_day_of_source(self, cleaned):
        """The day goes with the document: that of the old one does not stay beside a new one."""
        day, old = cleaned.get("as_of"), self.initial.get("source") or ""
        if day and day > timezone.localdate():
            self.add_error("as_of", _("A source of a day to come cannot say it yet."))
        is_new = "source" in self.changed_data and old and old not in (cleaned["source"] or "")
        if is_new and day and "as_of" not in self.changed_data and not cleaned["same_source"]:
            told = _(
                "%(day)s is the day of the source from before. Give the day of the one that you "
                "name, or empty it; if both are of the same day, tick the box above the source."
            )
            self.add_error("as_of", told % {"day": formats.day(day)})

    def _keeps_source(self, cleaned):
        is_there = self.instance.pk is not None
        return is_there and cleaned.get("source") and "source" not in self.changed_data


class SourcedAdmin(PlainForms, ImportsAndExports, PublishingAdmin):
    """`fixed` are the fields by which pages and fixtures know a row: given once, then left."""

    form = FactForm
    fixed = ()
    formfield_overrides = TEXTS
    list_per_page = 50

    def get_fieldsets(self, request, obj=None):
        """Whether the source says a change too is asked where there is one to vouch for."""
        fieldsets = super().get_fieldsets(request, obj)
        is_asked = issubclass(self.form, FactForm) and obj
        if is_asked and self.has_change_permission(request, obj):
            return [(name, with_question(options)) for name, options in fieldsets]
        return fieldsets

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(self.fixed if obj else ())]

    def get_prepopulated_fields(self, request, obj=None):
        filled = super().get_prepopulated_fields(request, obj)
        return {name: by for name, by in filled.items() if not (obj and name in self.fixed)}


def with_question(options):
    """The options of a fieldset, with the question right before the source that it asks about."""
    fields = list(options["fields"])
    if "source" in fields:
        place = fields.index("source")
        fields[place:place] = ["same_source", "seen"]
    return options | {"fields": fields}
