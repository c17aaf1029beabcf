from django.urls import path
from django.utils.translation import pgettext_lazy

from organization.views import (
    charts,
    corrections,
    data,
    governance,
    information,
    list_twins,
    page_text,
    people,
    search,
    structure,
    units,
)

app_name = "organization"

urlpatterns = [
    path(pgettext_lazy("address", "about/"), information.about, name="about"),
    path(pgettext_lazy("address", "about/<slug:slug>/"), information.about_page, name="about_page"),
    path(
        pgettext_lazy("address", "about/<slug:slug>.txt"), page_text.about_text, name="about_text"
    ),
    path(pgettext_lazy("address", "organization/"), structure.index, name="index"),
    path(pgettext_lazy("address", "organization/ministries/"), units.ministries, name="ministries"),
    path(
        pgettext_lazy("address", "organization/ministries/<slug:slug>/"),
        units.ministry,
        name="ministry",
    ),
    path(
        pgettext_lazy("address", "organization/ministries/<slug:slug>/chart/"),
        charts.ministry_chart,
        name="ministry_chart",
    ),
    path(pgettext_lazy("address", "organization/chart/"), charts.chart, name="chart"),
    path(
        pgettext_lazy("address", "data/governance.json"),
        governance.governance_json,
        name="governance_json",
    ),
    path(
        pgettext_lazy("address", "data/governance.graphml"),
        governance.governance_graphml,
        name="governance_graphml",
    ),
    path(
        pgettext_lazy("address", "organization/deputy-ministers/"),
        structure.deputy_ministers,
        name="deputy_ministers",
    ),
    path(
        pgettext_lazy("address", "organization/secretary-of-the-cabinet/"),
        structure.secretary,
        name="secretary",
    ),
    path(pgettext_lazy("address", "organization/people/"), people.people, name="people"),
    path(
        pgettext_lazy("address", "organization/people/<slug:slug>/"), people.person, name="person"
    ),
    path(pgettext_lazy("address", "organization/roles/<slug:slug>/"), people.role, name="role"),
    path(pgettext_lazy("address", "organization/iit/"), structure.iit, name="iit"),
    path(pgettext_lazy("address", "organization/iit/<slug:slug>/"), units.cluster, name="cluster"),
    path(pgettext_lazy("address", "organization/agencies/"), units.agencies, name="agencies"),
    path(
        pgettext_lazy("address", "organization/agencies/<slug:slug>/"),
        units.agency,
        name="agency",
    ),
    path(pgettext_lazy("address", "organization/units/<slug:slug>/"), units.unit, name="unit"),
    path(
        pgettext_lazy("address", "organization/ministries.<slug:form>"),
        list_twins.ministries,
        name="ministries_twin",
    ),
    path(
        pgettext_lazy("address", "organization/deputy-ministers.<slug:form>"),
        list_twins.deputy_ministers,
        name="deputy_ministers_twin",
    ),
    path(
        pgettext_lazy("address", "organization/people.<slug:form>"),
        list_twins.people,
        name="people_twin",
    ),
    path(
        pgettext_lazy("address", "organization/iit.<slug:form>"),
        list_twins.iit,
        name="iit_twin",
    ),
    path(
        pgettext_lazy("address", "organization/agencies.<slug:form>"),
        list_twins.agencies,
        name="agencies_twin",
    ),
    path(
        pgettext_lazy("address", "organization/<slug:slug>/"),
        information.organization_page,
        name="organization_page",
    ),
    path(
        pgettext_lazy("address", "careers/<slug:slug>/"),
        information.careers_page,
        name="careers_page",
    ),
    path(pgettext_lazy("address", "search/"), search.search, name="search"),
    path(pgettext_lazy("address", "data/"), data.data, name="data"),
    path(
        pgettext_lazy("address", "data/catalogue.jsonld"),
        data.catalogue_jsonld,
        name="catalogue_jsonld",
    ),
    path(pgettext_lazy("address", "data/<slug:key>.csv"), data.table_csv, name="table_csv"),
    path(pgettext_lazy("address", "data/<slug:key>.json"), data.table_json, name="table_json"),
    path(pgettext_lazy("address", "feedback/"), corrections.feedback, name="feedback"),
    path(
        pgettext_lazy("address", "feedback/correction/"),
        corrections.correction,
        name="correction",
    ),
    path(
        pgettext_lazy("address", "feedback/correction/<slug:reference>/"),
        corrections.correction_received,
        name="correction_received",
    ),
    path("<slug:slug>/", information.site_page, name="site_page"),
]
