from django.contrib import admin

from careers.accounts import policies
from careers.accounts.admin.superusers import SuperusersOnly
from careers.accounts.admin.units import ChoosesUnit
from careers.accounts.models import HRScope
from ops_site.selection import KnownSelection


class HRScopeInline(ChoosesUnit, SuperusersOnly, admin.StackedInline):
    model = HRScope
    extra = 1

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("user", "unit")

    def has_delete_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)


@admin.register(HRScope)
class HRScopeAdmin(ChoosesUnit, KnownSelection, SuperusersOnly, admin.ModelAdmin):
    list_display = ("user", "unit")
    list_select_related = ("user", "unit")
    search_fields = ("user__name", "user__email", "unit__name_en", "unit__name_fr")
    ordering = ("unit__name_en", "user__email")

    def has_delete_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)
