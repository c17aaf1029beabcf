from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organization.admin.sourced import SOURCE, SourcedAdmin
from organization.importing import tables
from organization.models import Person


@admin.register(Person)
class PersonAdmin(SourcedAdmin):
    tables = [tables.People]
    list_display = ["sort_name", "as_of"]
    list_filter = [("source", admin.EmptyFieldListFilter)]
    search_fields = ["name", "sort_name", "key"]
    fixed = ["key"]
    prepopulated_fields = {"key": ["name"]}
    fieldsets = [
        (None, {"fields": ["key", "name", "sort_name"]}),
        (_("English"), {"fields": ["biography_en"]}),
        (_("French"), {"fields": ["biography_fr"]}),
        SOURCE,
    ]
