"""What postings choose from: cities, families and roles, compensation groups."""

from django.contrib import admin

from careers.postings.models import City, CityAlias, CompensationGroup, JobFamily, JobRole
from ops_site.publishing import PublishingAdmin


class CityAliasInline(admin.TabularInline):
    model = CityAlias
    extra = 1


@admin.register(City)
class CityAdmin(PublishingAdmin):
    list_display = ("name_en", "name_fr", "official_name", "region", "population")
    list_filter = ("region",)
    search_fields = ("name_en", "name_fr", "official_name", "aliases__name")
    inlines = (CityAliasInline,)

    def has_delete_permission(self, request, obj=None):
        """Municipalities stay: a posting that named one must keep its place."""
        return False


@admin.register(CompensationGroup)
class CompensationGroupAdmin(PublishingAdmin):
    list_display = ("code", "name_en", "name_fr")
    search_fields = ("code", "name_en", "name_fr")


@admin.register(JobFamily)
class JobFamilyAdmin(PublishingAdmin):
    list_display = ("name_en", "name_fr", "order")
    ordering = ("order", "pk")


@admin.register(JobRole)
class JobRoleAdmin(PublishingAdmin):
    list_display = ("name_en", "name_fr", "family", "level")
    list_filter = ("family", "level")
    list_select_related = ("family",)
    search_fields = ("name_en", "name_fr")
