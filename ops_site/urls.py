"""The site map, by string: the ground imports no room."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from ops_site import errors, health, home, sitemap, well_known

urlpatterns = [
    path("", home.choose_language, name="choose_language"),
    path("admin/", admin.site.urls),
    path("healthz/live", health.live, name="live"),
    path("healthz/ready", health.ready, name="ready"),
    path("robots.txt", well_known.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path(".well-known/security.txt", well_known.security, name="security"),
    path("favicon.ico", well_known.favicon, name="favicon"),
    path("api/v1/", include("ops_site.api.urls")),
    *i18n_patterns(
        path("", home.home, name="home"),
        # What is read most comes first: an address is held against all before it.
        path("", include("careers.postings.urls")),
        path("", include("careers.applicants.urls")),
        path("", include("careers.applications.urls")),
        path("", include("careers.accounts.urls")),
        # Last those that end in whatever word: “apply” is no posting, “jobs” no page of the site.
        path("", include("careers.postings.page_urls")),
        path("", include("organization.urls")),
    ),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler429 = errors.too_many_requests  # The account library asks for it.
handler500 = errors.server_error
