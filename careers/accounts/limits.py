"""How an account's page tells somebody to wait: 429, and what they typed still stands there."""

from http import HTTPStatus

from django.utils.translation import gettext as _

TOO_MANY = HTTPStatus.TOO_MANY_REQUESTS
# What the library calls an error that only waiting mends.
CODES = {"too_many_login_attempts", "rate_limited"}


def told_to_wait(response):
    """Whether a form on the page says so."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if form is None or not form.is_bound:
        return False
    return any(error.code in CODES for errors in form.errors.as_data().values() for error in errors)


class KeepsWhatWasTyped:
    """Mixin for a form view of the library, whose own answer is a page without the form."""

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        return self.form_again() if response.status_code == TOO_MANY else response

    def form_again(self):
        kwargs = super().get_form_kwargs() | {"initial": self.request.POST.dict()}
        unbound = {name: kwargs[name] for name in kwargs.keys() - {"data", "files"}}
        errors = [(_("Too many attempts. Wait a minute, then send the form again."), "")]
        context = self.get_context_data(form=self.get_form_class()(**unbound), errors=errors)
        return self.render_to_response(context, status=TOO_MANY)
