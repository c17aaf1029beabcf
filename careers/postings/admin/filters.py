from django.contrib.admin import SimpleListFilter
from django.utils.translation import gettext_lazy as _

from careers.accounts.models.scope import units_of
from careers.postings.choices import State


class StateFilter(SimpleListFilter):
    """Draft, in review … scheduled, open, closed: what the clock decides included."""

    title = _("status")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return State.choices

    def queryset(self, request, queryset):
        return queryset.in_state(self.value()) if self.value() in State.values else queryset


class UnitFilter(SimpleListFilter):
    """The units for which this person works, as far as there are postings of them."""

    title = _("unit")
    parameter_name = "unit"

    def lookups(self, request, model_admin):
        advertising = units_of(request.user).filter(postings__isnull=False).distinct()
        return [(str(unit.pk), str(unit)) for unit in advertising]

    def queryset(self, request, queryset):
        known = [key for key, _name in self.lookup_choices]
        if self.value() is None:
            return queryset
        return queryset.filter(unit=self.value()) if self.value() in known else queryset.none()
