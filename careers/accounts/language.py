"""The administration speaks the language that the signed-in person prefers."""

from django.shortcuts import redirect
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from ops_site.bilingual import other


class OwnLanguage:
    """Middleware: activates `user.language` in the administration, and nowhere else.

    A public page is the same for everyone: there the user is not even looked at.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.resolver_match.app_names[:1] == ["admin"] and request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = request.user.language


def change_language(request):
    """From now on this person works in the other official language."""
    destination = request.POST.get("next", "")
    if request.method == "POST":
        request.user.language = other(request.user.language)
        request.user.save(update_fields=["language"])
    # What does not begin with a slash could be taken for the name of a view.
    is_here = url_has_allowed_host_and_scheme(destination, allowed_hosts=None)
    return redirect(destination if is_here and destination[0] == "/" else "admin:index")
