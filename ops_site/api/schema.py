"""How the API describes itself: from its resources, their parameters and their serializers."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from ops_site.api import problems
from ops_site.api.publisher import contact, licence


class Problem(serializers.Serializer):
    """An error as RFC 9457 has it, in both languages."""

    type = serializers.URLField()
    status = serializers.IntegerField()
    title = serializers.CharField(help_text=gettext_lazy("In English."))
    detail = serializers.CharField(help_text=gettext_lazy("In English."))
    title_fr = serializers.CharField(help_text=gettext_lazy("In French."))
    detail_fr = serializers.CharField(help_text=gettext_lazy("In French."))
    parameter = serializers.CharField(
        required=False, help_text=gettext_lazy("The parameter that is wrong.")
    )


class Schema(AutoSchema):
    """Of a `Resource`."""

    def get_override_parameters(self):
        found = [parameter.documented for parameter in self.view.documented_parameters]
        if self.view.action == "retrieve":
            found.append(self._id())
        return found

    def _id(self):
        # As much of the pattern as the address takes.
        text = {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}
        number = {"type": "integer", "minimum": 1, "maximum": 999_999_999}
        schema = number if self.view.is_numbered else text
        told = _("The id of the entry, as the list gives it.")
        return OpenApiParameter("id", schema, OpenApiParameter.PATH, description=told)

    def get_response_serializers(self):
        view = self.view
        is_list = view.action == "list"
        found = {200: view.get_serializer_class()(many=is_list)}
        found[304] = OpenApiResponse(description=_("Nothing has changed since."))
        if view.documented_parameters:
            found[(400, problems.MEDIA_TYPE)] = self._problem(_("A parameter is wrong."))
        if not is_list:
            found[(404, problems.MEDIA_TYPE)] = self._problem(_("There is no such entry."))
        return found

    def _problem(self, told):
        return OpenApiResponse(Problem, description=told)

    def get_tags(self):
        return [self.view.list_name]

    def get_operation_id(self):
        return f"{self.view.list_name}_{self.view.action}"

    def get_summary(self):
        words = {"list": _("List of %(name)s"), "retrieve": _("One entry of %(name)s")}
        return words[self.view.action] % {"name": self.view.list_name}

    def get_description(self):
        return str(self.view.about)


def complete(result, generator, request, public):
    """The hook that adds what no resource says of itself."""
    result["info"] |= {"contact": contact(), "license": licence()}
    tag = {"description": _("For If-None-Match."), "schema": {"type": "string"}}
    for methods in result["paths"].values():
        for operation in methods.values():
            operation["responses"]["200"].setdefault("headers", {})["ETag"] = tag
    for schema in result["components"]["schemas"].values():
        for field in schema["properties"].values():
            field.pop("x-spec-enum-id", None)  # A mark of the library for itself.
    return result
