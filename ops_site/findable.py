"""A choice among many rows, in the administration, that can be made without JavaScript too.

Django's own field is empty until a script fills it. Here a browser without scripts has a box
beside it: one writes the key of the row or its exact name, in either language.
"""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import FieldDoesNotExist
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ops_site.analyser import fold

# Up to so many rows are suggested while one types.
MOST_SUGGESTED = 500
# Of a wrong name so much is said again.
LONGEST = 200
NAMES = ("name", "name_en", "name_fr", "title_en", "title_fr")


class Typed(str):
    """What somebody wrote in the box, as against the key in the database of a row in the list."""


class Known:
    """The rows that one may choose from, by their keys and names."""

    def __init__(self, queryset):
        self.queryset = queryset
        self.key = "key" if _has(queryset.model, "key") else "pk"
        self.names = [name for name in NAMES if _has(queryset.model, name)]

    def key_of(self, pk):
        """The key of the row with this key in the database; nothing where there is none."""
        try:
            return self.queryset.filter(pk=pk).values_list(self.key, flat=True).first()
        except (TypeError, ValueError):
            return None

    def find(self, typed):
        """The rows that have this key or, if none has it, those that are called so."""
        text = typed.replace("\x00", "").strip()
        by_key = list(self.queryset.filter(key=text)) if self.key == "key" else []
        if by_key:
            return by_key
        wanted = fold(" ".join(text.split()))
        rows = self.queryset.order_by("pk").values_list("pk", self.key, *self.names)
        found = {pk for pk, *words in rows if wanted in _folded(words)}
        return list(self.queryset.filter(pk__in=found)) if found else []

    def suggestions(self):
        """(key, name in the reader's language) of each row; none where they are too many."""
        rows = list(self.queryset.values_list(self.key, *self._own_names())[: MOST_SUGGESTED + 1])
        few = rows if len(rows) <= MOST_SUGGESTED else []
        return [(key, next(filter(None, names), key)) for key, *names in few]

    def _own_names(self):
        own = [name for name in self.names if name.endswith(f"_{get_language()}")]
        return [*own, *(name for name in self.names if name not in own)]


def _has(model, name):
    try:
        return bool(model._meta.get_field(name))
    except FieldDoesNotExist:
        return False


def _folded(words):
    return [fold(" ".join(str(word).split())) for word in words]


class Suggestions:
    """The lists of suggestions of one page: each is read once and written once."""

    def __init__(self):
        self._lists = {}

    def for_field(self, field, known):
        """(the list's id or nothing, what to write of it: nothing where it stands already)."""
        limited = f"-{field.model._meta.model_name}-{field.name}"
        name = f"known-{known.queryset.model._meta.model_name}"
        name += limited if field.get_limit_choices_to() else ""
        if name in self._lists:
            return self._lists[name], []
        rows = known.suggestions()
        self._lists[name] = name if rows else ""
        return self._lists[name], rows


class FindableSelect(AutocompleteSelect):
    """The list that a script fills and, in `<noscript>`, a box for a key or a name.

    `label` and `page` (the `Suggestions` of the page) are given by the admin.
    """

    template_name = "admin/widgets/findable.html"
    label = ""
    page = None

    def build_attrs(self, *args, **kwargs):
        attrs = super().build_attrs(*args, **kwargs)
        # Static style sheets hide it where no script fills it.
        return attrs | {"class": f"{attrs['class']} findable__list"}

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        # HTML asks each option for a text or a label; Django gives the empty one neither.
        return option if value else option | {"attrs": option["attrs"] | {"label": "–"}}

    def get_context(self, name, value, attrs):
        attrs = dict(attrs or {})
        required = attrs.pop("required", False)
        known = Known(self.choices.queryset)
        key = None if isinstance(value, Typed) or not value else known.key_of(value)
        context = super().get_context(name, value if key else None, attrs)
        list_id, suggestions = (self.page or Suggestions()).for_field(self.field, known)
        context["findable"] = {
            "label": self.label,
            "name": box_of(name),
            "id": box_of(attrs.get("id") or name),
            "value": key or value or "",
            "required": required,
            "disabled": attrs.get("disabled"),
            "invalid": attrs.get("aria-invalid"),
            "described": attrs.get("aria-describedby"),
            "list": list_id,
            "suggestions": suggestions,
            "address": self._address(known.queryset.model),
        }
        return context

    def value_from_datadict(self, data, files, name):
        """The box, where the page had one, counts: the list beside it was not to be seen."""
        typed = data.get(box_of(name))
        if typed is None:
            return super().value_from_datadict(data, files, name)
        return Typed(typed)

    def value_omitted_from_data(self, data, files, name):
        omitted = super().value_omitted_from_data(data, files, name)
        return omitted and box_of(name) not in data

    def _address(self, model):
        names = self.admin_site.name, model._meta.app_label, model._meta.model_name
        return reverse("{}:{}_{}_changelist".format(*names))


def box_of(name):
    return f"{name}-typed"


class FindableField(forms.ModelChoiceField):
    """Takes the row of a list, or the key or exact name of a row of the same list."""

    default_error_messages = {
        "unknown": _("“%(typed)s” is neither a key nor an exact name in the list."),
        "several": _("Several are called “%(typed)s”. Write the key of one: %(keys)s."),
    }

    def to_python(self, value):
        if not isinstance(value, Typed):
            return super().to_python(value)
        if not value.strip():
            return None
        known = Known(self.queryset)
        found = known.find(value)
        if len(found) == 1:
            return found[0]
        params = {
            "typed": value.strip()[:LONGEST],
            "keys": ", ".join(str(getattr(row, known.key)) for row in found),
        }
        kind = "several" if found else "unknown"
        raise forms.ValidationError(self.error_messages[kind], code=kind, params=params)

    def has_changed(self, initial, data):
        if isinstance(data, Typed) and not self.disabled:
            try:
                data = self.prepare_value(self.to_python(data))
            except forms.ValidationError:
                return True
        return super().has_changed(initial, data)
