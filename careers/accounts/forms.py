"""The account library's forms in our words: each field once, its hint below its label."""

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkey
from django import forms
from django.contrib.auth.hashers import make_password
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

LONGEST_ADDRESS = 254  # As the column that it may be written to.
NEW_PASSWORD = _("At least 12 characters. A short sentence is easy to remember.")
CODE = {"inputmode": "numeric", "autocomplete": "one-time-code", "class": "input--short"}


class OurWords(forms.Form):
    """Mixin: `words` is (label, hint) by field; nothing stands in a placeholder."""

    words = {}
    left_out = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.left_out:
            del self.fields[name]
        for name, (label, hint) in self.words.items():
            self.fields[name].label, self.fields[name].help_text = label, hint
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if isinstance(field, forms.EmailField):
                field.validators.append(MaxLengthValidator(LONGEST_ADDRESS))
            if name == "code":
                field.widget.attrs |= CODE


class SignInForm(OurWords, account.LoginForm):
    words = {"login": (_("E-mail address"), ""), "password": (_("Password"), "")}


class SignUpForm(OurWords, account.SignupForm):
    words = {
        "email": (_("E-mail address"), _("We send a code to this address.")),
        "password1": (_("Password"), NEW_PASSWORD),
    }

    def clean(self):
        """The password is hashed here, so that a known address costs as much time as a new one."""
        super().clean()
        if not self.errors:
            self.hashed_password = make_password(self.cleaned_data["password1"])
        return self.cleaned_data


class ResetForm(OurWords, account.ResetPasswordForm):
    words = {"email": (_("E-mail address"), "")}


class NewPasswordForm(OurWords, account.ResetPasswordKeyForm):
    left_out = ("password2",)
    words = {"password1": (_("New password"), NEW_PASSWORD)}


class ChangePasswordForm(OurWords, account.ChangePasswordForm):
    left_out = ("password2",)
    words = {
        "oldpassword": (_("Present password"), ""),
        "password1": (_("New password"), NEW_PASSWORD),
    }


class SetPasswordForm(OurWords, account.SetPasswordForm):
    left_out = ("password2",)
    words = {"password1": (_("New password"), NEW_PASSWORD)}


class PasswordAgainForm(OurWords, account.ReauthenticateForm):
    words = {"password": (_("Password"), "")}


class NewAddressForm(OurWords, account.AddEmailForm):
    words = {
        "email": (
            _("New e-mail address"),
            _("We send a code to this address. The present one stays until you have typed it."),
        )
    }


class MailedCodeForm(OurWords, account.ConfirmEmailVerificationCodeForm):
    words = {"code": (_("Code from the e-mail"), _("8 digits, such as 1234-5678."))}


class ResetCodeForm(OurWords, account.ConfirmPasswordResetCodeForm):
    words = {"code": (_("Code from the e-mail"), _("8 digits, such as 1234-5678."))}


class SecondStepForm(OurWords, second_step.AuthenticateForm):
    words = {
        "code": (
            _("Code"),
            _("6 digits from your authenticator app, or one of your recovery codes."),
        )
    }


class CodeAgainForm(OurWords, second_step.ReauthenticateForm):
    words = SecondStepForm.words


class AddAppForm(OurWords, app.ActivateTOTPForm):
    words = {"code": (_("Code"), _("The 6 digits that the app shows now."))}


class AddPasskeyForm(OurWords, passkey.AddWebAuthnForm):
    words = {
        "name": (_("Name of the passkey"), _("Such as “My phone”, to tell it from others.")),
        "passwordless": (_("Sign in with this passkey alone, without the password"), ""),
    }


class RenamePasskeyForm(OurWords, passkey.EditWebAuthnForm):
    words = {"name": (_("Name of the passkey"), "")}
