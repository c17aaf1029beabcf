"""How each kind of field stands in a file: in CSV as text, in JSON as what it is."""

import re
from datetime import date

from django.db import models
from django.utils.translation import gettext as _
from import_export.widgets import Widget

from ops_site.analyser import fold

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS = {"yes": True, "oui": True, "true": True, "1": True}
_FLAGS |= {"no": False, "non": False, "false": False, "0": False}


class Words(Widget):
    """One line; what stands around it does not count."""

    def clean(self, value, row=None, **kwargs):
        return value.strip()

    def render(self, value, obj=None, **kwargs):
        return value


class Text(Words):
    """Several lines, kept as they are."""

    def clean(self, value, row=None, **kwargs):
        return value


class Day(Words):
    def clean(self, value, row=None, **kwargs):
        text = value.strip()
        try:
            found = date.fromisoformat(text) if _DAY.fullmatch(text) else None
        except ValueError:
            found = None
        if text and not found:
            told = _("“%(words)s” is no day. Write it as in %(example)s.")
            raise ValueError(told % {"words": text[:40], "example": "2026-03-31"})
        return found

    def render(self, value, obj=None, **kwargs):
        return value.isoformat() if value else None


class Flag(Words):
    def clean(self, value, row=None, **kwargs):
        text = fold(value.strip())
        if text and text not in _FLAGS:
            raise ValueError(_("Write yes or no."))
        return _FLAGS.get(text)


class Number(Words):
    def clean(self, value, row=None, **kwargs):
        text = value.strip()
        if text and not (text.isascii() and text.isdigit() and len(text) < 6):
            raise ValueError(_("“%(words)s” is no whole number.") % {"words": text[:40]})
        return int(text) if text else None


class Key(Widget):
    """A row of another table, by its key."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        self._known = self._keys = None

    def clean(self, value, row=None, **kwargs):
        key = value.strip()
        if not key:
            return None
        if key not in self.known:
            words = {"table": self.model._meta.verbose_name_plural, "key": key[:120]}
            raise ValueError(_("Among the %(table)s none has the key “%(key)s”.") % words)
        return self.known[key]

    def render(self, value, obj=None, **kwargs):
        return self.keys[value] if value else None

    @property
    def known(self):
        if self._known is None:
            self._known = dict(self.model._base_manager.values_list("key", "pk"))
        return self._known

    @property
    def keys(self):
        if self._keys is None:
            self._keys = {pk: key for key, pk in self.known.items()}
        return self._keys

    def add(self, thing):
        self.known[thing.key], self.keys[thing.pk] = thing.pk, thing.key


def widget_for(field):
    if field.is_relation:
        return Key(field.related_model)
    kinds = {
        models.TextField: Text,
        models.DateField: Day,
        models.BooleanField: Flag,
        models.PositiveSmallIntegerField: Number,
    }
    return kinds.get(type(field), Words)()
