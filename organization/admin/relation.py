from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organization.admin.sourced import SOURCE, FactForm, SourcedAdmin
from organization.importing import tables
from organization.models import Relation

ENDS = ["subject_unit", "subject_role", "object_unit", "object_role"]


class RelationForm(FactForm):
    class Meta:
        labels = {
            "subject_unit": _("Starts at the unit"),
            "subject_role": _("or at the role"),
            "object_unit": _("Ends at the unit"),
            "object_role": _("or at the role"),
        }

    def clean(self):
        """An import knows a line by the same, and takes a second one for the first."""
        cleaned = super().clean()
        same = {name: cleaned.get(name) for name in (*ENDS, "kind", "start")}
        if Relation.objects.filter(**same).exclude(pk=self.instance.pk).exists():
            self.add_error(None, _("This line is on record already."))
        return cleaned


@admin.register(Relation)
class RelationAdmin(SourcedAdmin):
    form = RelationForm
    tables = [tables.Relations]
    list_display = ["starts_at", "kind", "ends_at", "as_of", "end"]
    list_select_related = ENDS
    list_filter = ["kind", ("end", admin.EmptyFieldListFilter)]
    search_fields = [
        f"{end}__{'name' if 'unit' in end else 'title'}_{language}"
        for end in ENDS
        for language in ("en", "fr")
    ]
    autocomplete_fields = ENDS
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("subject_unit", "subject_role"),
                    "kind",
                    ("object_unit", "object_role"),
                ],
                "description": _("A line starts at one unit or one role, and ends at one."),
            },
        ),
        (_("When"), {"fields": [("start", "end")]}),
        (_("The sentence that states it"), {"fields": ["sentence_en", "sentence_fr"]}),
        SOURCE,
    ]

    @admin.display(description=_("starts at"))
    def starts_at(self, relation):
        return relation.subject

    @admin.display(description=_("ends at"))
    def ends_at(self, relation):
        return relation.object
