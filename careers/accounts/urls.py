"""The account library's views at our own addresses, in both languages.

The library reverses its names without a namespace: those stand as it knows them. What we link to
ourselves has a name in `accounts:` besides.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.webauthn import views as passkeys
from django.urls import include, path
from django.utils.translation import pgettext_lazy

from careers.accounts.private import private
from careers.accounts.views import devices, entrance, invitation, security
from careers.accounts.views.home import home


def at(address, view, name, *methods):
    """Where the library's `view` stands, and which methods it serves besides GET and HEAD."""
    return path(address, private(view, *methods), name=name)


entering = [
    at(pgettext_lazy("address", "account/sign-in/"), entrance.sign_in, "account_login", "POST"),
    at(
        pgettext_lazy("address", "account/sign-in/second-step/"),
        entrance.second_step,
        "mfa_authenticate",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/sign-in/passkey/"),
        passkeys.login_webauthn,
        "mfa_login_webauthn",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/sign-in/closed/"),
        account.account_inactive,
        "account_inactive",
    ),
    at(pgettext_lazy("address", "account/sign-up/"), entrance.sign_up, "account_signup", "POST"),
    at(
        pgettext_lazy("address", "account/confirm/"),
        entrance.confirm,
        "account_email_verification_sent",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/reset/"), entrance.reset, "account_reset_password", "POST"
    ),
    at(
        pgettext_lazy("address", "account/reset/code/"),
        entrance.reset_code,
        "account_confirm_password_reset_code",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/reset/new-password/"),
        entrance.reset_password,
        "account_complete_password_reset",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/reset/done/"),
        account.password_reset_from_key_done,
        "account_password_reset_completed",
    ),
    path(pgettext_lazy("address", "account/sign-out/"), devices.sign_out, name="account_logout"),
]

again = [
    at(
        pgettext_lazy("address", "account/again/"),
        security.password_again,
        "account_reauthenticate",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/again/code/"),
        security.code_again,
        "mfa_reauthenticate",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/again/passkey/"),
        passkeys.reauthenticate_webauthn,
        "mfa_reauthenticate_webauthn",
        "POST",
    ),
]

protecting = [
    at(pgettext_lazy("address", "account/security/"), second_factor.index, "mfa_index"),
    at(
        pgettext_lazy("address", "account/e-mail/"),
        security.change_address,
        "account_email",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/password/"),
        security.change_password,
        "account_change_password",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/password/new/"),
        security.set_password,
        "account_set_password",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/security/app/"),
        security.add_app,
        "mfa_activate_totp",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/security/app/remove/"),
        security.remove_app,
        "mfa_deactivate_totp",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/security/codes/"),
        recovery_codes.view_recovery_codes,
        "mfa_view_recovery_codes",
    ),
    at(
        pgettext_lazy("address", "account/security/codes/new/"),
        recovery_codes.generate_recovery_codes,
        "mfa_generate_recovery_codes",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/security/codes/download/"),
        recovery_codes.download_recovery_codes,
        "mfa_download_recovery_codes",
    ),
    at(
        pgettext_lazy("address", "account/security/passkeys/"),
        passkeys.list_webauthn,
        "mfa_list_webauthn",
    ),
    at(
        pgettext_lazy("address", "account/security/passkeys/add/"),
        security.add_passkey,
        "mfa_add_webauthn",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/security/passkeys/<int:pk>/name/"),
        security.rename_passkey,
        "mfa_edit_webauthn",
        "POST",
    ),
    at(
        pgettext_lazy("address", "account/security/passkeys/<int:pk>/remove/"),
        security.remove_passkey,
        "mfa_remove_webauthn",
        "POST",
    ),
    path(pgettext_lazy("address", "account/devices/"), devices.devices, name="usersessions_list"),
]

ours = [
    path(pgettext_lazy("address", "account/"), home, name="home"),
    at(pgettext_lazy("address", "account/sign-in/"), entrance.sign_in, "sign_in", "POST"),
    at(pgettext_lazy("address", "account/sign-up/"), entrance.sign_up, "sign_up", "POST"),
    path(pgettext_lazy("address", "account/sign-out/"), devices.sign_out, name="sign_out"),
    path(
        pgettext_lazy("address", "account/sign-out-everywhere/"),
        devices.sign_out_everywhere,
        name="sign_out_everywhere",
    ),
    at(pgettext_lazy("address", "account/security/"), second_factor.index, "security"),
    path(pgettext_lazy("address", "account/devices/"), devices.devices, name="devices"),
    path(
        pgettext_lazy("address", "account/devices/<int:pk>/sign-out/"),
        devices.sign_out_device,
        name="sign_out_device",
    ),
    path(pgettext_lazy("address", "account/invitation/"), invitation.invitation, name="invitation"),
    path(
        pgettext_lazy("address", "account/invitation/<str:token>/"),
        invitation.link,
        name="invitation_link",
    ),
]

urlpatterns = [*entering, *again, *protecting, path("", include((ours, "accounts")))]
