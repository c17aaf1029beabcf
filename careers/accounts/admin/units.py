"""The choice of a unit in forms of the administration."""

from django import forms
from django.forms.models import ModelChoiceIterator

from ops_site.analyser import fold


class InOrder(ModelChoiceIterator):
    """The units in the order of the alphabet, read once for all copies of the field."""

    def __iter__(self):
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        if not self.field.listed:
            units = [self.choice(unit) for unit in self.queryset]
            self.field.listed += sorted(units, key=lambda choice: fold(choice[1]))
        yield from self.field.listed


class UnitField(forms.ModelChoiceField):
    """Units by name; what is below a ministry says below which.

    Made anew for each request. The order is ours, since databases disagree on accents.
    """

    iterator = InOrder

    def __init__(self, queryset, **kwargs):
        self.listed = []  # Shared by the copies that the rows of a form are given.
        super().__init__(queryset.select_related("parent"), **kwargs)

    def label_from_instance(self, unit):
        if unit.kind in unit.MINISTRIES or not unit.parent:
            return str(unit)
        return f"{unit} – {unit.parent}"


class ChoosesUnit:
    """An admin, or its rows, in whose forms somebody chooses a unit."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "unit":
            kwargs["form_class"] = UnitField
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
