from django.urls import path


def addresses(resource):
    """The addresses of a resource: its list, and each entry."""
    converter = "int" if resource.is_numbered else "slug"
    return [
        path(f"{resource.list_name}/", resource.as_view({"get": "list"}), name=resource.list_name),
        path(
            f"{resource.list_name}/<{converter}:id>/",
            resource.as_view({"get": "retrieve"}),
            name=resource.entry_name,
        ),
    ]
