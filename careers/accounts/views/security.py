"""The account library's views of how somebody signs in, with our forms.

What is changed and the mail that tells of it are one.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys

from careers.accounts import forms
from careers.accounts.private import in_one_transaction

change_address = in_one_transaction(account.EmailView.as_view(form_class=forms.NewAddressForm))
change_password = in_one_transaction(
    account.PasswordChangeView.as_view(form_class=forms.ChangePasswordForm)
)
set_password = in_one_transaction(account.PasswordSetView.as_view(form_class=forms.SetPasswordForm))
add_app = in_one_transaction(app.ActivateTOTPView.as_view(form_class=forms.AddAppForm))
remove_app = in_one_transaction(app.deactivate_totp)
add_passkey = in_one_transaction(passkeys.AddWebAuthnView.as_view(form_class=forms.AddPasskeyForm))
rename_passkey = passkeys.EditWebAuthnView.as_view(form_class=forms.RenamePasskeyForm)
remove_passkey = in_one_transaction(passkeys.remove_webauthn)

# Whoever changes these says once more who they are.
password_again = account.ReauthenticateView.as_view(form_class=forms.PasswordAgainForm)
code_again = second_factor.ReauthenticateView.as_view(form_class=forms.CodeAgainForm)
