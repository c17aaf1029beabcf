from django.urls import path
from django.utils.translation import pgettext_lazy

from careers.postings import views
from careers.postings.views import landing
from careers.postings.views.archive import archive
from careers.postings.views.eligibility import eligibility
from careers.postings.views.reporting import report, report_received
from careers.postings.views.twins import archive_twin, board_twin, closing, text

app_name = "postings"

urlpatterns = [
    path(pgettext_lazy("address", "jobs/"), views.board, name="board"),
    path(pgettext_lazy("address", "careers/"), views.careers, name="careers"),
    path(pgettext_lazy("address", "careers/job-types/"), views.families, name="families"),
    path(pgettext_lazy("address", "careers/job-types/<slug:slug>/"), views.family, name="family"),
    path(
        pgettext_lazy("address", "careers/job-types/<slug:family_slug>/<slug:slug>/"),
        views.role,
        name="role",
    ),
    path(pgettext_lazy("address", "jobs.<slug:form>"), board_twin, name="board_twin"),
    path(pgettext_lazy("address", "jobs/<int:number>/calendar.ics"), closing, name="closing"),
    path(pgettext_lazy("address", "jobs/<int:number>/<slug:slug>.txt"), text, name="text"),
    path(pgettext_lazy("address", "jobs/archive/"), archive, name="archive"),
    path(pgettext_lazy("address", "jobs/archive.<slug:form>"), archive_twin, name="archive_twin"),
    path(pgettext_lazy("address", "jobs/in/<slug:slug>/"), landing.in_place, name="in_place"),
    path(
        pgettext_lazy("address", "jobs/ministry/<slug:slug>/"),
        landing.of_ministry,
        name="of_ministry",
    ),
    path(pgettext_lazy("address", "jobs/students/"), landing.for_students, name="for_students"),
    path(
        pgettext_lazy("address", "jobs/executive/"), landing.for_executives, name="for_executives"
    ),
    path(pgettext_lazy("address", "jobs/french-language/"), landing.in_french, name="in_french"),
    path(pgettext_lazy("address", "jobs/<int:number>/"), views.by_number, name="by_number"),
    path(
        pgettext_lazy("address", "jobs/<int:number>/eligibility/"), eligibility, name="eligibility"
    ),
    path(pgettext_lazy("address", "feedback/posting/<int:number>/"), report, name="report"),
    path(
        pgettext_lazy("address", "feedback/posting/<int:number>/<slug:reference>/"),
        report_received,
        name="report_received",
    ),
]
