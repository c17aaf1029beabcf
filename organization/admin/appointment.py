from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ops_site.publishing import publish, published_together
from organization.admin.sourced import SOURCE, SourcedAdmin
from organization.importing import tables
from organization.models import Appointment, Person


@admin.register(Appointment)
class AppointmentAdmin(SourcedAdmin):
    tables = [tables.Appointments]
    list_display = ["person", "role", "start", "end", "acting", "ended", "confirmed"]
    list_select_related = ["person", "role"]
    list_filter = ["ended", "confirmed", "acting", "role__kind"]
    search_fields = ["person__name", "role__title_en", "role__title_fr", "title_en", "title_fr"]
    autocomplete_fields = ["person", "role"]
    fieldsets = [
        (
            None,
            {
                "fields": ["person", "role", "acting", "shared"],
                "description": _(
                    "A post has one holder at a time, and at most one who acts in it. Several "
                    "people share only a title that is no single post, such as associate minister."
                ),
            },
        ),
        (
            _("When"),
            {
                "fields": [("start", "end"), "ended", "confirmed"],
                "description": _(
                    "“Until” is the first day on which it is over, and may be a day to come. "
                    "Leave a day empty that no source gives. Unconfirmed means: the last source "
                    "is too old to say that it lasts; the post is then shown without a holder."
                ),
            },
        ),
        (_("The source’s own words for the office"), {"fields": ["title_en", "title_fr"]}),
        SOURCE,
    ]

    def save_related(self, request, form, formsets, change):
        """Who was named before by mistake is published too: they are not found by the post now."""
        is_of_another = change and "person" in form.changed_data
        before = Person.objects.filter(pk=form.initial["person"]) if is_of_another else ()
        with published_together():
            super().save_related(request, form, formsets, change)
            publish(*before)
