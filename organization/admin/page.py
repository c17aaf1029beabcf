from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organization.admin.sourced import SOURCE, SourcedAdmin, SourcedForm
from organization.models import InformationPage, PageSection


class InformationPageForm(SourcedForm):
    def needs_source(self, cleaned):
        return cleaned.get("origin") != InformationPage.Origin.PROJECT


class SectionInline(admin.StackedInline):
    model = PageSection
    extra = 0
    fields = [
        ("order", "level", "anchor"),
        "heading_en",
        "body_en",
        "heading_fr",
        "body_fr",
        "french_is_unofficial",
        "source",
        "blocks",
    ]


@admin.register(InformationPage)
class InformationPageAdmin(SourcedAdmin):
    form = InformationPageForm
    list_display = ["__str__", "area", "origin", "reviewed_on"]
    list_filter = ["area", "origin", "ended"]
    search_fields = ["title_en", "title_fr", "key", "sections__heading_en", "sections__heading_fr"]
    prepopulated_fields = {"key": ["title_en"]}
    # The footer and other pages lead to its address.
    fixed = ["key", "area", "slug_en", "slug_fr"]
    inlines = [SectionInline]
    fieldsets = [
        (None, {"fields": ["key", "area", "order", "reviewed_on", "ended"]}),
        (_("English"), {"fields": ["title_en", "slug_en", "lead_en"]}),
        (_("French"), {"fields": ["title_fr", "slug_fr", "lead_fr"]}),
        (_("Where the text is from"), {"fields": ["origin"]}),
        SOURCE,
    ]
