from django.urls import path
from django.utils.translation import pgettext_lazy

from careers.applicants.views import data, documents, profile, rows

app_name = "applicants"

ROWS = [
    (
        "education",
        pgettext_lazy("address", "account/profile/education/add/"),
        pgettext_lazy("address", "account/profile/education/<int:pk>/"),
        pgettext_lazy("address", "account/profile/education/<int:pk>/remove/"),
    ),
    (
        "employment",
        pgettext_lazy("address", "account/profile/employment/add/"),
        pgettext_lazy("address", "account/profile/employment/<int:pk>/"),
        pgettext_lazy("address", "account/profile/employment/<int:pk>/remove/"),
    ),
    (
        "language",
        pgettext_lazy("address", "account/profile/languages/add/"),
        pgettext_lazy("address", "account/profile/languages/<int:pk>/"),
        pgettext_lazy("address", "account/profile/languages/<int:pk>/remove/"),
    ),
]

urlpatterns = [
    path(pgettext_lazy("address", "account/profile/"), profile.profile, name="profile"),
    path(pgettext_lazy("address", "account/profile/contact/"), profile.contact, name="contact"),
    path(
        pgettext_lazy("address", "account/profile/entitlement/"),
        profile.entitlement,
        name="entitlement",
    ),
]

# {% url "applicants:add_row" kind="education" %}
for kind, adding, changing, removing in ROWS:
    urlpatterns += [
        path(adding, rows.add_row, {"kind": kind}, name="add_row"),
        path(changing, rows.change_row, {"kind": kind}, name="change_row"),
        path(removing, rows.remove_row, {"kind": kind}, name="remove_row"),
    ]

urlpatterns += [
    path(pgettext_lazy("address", "account/documents/"), documents.documents, name="documents"),
    path(
        pgettext_lazy("address", "account/documents/upload/"),
        documents.upload_document,
        name="upload_document",
    ),
    path(
        pgettext_lazy("address", "account/documents/<int:pk>/replace/"),
        documents.replace_document,
        name="replace_document",
    ),
    path(
        pgettext_lazy("address", "account/documents/<int:pk>/delete/"),
        documents.delete_document,
        name="delete_document",
    ),
    path(
        pgettext_lazy("address", "account/documents/<int:pk>/<int:number>/"),
        documents.document_file,
        name="document_file",
    ),
]

urlpatterns += [
    path(pgettext_lazy("address", "account/data/"), data.data, name="data"),
    path(
        pgettext_lazy("address", "account/data/download/"), data.download_data, name="download_data"
    ),
    path(
        pgettext_lazy("address", "account/data/delete/"), data.delete_account, name="delete_account"
    ),
    path(pgettext_lazy("address", "account/goodbye/"), data.farewell, name="farewell"),
]
