"""A view answers only the methods that it serves.

Django's function views answer PUT, DELETE and TRACE with 200; this guards them all at once.
"""

from ops_site import errors

READING = ("GET", "HEAD")
ADMIN = (*READING, "POST")


def answers(*methods):
    """Declare that a view serves `methods` besides GET and HEAD."""

    def mark(view):
        view.methods = (*READING, *methods)
        return view

    return mark


class MethodGuard:
    """405 for a method that the view has not declared; the admin reads and posts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        is_admin = request.resolver_match.app_names[:1] == ["admin"]
        served = ADMIN if is_admin else getattr(view, "methods", READING)
        if request.method not in served:
            return errors.method_not_allowed(request, served)
        return None
