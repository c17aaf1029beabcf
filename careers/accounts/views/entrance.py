"""The account library's views of people who are not signed in, with our forms.

A limited answer (429) is the page itself, with what was typed in it.
"""

from http import HTTPStatus

from allauth.account import views as library
from django.db import transaction
from django.utils.translation import gettext as _

from careers.accounts import forms

TOO_MANY = HTTPStatus.TOO_MANY_REQUESTS


class KeepsWhatWasTyped:
    """Mixin for a form view: who is told to wait finds their address still in the form."""

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        return self.told_to_wait(response) if response.status_code == TOO_MANY else response

    def told_to_wait(self, response):
        kwargs = super().get_form_kwargs() | {"initial": {**self.request.POST.dict()}}
        for bound in ("data", "files"):
            kwargs.pop(bound, None)
        form = self.get_form_class()(**kwargs)
        errors = [(_("Too many attempts. Wait a minute, then send the form again."), "")]
        context = self.get_context_data(form=form, errors=errors)
        return self.render_to_response(context, status=TOO_MANY)

    def form_invalid(self, form):
        response = super().form_invalid(form)
        limits = {"too_many_login_attempts", "rate_limited"}
        if any(form.has_error("__all__", code) for code in limits):
            response.status_code = TOO_MANY
        return response


class SignIn(KeepsWhatWasTyped, library.LoginView):
    form_class = forms.SignInForm


class SignUp(KeepsWhatWasTyped, library.SignupView):
    form_class = forms.SignUpForm

    def form_valid(self, form):
        """The account and the mail with its code are one; who must wait has neither."""
        with transaction.atomic():
            response = super().form_valid(form)
            transaction.set_rollback(response.status_code == TOO_MANY)
        return response


class Reset(KeepsWhatWasTyped, library.PasswordResetView):
    form_class = forms.ResetForm


sign_in = SignIn.as_view()
sign_up = SignUp.as_view()
reset = Reset.as_view()
confirm = library.ConfirmEmailVerificationCodeView.as_view(form_class=forms.MailedCodeForm)
reset_code = library.ConfirmPasswordResetCodeView.as_view(form_class=forms.ResetCodeForm)
reset_password = library.CompletePasswordResetView.as_view(form_class=forms.NewPasswordForm)
