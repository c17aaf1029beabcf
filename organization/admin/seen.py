"""What the editor of a form saw of a row, so that nobody's change is undone unknowingly."""

import json
from hashlib import blake2b

from django import forms
from django.utils.functional import cached_property
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

SHOWN = 300  # Characters of a stored text; who needs more opens the page again.


class Unasked(forms.HiddenInput):
    """A hidden field, which no label can name."""

    def id_for_label(self, id_):
        return ""


class SeenForm(forms.ModelForm):
    """Says what somebody else saved since the form was opened, before it is overwritten.

    What was typed stays, and saving again replaces what is stored.
    """

    seen = forms.CharField(required=False, widget=Unasked)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.initial["seen"] = json.dumps(self._state(self.instance))

    @cached_property
    def changed_data(self):
        return [name for name in super().changed_data if name != "seen"]

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk is not None and cleaned.get("seen"):
            self._hold_against(cleaned["seen"])
        return cleaned

    def _hold_against(self, seen):
        try:
            seen = dict(json.loads(seen))
        except (ValueError, TypeError):
            seen = {}
        # Held until the transaction of the save is over.
        stored = self._meta.model._base_manager.select_for_update().get(pk=self.instance.pk)
        now = self._state(stored)
        lost = [n for n in now if now[n] != seen.get(n) and n in self.changed_data]
        if lost:
            self.add_error(None, self._told(stored, lost))
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = json.dumps(now)

    def _told(self, stored, names):
        found = [(stored._meta.get_field(name), name) for name in names]
        label = pgettext("after a label", ":")
        texts = [
            f"{capfirst(field.verbose_name)}{label} “{_shown(stored, field)}”"
            for field, _n in found
        ]
        told = _(
            "Somebody else saved this meanwhile. Stored now: %(texts)s. What you typed is kept; "
            "if you save again, it replaces what is stored."
        )
        return told % {"texts": "; ".join(texts)}

    def _state(self, row):
        """{field of the form: mark of its value in `row`}."""
        fields = {field.name: field for field in row._meta.concrete_fields}
        return {n: _mark(fields[n].value_from_object(row)) for n in self.fields if n in fields}


def _mark(value):
    return blake2b(repr(value).encode(), digest_size=6).hexdigest()


def _shown(row, field):
    value = getattr(row, field.name)
    return "–" if value in (None, "") else Truncator(str(value)).chars(SHOWN)
