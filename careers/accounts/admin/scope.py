from django.contrib import admin

from careers.accounts import policies
from careers.accounts.admin.superusers import SuperusersOnly
from careers.accounts.models import HRScope


class HRScopeInline(SuperusersOnly, admin.StackedInline):
    model = HRScope
    extra = 1

    def has_delete_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)


@admin.register(HRScope)
class HRScopeAdmin(SuperusersOnly, admin.ModelAdmin):
    list_display = ("user", "unit")
    list_select_related = ("user", "unit")
    search_fields = ("user__name", "user__email", "unit__name_en", "unit__name_fr")
    ordering = ("unit__name_en", "user__email")

    def has_delete_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)
