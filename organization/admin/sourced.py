"""What the admin of every fact shares: a source, and a form that insists on it."""

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.utils.translation import gettext_lazy as _

from ops_site.publishing import PublishingAdmin
from organization.importing.desk import ImportsAndExports

SOURCE = (
    _("Source"),
    {
        "fields": ["source", "as_of", "note"],
        "description": _(
            "Readers see where each fact is from. Name the document, its address, and its day."
        ),
    },
)


class SourcedForm(forms.ModelForm):
    """A fact that is changed says where it is from; one that is left alone may still lack it."""

    def clean(self):
        cleaned = super().clean()
        if self.has_changed() and self.needs_source(cleaned) and not cleaned.get("source"):
            self.add_error("source", _("Say where this is from: a document, its address, its day."))
        return cleaned

    def needs_source(self, cleaned):
        return True


class SourcedAdmin(ImportsAndExports, PublishingAdmin):
    """`fixed` are the fields by which pages and fixtures know a row: given once, then left."""

    form = SourcedForm
    fixed = ()
    formfield_overrides = {models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 4})}}
    list_per_page = 50

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(self.fixed if obj else ())]

    def get_prepopulated_fields(self, request, obj=None):
        filled = super().get_prepopulated_fields(request, obj)
        return {name: by for name, by in filled.items() if not (obj and name in self.fixed)}
