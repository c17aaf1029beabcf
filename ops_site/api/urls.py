"""What the API consists of, by string: the ground imports no room."""

from django.urls import include, path

from ops_site.api import views

app_name = "api"

urlpatterns = [
    path("", views.index, name="index"),
    path("schema/", views.schema, name="schema"),
    path("schema/fr/", views.schema, {"language": "fr"}, name="schema_fr"),
    path("docs/", views.docs, name="docs"),
    path("docs/fr/", views.docs, {"language": "fr"}, name="docs_fr"),
    path("", include("organization.api.urls")),
    path("", include("careers.postings.api.urls")),
]
