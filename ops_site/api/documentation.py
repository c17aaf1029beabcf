"""The page that documents the API, told from its schema and from its own answers."""

import json
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from ops_site import bilingual
from ops_site.api import description
from ops_site.publishing import last_per_generation


class Row(NamedTuple):
    """A parameter or a field: its name, what it may be, what it means."""

    name: str
    kind: str
    meaning: str


class Chapter(NamedTuple):
    """One resource. `example` is what a request to `asked` gave."""

    name: str
    about: str
    path: str
    entry_path: str
    parameters: list
    fields: list
    asked: str
    example: str


class Documentation:
    def __init__(self, language):
        self.schema = description.schema_in(language)
        self.site = settings.SITE_URL

    def get_absolute_url(self):
        """In the active language, for the links between the two."""
        return reverse("api:docs" if bilingual.current() == "en" else "api:docs_fr")

    @property
    def schema_address(self):
        return reverse("api:schema" if bilingual.current() == "en" else "api:schema_fr")

    @property
    def rights(self):
        """Where it stands who may use what."""
        return self.schema["info"]["license"]["url"]

    @property
    def problem(self):
        """What a wrong parameter gives."""
        return example(reverse("api:units"), "status=gone")

    @cached_property
    def chapters(self):
        """In the order of the addresses."""
        operations = description.operations(self.schema)
        entries = {told["tags"][0]: path for path, told in operations if "{id}" in path}
        lists = [(path, told) for path, told in operations if "{id}" not in path]
        return [self._chapter(path, told, entries[told["tags"][0]]) for path, told in lists]

    def _chapter(self, path, told, entry_path):
        return Chapter(
            told["tags"][0],
            told["description"],
            path,
            entry_path,
            [_row(p["name"], p["schema"], p["description"]) for p in told["parameters"]],
            self._fields(entry_path),
            f"{self.site}{path}?limit=1",
            example(path, "limit=1"),
        )

    def _fields(self, path):
        answer = self.schema["paths"][path]["get"]["responses"]["200"]["content"]
        schema = self._resolved(answer["application/json"]["schema"])
        fields = schema["properties"].items()
        return [self._field(name, field) for name, field in fields]

    def _field(self, name, field):
        return _row(name, self._resolved(field), field.get("description", ""))

    def _resolved(self, schema):
        """The component that it refers to, itself or as its one part; else itself."""
        [part] = schema.get("allOf") or [schema]
        if "$ref" not in part:
            return schema
        return self.schema["components"]["schemas"][part["$ref"].rpartition("/")[2]]


def _row(name, schema, meaning):
    return Row(name, _kind(schema), meaning)


def _kind(schema):
    """What a value may be, in words."""
    if "enum" in schema:
        words = ", ".join(word for word in schema["enum"] if word)
        return _("one of %(words)s") % {"words": words}
    if "maximum" in schema and "minimum" in schema:
        limits = {"least": schema["minimum"], "most": schema["maximum"]}
        return _("whole number from %(least)s to %(most)s") % limits
    if "maxLength" in schema:
        most = schema["maxLength"]
        told = ngettext(
            "text, at most %(count)d character", "text, at most %(count)d characters", most
        )
        return told % {"count": most}
    kinds = {
        "boolean": pgettext("kind of value", "true or false"),
        "integer": pgettext("kind of value", "whole number"),
        "array": pgettext("kind of value", "list"),
        "object": pgettext("kind of value", "object"),
        "date": pgettext("kind of value", "day"),
        "date-time": pgettext("kind of value", "instant"),
        "uri": pgettext("kind of value", "address"),
        "decimal": pgettext("kind of value", "decimal number, as text"),
    }
    return (
        kinds.get(schema.get("format"))
        or kinds.get(schema["type"])
        or pgettext("kind of value", "text")
    )


# --- Real answers -------------------------------------------------------------------------------


def example(path, query):
    """What a request for a list gives today."""
    kept = _given(timezone.localdate())
    if (path, query) not in kept:
        kept[path, query] = _answer(path, query)
    return kept[path, query]


@last_per_generation
def _given(today):
    """The answers of one day: of the days before, none is kept."""
    return {}


def _answer(path, query):
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", path, path
    request.META = {"SERVER_NAME": "localhost", "SERVER_PORT": "80", "QUERY_STRING": query}
    request.GET = QueryDict(query)
    view = resolve(path).func
    answer = json.loads(view(request).render().content)
    return json.dumps(answer, ensure_ascii=False, indent=2)
