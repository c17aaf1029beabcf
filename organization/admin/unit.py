from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ops_site.plain_forms import PlainForms
from organization.admin.closing import Closes
from organization.admin.former_periods import FormerPeriods
from organization.admin.renaming import FormerNameForm, RenamesAndMoves, RenamingForm
from organization.admin.sourced import SOURCE, TEXTS, FactForm, SourcedAdmin
from organization.importing import tables
from organization.models import (
    Agency,
    Cluster,
    FormerName,
    FormerPlace,
    Ministry,
    Unit,
    UnitAlias,
)

WHEN = (
    _("When"),
    {
        "fields": [("start", "end")],
        "description": _(
            "Since when it is there, and the first day on which it is over; empty where no source "
            "gives a day. What became of a unit that ended is a line “was succeeded by”."
        ),
    },
)
LANGUAGE_SETS = [
    (
        _("English"),
        {"fields": ["name_en", "short_en", "acronym_en", "slug_en", "mandate_en", "history_en"]},
    ),
    (
        _("French"),
        {
            "fields": [
                "name_fr",
                "name_fr_status",
                "short_fr",
                "acronym_fr",
                "slug_fr",
                "mandate_fr",
                "history_fr",
            ]
        },
    ),
]


class FormerNameInline(PlainForms, admin.StackedInline):
    model = FormerName
    verbose_name = pgettext_lazy("before a colon", "former name")
    form = FormerNameForm
    formset = FormerPeriods
    extra = 1
    formfield_overrides = TEXTS
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *(("name_en", "name_fr"), ("slug_en", "slug_fr"), ("start", "end")),
                    *("same_source", "seen", "source", "as_of", "note"),
                ],
                "description": _(
                    "For older history. A name that you change above is kept by itself."
                ),
            },
        )
    ]
    help_texts = {
        "slug_en": _("The old address word leads on to the unit as it is called now."),
        "end": _("The first day on which it was called something else."),
    }

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        kwargs |= {"help_text": self.help_texts.get(db_field.name, "")}
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class FormerPlaceInline(PlainForms, admin.StackedInline):
    model = FormerPlace
    verbose_name = pgettext_lazy("before a colon", "former place")
    form = FactForm
    formset = FormerPeriods
    fk_name = "unit"
    extra = 1
    formfield_overrides = TEXTS
    autocomplete_fields = ["parent"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *("parent", ("start", "end")),
                    *("same_source", "seen", "source", "as_of", "note"),
                ],
                "description": _(
                    "For older history. A place that you change above is kept by itself."
                ),
            },
        )
    ]
    help_texts = {
        "parent": _("Empty: it stood by itself."),
        "end": _("The first day on which it was part of something else."),
    }

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        kwargs |= {"help_text": self.help_texts.get(db_field.name, "")}
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class AliasInline(admin.TabularInline):
    model = UnitAlias
    extra = 1
    verbose_name_plural = _("other ways in which documents write the name")


class SubjectAdmin(Closes, RenamesAndMoves, SourcedAdmin):
    """What the units and their proxies share; `kinds` are those that a proxy stands for."""

    form = RenamingForm
    kinds = ()
    formfield_overrides = {
        **SourcedAdmin.formfield_overrides,
        models.URLField: {"assume_scheme": "https"},
    }
    list_display = ["__str__", "kind", "parent", "as_of", "end"]
    list_select_related = ["parent"]
    list_filter = [("end", admin.EmptyFieldListFilter), ("source", admin.EmptyFieldListFilter)]
    search_fields = [
        *("name_en", "name_fr", "short_en", "short_fr", "acronym_en", "acronym_fr"),
        *("key", "aliases__name"),
    ]
    ordering = ["name_en"]
    autocomplete_fields = ["parent"]
    fixed = ["key"]
    prepopulated_fields = {"key": ["name_en"], "slug_en": ["name_en"], "slug_fr": ["name_fr"]}
    inlines = [FormerNameInline, FormerPlaceInline, AliasInline]
    fieldsets = [
        (None, {"fields": ["key", "kind", "parent", "order", "website"]}),
        WHEN,
        *LANGUAGE_SETS,
        (_("The text on what it does"), {"fields": ["mandate_status"]}),
        SOURCE,
    ]

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "kind" and self.kinds:
            kwargs["choices"] = [(kind, Unit.Kind(kind).label) for kind in self.kinds]
        return super().formfield_for_choice_field(db_field, request, **kwargs)


@admin.register(Unit)
class UnitAdmin(SubjectAdmin):
    tables = [tables.Units, tables.FormerNames, tables.FormerPlaces, tables.Aliases]
    list_filter = ["kind", *SubjectAdmin.list_filter]
    fieldsets = [
        (
            None,
            {
                "fields": ["key", "kind", "agency_type", "parent", "order", "website"],
            },
        ),
        *SubjectAdmin.fieldsets[1:],
    ]


@admin.register(Ministry)
class MinistryAdmin(SubjectAdmin):
    kinds = Unit.MINISTRIES


@admin.register(Agency)
class AgencyAdmin(SubjectAdmin):
    kinds = (Unit.Kind.AGENCY,)
    list_display = ["__str__", "agency_type", "parent", "as_of", "end"]
    list_filter = ["agency_type", *SubjectAdmin.list_filter]
    fieldsets = UnitAdmin.fieldsets


@admin.register(Cluster)
class ClusterAdmin(SubjectAdmin):
    kinds = (Unit.Kind.CLUSTER,)
