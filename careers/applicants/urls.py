from django.urls import path
from django.utils.translation import pgettext_lazy

from careers.applicants.views import profile, rows

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
