from django.urls import path
from django.utils.translation import pgettext_lazy

from careers.applicants.views import alerts, asking, data, documents, profile, rows, saved_jobs

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

# Each page of an alert stands twice: by the link of its mails, and in the account of its owner.
BY_LINK = [
    ("alert", alerts.alert, pgettext_lazy("address", "alerts/<slug:token>/")),
    ("keep_alert", alerts.keep_alert, pgettext_lazy("address", "alerts/<slug:token>/keep/")),
    (
        "unsubscribe_alert",
        alerts.unsubscribe_alert,
        pgettext_lazy("address", "alerts/<slug:token>/unsubscribe/"),
    ),
    ("delete_alert", alerts.delete_alert, pgettext_lazy("address", "alerts/<slug:token>/delete/")),
]
BY_OWNER = [
    ("alert", alerts.alert, pgettext_lazy("address", "account/alerts/<int:pk>/")),
    ("keep_alert", alerts.keep_alert, pgettext_lazy("address", "account/alerts/<int:pk>/keep/")),
    (
        "unsubscribe_alert",
        alerts.unsubscribe_alert,
        pgettext_lazy("address", "account/alerts/<int:pk>/unsubscribe/"),
    ),
    (
        "delete_alert",
        alerts.delete_alert,
        pgettext_lazy("address", "account/alerts/<int:pk>/delete/"),
    ),
]

urlpatterns += [
    path(pgettext_lazy("address", "alerts/new/"), asking.new_alert, name="new_alert"),
    path(pgettext_lazy("address", "alerts/asked/"), asking.alert_asked, name="alert_asked"),
    path(pgettext_lazy("address", "account/alerts/"), alerts.alerts, name="alerts"),
    path(pgettext_lazy("address", "account/alerts/new/"), asking.add_alert, name="add_alert"),
    *(path(words, alerts.by_link(view), name=name) for name, view, words in BY_LINK),
    *(path(words, alerts.by_owner(view), name=f"my_{name}") for name, view, words in BY_OWNER),
]

urlpatterns += [
    path(pgettext_lazy("address", "account/saved/"), saved_jobs.saved_jobs, name="saved_jobs"),
    path(
        pgettext_lazy("address", "account/saved/<int:number>/remove/"),
        saved_jobs.remove_job,
        name="remove_job",
    ),
    path(pgettext_lazy("address", "jobs/<int:number>/save/"), saved_jobs.save_job, name="save_job"),
]
