from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from careers.accounts.language import change_language


class HRDesk(AdminSite):
    """The administration: HR's desk, and the desk of the administrators, who may do everything."""

    site_title = _("HR desk")
    site_header = _("Ontario Public Service – HR desk")
    index_title = _("HR desk")
    # The list of everything needs a script to fold; the start page shows it to all.
    enable_nav_sidebar = False

    def get_urls(self):
        return [
            path("language/", self.admin_view(change_language), name="change_language"),
            path(
                "r/<int:content_type_id>/<path:object_id>/",
                self.admin_view(self.view_on_site),
                name="view_on_site",
            ),
            *super().get_urls(),
        ]

    def view_on_site(self, request, content_type_id, object_id):
        """The public address of an object, told only to those who may see the object.

        Django's own view tells it of any object of any model.
        """
        model = get_object_or_404(ContentType, pk=content_type_id).model_class()
        admin = self._registry.get(model)
        found = admin and admin.get_object(request, object_id)
        if not found or not admin.has_view_permission(request, found):
            raise Http404
        if not hasattr(found, "get_absolute_url"):
            raise Http404
        return redirect(found.get_absolute_url())
