from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organization.admin.sourced import SOURCE, SourcedAdmin
from organization.importing import tables
from organization.models import Role


@admin.register(Role)
class RoleAdmin(SourcedAdmin):
    tables = [tables.Roles]
    list_display = ["__str__", "kind", "unit", "collective", "end", "ended"]
    list_select_related = ["unit"]
    list_filter = ["kind", "collective", "ended", ("source", admin.EmptyFieldListFilter)]
    search_fields = ["title_en", "title_fr", "key", "unit__name_en", "unit__name_fr"]
    autocomplete_fields = ["unit"]
    fixed = ["key"]
    prepopulated_fields = {"key": ["title_en"], "slug_en": ["title_en"], "slug_fr": ["title_fr"]}
    fieldsets = [
        (None, {"fields": ["key", "kind", "unit", "order", "collective"]}),
        (
            _("When"),
            {
                "fields": [("start", "end"), "ended"],
                "description": _(
                    "Since when there is this post, and the first day on which it is over. “Has "
                    "ended” is for a post of which no source says since when it is over."
                ),
            },
        ),
        (
            _("A second deputy minister’s post"),
            {
                "fields": [("exception_en", "exception_fr")],
                "description": _(
                    "There is one for each ministry. Say in a few words why this one has another."
                ),
            },
        ),
        (_("English"), {"fields": ["title_en", "slug_en", "description_en"]}),
        (_("French"), {"fields": ["title_fr", "title_fr_status", "slug_fr", "description_fr"]}),
        SOURCE,
    ]
