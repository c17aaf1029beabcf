from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organization.admin.sourced import SOURCE, SourcedAdmin
from organization.models import Appointment


@admin.register(Appointment)
class AppointmentAdmin(SourcedAdmin):
    list_display = ["person", "role", "start", "end", "acting", "ended", "confirmed"]
    list_select_related = ["person", "role"]
    list_filter = ["ended", "confirmed", "acting", "role__kind"]
    search_fields = ["person__name", "role__title_en", "role__title_fr", "title_en", "title_fr"]
    autocomplete_fields = ["person", "role"]
    fieldsets = [
        (None, {"fields": ["person", "role", "acting"]}),
        (
            _("When"),
            {
                "fields": [("start", "end"), "ended", "confirmed"],
                "description": _(
                    "Leave a day empty that no source gives. Unconfirmed means: the last source "
                    "is too old to say that it lasts; the post is then shown without a holder."
                ),
            },
        ),
        (_("The source’s own words for the office"), {"fields": ["title_en", "title_fr"]}),
        SOURCE,
    ]
