"""What postings choose from: cities, families and roles, compensation groups."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from careers.postings.models import City, CityAlias, CompensationGroup, JobFamily, JobRole
from organization.admin.sourced import SOURCE, SourcedAdmin


class CityAliasInline(admin.TabularInline):
    model = CityAlias
    extra = 1


@admin.register(City)
class CityAdmin(SourcedAdmin):
    list_display = ("name_en", "name_fr", "official_name", "region", "population")
    list_filter = ("region",)
    search_fields = ("name_en", "name_fr", "official_name", "aliases__name")
    inlines = (CityAliasInline,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    *("csd_code", "official_name", "region", "population"),
                    ("latitude", "longitude"),
                )
            },
        ),
        (_("English"), {"fields": ("name_en", "slug_en")}),
        (_("French"), {"fields": ("name_fr", "slug_fr")}),
        SOURCE,
    )

    def has_delete_permission(self, request, obj=None):
        """Municipalities stay: a posting that named one must keep its place."""
        return False


@admin.register(CompensationGroup)
class CompensationGroupAdmin(SourcedAdmin):
    list_display = ("code", "name_en", "name_fr")
    search_fields = ("code", "name_en", "name_fr")
    fieldsets = (
        (None, {"fields": ("code",)}),
        (_("English"), {"fields": ("name_en", "description_en")}),
        (_("French"), {"fields": ("name_fr", "name_fr_status", "description_fr")}),
        SOURCE,
    )


@admin.register(JobFamily)
class JobFamilyAdmin(SourcedAdmin):
    list_display = ("name_en", "name_fr", "order")
    ordering = ("order", "pk")
    fieldsets = (
        (None, {"fields": ("key", "order")}),
        (_("English"), {"fields": ("name_en", "slug_en")}),
        (_("French"), {"fields": ("name_fr", "slug_fr")}),
        SOURCE,
    )


class FamilyFilter(admin.SimpleListFilter):
    title = _("job family")
    parameter_name = "family"

    def lookups(self, request, model_admin):
        return [(family.pk, str(family)) for family in JobFamily.objects.order_by("order", "pk")]

    def queryset(self, request, queryset):
        known = self.value() in {str(key) for key, _name in self.lookup_choices}
        return queryset.filter(family=self.value()) if known else queryset


@admin.register(JobRole)
class JobRoleAdmin(SourcedAdmin):
    list_display = ("name_en", "name_fr", "family_name", "level")
    list_filter = (FamilyFilter, "level")
    list_select_related = ("family",)
    search_fields = ("name_en", "name_fr")
    fieldsets = (
        (None, {"fields": ("key", "family", "level", ("salary_min", "salary_max"), "order")}),
        (_("English"), {"fields": ("name_en", "slug_en", "description_en")}),
        (_("French"), {"fields": ("name_fr", "slug_fr", "description_fr")}),
        SOURCE,
    )

    @admin.display(description=_("job family"), ordering="family__order")
    def family_name(self, role):
        return role.family
