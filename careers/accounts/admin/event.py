from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.accounts.admin.administrators import AdministratorsRead
from careers.accounts.models import StaffEvent
from ops_site import formats

UNKNOWN = "–"


@admin.register(StaffEvent)
class StaffEventAdmin(AdministratorsRead, admin.ModelAdmin):
    """What was done, in the units of the person: read by them, changed by nobody."""

    list_display = ("name", "address", "unit", "role", "by", "when")
    list_filter = ("name",)
    list_select_related = ("unit", "by")
    search_fields = ("address", "whom__name", "by__name", "by__email")
    ordering = ("-pk",)
    show_facets = admin.ShowFacets.NEVER
    fields = ("name", "address", "unit_of", "role", "by_whom", "when")

    @admin.display(description=gettext_lazy("by"))
    def by_whom(self, event):
        return str(event.by or UNKNOWN)

    @admin.display(description=gettext_lazy("at"), ordering="pk")
    def when(self, event):
        return formats.instant(event.at)

    def changelist_view(self, request, extra_context=None):
        title = {"title": _("Who was made HR staff, by whom")}
        return super().changelist_view(request, {**title, **(extra_context or {})})
