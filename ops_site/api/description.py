"""The schema of the API (OpenAPI 3), written once in a process for each language."""

import json
from functools import cache

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from drf_spectacular.generators import SchemaGenerator


def index():
    """The list of each resource, by name, and where all is described."""
    lists = {
        operation["tags"][0]: settings.SITE_URL + path
        for path, operation in operations(schema_in("en"))
        if "{id}" not in path
    }
    described = {name: settings.SITE_URL + reverse(f"api:{name}") for name in ("schema", "docs")}
    return lists | described


def operations(schema):
    """(path, operation) of each; everything is read, and nothing else."""
    return [(path, methods["get"]) for path, methods in schema["paths"].items()]


def schema_in(language):
    return json.loads(written(language))


def written(language):
    """As a client reads it. The days that can be asked about go on with the years."""
    return _written(language, timezone.localdate().year)


@cache
def _written(language, year):
    with override(language):
        schema = SchemaGenerator().get_schema(request=None, public=True)
    return json.dumps(schema, ensure_ascii=False, indent=1).encode()
