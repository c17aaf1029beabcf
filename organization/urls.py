from django.urls import path
from django.utils.translation import pgettext_lazy

from organization import views

app_name = "organization"

urlpatterns = [
    path(pgettext_lazy("address", "about/"), views.about, name="about"),
    path(pgettext_lazy("address", "about/<slug:slug>/"), views.about_page, name="about_page"),
    path(pgettext_lazy("address", "organization/"), views.index, name="index"),
    path(pgettext_lazy("address", "organization/ministries/"), views.ministries, name="ministries"),
    path(
        pgettext_lazy("address", "organization/ministries/<slug:slug>/"),
        views.ministry,
        name="ministry",
    ),
    path(
        pgettext_lazy("address", "organization/deputy-ministers/"),
        views.deputy_ministers,
        name="deputy_ministers",
    ),
    path(
        pgettext_lazy("address", "organization/secretary-of-the-cabinet/"),
        views.secretary,
        name="secretary",
    ),
    path(pgettext_lazy("address", "organization/people/"), views.people, name="people"),
    path(pgettext_lazy("address", "organization/people/<slug:slug>/"), views.person, name="person"),
    path(pgettext_lazy("address", "organization/roles/<slug:slug>/"), views.role, name="role"),
    path(pgettext_lazy("address", "organization/iit/"), views.iit, name="iit"),
    path(pgettext_lazy("address", "organization/iit/<slug:slug>/"), views.cluster, name="cluster"),
    path(pgettext_lazy("address", "organization/agencies/"), views.agencies, name="agencies"),
    path(
        pgettext_lazy("address", "organization/agencies/<slug:slug>/"),
        views.agency,
        name="agency",
    ),
    path(pgettext_lazy("address", "organization/units/<slug:slug>/"), views.unit, name="unit"),
    path(pgettext_lazy("address", "careers/<slug:slug>/"), views.careers_page, name="careers_page"),
    path(pgettext_lazy("address", "search/"), views.search, name="search"),
    path("<slug:slug>/", views.site_page, name="site_page"),
]
