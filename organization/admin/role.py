from django import forms
from django.contrib import admin, messages
from django.db.models import Max
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from organization import proofreading
from organization.admin.sourced import SOURCE, FactForm, SourcedAdmin
from organization.importing import tables
from organization.models import Role

IN_BOTH_LANGUAGES = ("title", "description", "exception")
TITLES = {"title_en", "title_fr"}


class RoleForm(FactForm):
    order = forms.IntegerField(
        label=_("Order"),
        help_text=_("Lower numbers stand first. Empty: after the other posts of its unit."),
        min_value=0,
        max_value=32767,
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial["order"] = None

    def clean(self):
        cleaned = super().clean()
        if "order" not in self.errors and self.cleaned_data.get("order") is None:
            cleaned["order"] = last_place(cleaned.get("unit"), besides=self.instance)
        return cleaned


def last_place(unit, *, besides):
    """Right after the last post of `unit`, as its rows stand now."""
    others = Role.objects.filter(unit=unit).exclude(pk=besides.pk)
    return (others.aggregate(last=Max("order"))["last"] or 0) + 1


@admin.register(Role)
class RoleAdmin(SourcedAdmin):
    form = RoleForm
    tables = [tables.Roles]
    list_display = ["__str__", "kind", "unit", "collective", "end", "ended"]
    list_select_related = ["unit"]
    list_filter = ["kind", "collective", "ended", ("source", admin.EmptyFieldListFilter)]
    search_fields = ["title_en", "title_fr", "key", "unit__name_en", "unit__name_fr"]
    autocomplete_fields = ["unit"]
    fixed = ["key"]
    prepopulated_fields = {"key": ["title_en"], "slug_en": ["title_en"], "slug_fr": ["title_fr"]}
    fieldsets = [
        (None, {"fields": ["key", "kind", "unit", "order", "collective"]}),
        (
            _("When"),
            {
                "fields": [("start", "end"), "ended"],
                "description": _(
                    "Since when there is this post, and the first day on which it is over. “Has "
                    "ended” is for a post of which no source says since when it is over."
                ),
            },
        ),
        (
            _("A second deputy minister’s post"),
            {
                "fields": [("exception_en", "exception_fr")],
                "description": _(
                    "There is one for each ministry. Say in a few words why this one has another."
                ),
            },
        ),
        (_("English"), {"fields": ["title_en", "slug_en", "description_en"]}),
        (_("French"), {"fields": ["title_fr", "title_fr_status", "slug_fr", "description_fr"]}),
        SOURCE,
    ]

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for role, field, sentence in proofreading.one_sided(form.instance, IN_BOTH_LANGUAGES):
            label = capfirst(role._meta.get_field(field).verbose_name)
            words = {"label": label, "message": sentence}
            self.message_user(request, gettext("%(label)s: %(message)s") % words, messages.WARNING)
        if change and not TITLES.isdisjoint(form.changed_data):
            told = gettext(
                "Pages of earlier days tell the new title too. If the post is another one now, end "
                "it and add the new one."
            )
            self.message_user(request, told, messages.WARNING)
