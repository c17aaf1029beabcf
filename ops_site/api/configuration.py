"""What the settings say of the API: nobody signs in, one format, errors in one shape."""

from django.utils.translation import gettext_lazy as _

# Grows with every change of what is answered; part of each answer's tag.
VERSION = "1.1.0"
PREFIX = "/api/"

FRAMEWORK = {
    # No authentication and one renderer: else each answer would vary on Accept and Cookie.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_FILTER_BACKENDS": [],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "ops_site.api.negotiation.AlwaysJSON",
    "DEFAULT_PAGINATION_CLASS": "ops_site.api.cursor.KeysetPagination",
    "DEFAULT_SCHEMA_CLASS": "ops_site.api.schema.Schema",
    "EXCEPTION_HANDLER": "ops_site.api.problems.handle",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}

DESCRIPTION = {
    "TITLE": _("OPS open API (unofficial)"),
    "DESCRIPTION": _(
        "The organization of the Ontario Public Service and its job postings, to read. Each fact "
        "has its source and its days. This is not an official site of the Government of Ontario."
    ),
    "VERSION": VERSION,
    "OAS_VERSION": "3.0.3",
    "SCHEMA_PATH_PREFIX": "/api/v[0-9]",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": False,
    "POSTPROCESSING_HOOKS": ["ops_site.api.schema.complete"],
    "SORT_OPERATIONS": False,
}
