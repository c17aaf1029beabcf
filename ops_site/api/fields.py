"""Fields that every room's serializers share: addresses, and links to other entries."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from ops_site import bilingual


def entry_address(name, id, query=""):
    """The absolute address of one entry in this API; `name` is the resource's `entry_name`."""
    return f"{settings.SITE_URL}{reverse(f'api:{name}', args=[id])}{query}"


@extend_schema_field({"type": "string", "format": "uri"})
class Address(serializers.Field):
    """The absolute address of the entry's page in one language, on the day asked about."""

    def __init__(self, language, **kwargs):
        self.language = language
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value):
        query = self.context.get("query", "")
        return f"{settings.SITE_URL}{bilingual.address(value, self.language)}{query}"


@extend_schema_field({"type": "string", "format": "uri"})
class EntryAddress(serializers.Field):
    """The absolute address of the entry itself in this API."""

    def __init__(self, name, attribute="key", **kwargs):
        self.name, self.attribute = name, attribute
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value):
        query = self.context.get("query", "")
        return entry_address(self.name, getattr(value, self.attribute), query)


class Reference(serializers.Serializer):
    """Another entry: what it is, its id, and where it is told."""

    type = serializers.CharField(help_text=_("The kind of entry."))
    id = serializers.CharField()
    api_url = serializers.URLField()

    def to_representation(self, value):
        """`value` is an object, whose model says its `entry_name`."""
        name = ENTRY_NAMES[value._meta.model_name]
        query = self.context.get("query", "")
        return {"type": name, "id": value.key, "api_url": entry_address(name, value.key, query)}


# By the model; a proxy is told as what it stands for.
ENTRY_NAMES = {
    "unit": "unit",
    "ministry": "unit",
    "agency": "unit",
    "cluster": "unit",
    "role": "role",
    "person": "person",
    "jobfamily": "family",
}


ENDING = ("start", "end", "status", "source", "as_of", "note")


class Sourced(serializers.Serializer):
    """Where a fact is from: an empty source means that none is known."""

    source = serializers.CharField(help_text=_("Where it is from; empty: not sourced."))
    as_of = serializers.DateField(
        allow_null=True, help_text=_("The day of the source; null: it has none.")
    )
    note = serializers.CharField()

    def get_fields(self):
        """Those of the entry first; where it is from, and its days, last."""
        fields = super().get_fields()
        last = [name for name in ENDING if name in fields]
        return {name: fields[name] for name in [*(n for n in fields if n not in last), *last]}
