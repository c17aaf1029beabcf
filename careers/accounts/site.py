from functools import wraps

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from careers.accounts import second_factor
from careers.accounts.language import change_language
from careers.accounts.signed_in import send_to_sign_in

NOT_SAVED = gettext_lazy(
    "You were signed out. What you sent was not saved, and is not kept: sign in, and send it again."
)


class HRDesk(AdminSite):
    """The administration: the desk of HR, of editors, and of administrators, who may do everything.

    Its door is the site's own sign-in page, and on a real site a password alone does not open it.
    """

    site_title = gettext_lazy("OPS desk")
    site_header = gettext_lazy("OPS desk")
    index_title = gettext_lazy("OPS desk")
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

    # --- The door -----------------------------------------------------------------------------

    def admin_view(self, view, cacheable=False):
        """Whose session ended while they wrote is told what became of it."""
        inside = super().admin_view(view, cacheable)

        @wraps(inside)
        def guarded(request, *args, **kwargs):
            if request.method == "POST" and not request.user.is_authenticated:
                return send_to_sign_in(request, otherwise=NOT_SAVED)
            return inside(request, *args, **kwargs)

        return guarded

    def has_permission(self, request):
        return super().has_permission(request) and not second_factor.is_lacking(request)

    def login(self, request, extra_context=None):
        """What keeps this person out, and the page that mends it."""
        destination = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        if not request.user.is_authenticated:
            return redirect_to_login(destination)
        if not super().has_permission(request):
            return never_cache(render)(request, "account/not_staff.html", status=403)
        if self.has_permission(request):
            return redirect("admin:index")
        if second_factor.is_set_up(request.user):
            return redirect_to_login(destination, second_factor.address_to_show_it(request.user))
        words = _("The OPS desk asks for a second factor. Set up an app or a passkey here first.")
        messages.warning(request, words)
        return redirect("mfa_index")

    def logout(self, request, extra_context=None):
        """The page that asks, and signs out by a POST."""
        return redirect("account_logout")

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")

    # --- Public addresses ---------------------------------------------------------------------

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
