"""The account library's views for those who are not signed in, with our forms."""

from allauth.account import views as library
from allauth.mfa.base.views import AuthenticateView
from django.db import IntegrityError, transaction

from careers.accounts import forms
from careers.accounts.limits import TOO_MANY, KeepsWhatWasTyped
from careers.accounts.private import in_one_transaction


class SignIn(KeepsWhatWasTyped, library.LoginView):
    form_class = forms.SignInForm


class SignUp(KeepsWhatWasTyped, library.SignupView):
    form_class = forms.SignUpForm

    def form_valid(self, form):
        """As where the address is known, if an account takes it this very moment."""
        try:
            return self.sign_up(form)
        except IntegrityError:
            form.full_clean()
            if not (form.is_valid() and form.account_already_exists):
                raise
            return self.sign_up(form)

    def sign_up(self, form):
        """The account and the mail with its code are one; who is told to wait has neither."""
        with transaction.atomic():
            response = super().form_valid(form)
            if response.status_code == TOO_MANY:
                transaction.set_rollback(True)
        return response


class Reset(KeepsWhatWasTyped, library.PasswordResetView):
    form_class = forms.ResetForm


sign_in = SignIn.as_view()
second_step = AuthenticateView.as_view(form_class=forms.SecondStepForm)
sign_up = SignUp.as_view()
confirm = in_one_transaction(
    library.ConfirmEmailVerificationCodeView.as_view(form_class=forms.MailedCodeForm)
)
reset = Reset.as_view()
reset_code = in_one_transaction(
    library.ConfirmPasswordResetCodeView.as_view(form_class=forms.ResetCodeForm)
)
reset_password = in_one_transaction(
    library.CompletePasswordResetView.as_view(form_class=forms.NewPasswordForm)
)
