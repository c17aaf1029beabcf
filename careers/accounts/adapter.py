"""What the account library leaves to the site: its mail goes through our outbox, in our words."""

from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from careers.accounts.models import User
from ops_site import bilingual, outbox

# What a mail of the library may say; it also hands over requests and the like.
TOLD = ("code", "from_email", "to_email")


class Adapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "email_taken": _("This address cannot be used. Choose another one."),
        "duplicate_email": _("This is the address of your account already."),
        "enter_current_password": _("This is not your present password."),
        "incorrect_password": _("This is not your password."),
        "incorrect_code": _("This is not the code, or it is too old."),
        "too_many_login_attempts": _("Too many attempts. Wait five minutes, then try again."),
        "rate_limited": _("Too many attempts. Wait a minute, then try again."),
        "account_inactive": _("This account is closed."),
    }

    def new_user(self, request):
        return User(language=bilingual.current())

    def save_user(self, request, user, form, commit=True):
        """The form has hashed the password, whether or not the address was known."""
        user.email = form.cleaned_data["email"]
        user.password = form.hashed_password
        user.save()
        return user

    def send_mail(self, template_prefix, email, context):
        name = template_prefix.rpartition("/")[2]
        owner = context.get("user") or User.objects.filter(email=email.lower()).first()
        outbox.post(
            f"account:{name}:{uuid4().hex}",
            f"account/{name}",
            to=email,
            recipient=owner,
            language=owner.language if owner else bilingual.current(),
            context={fact: context[fact] for fact in TOLD if fact in context},
            secret="code" in context,
        )

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Told at the address of the account: without where from and with which browser."""
        self.send_mail(template_prefix, email or user.email, {**(context or {}), "user": user})

    def get_reauthentication_methods(self, user):
        methods = super().get_reauthentication_methods(user)
        words = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate": _("Use a code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
        }
        return [method | {"description": words[method["id"]]} for method in methods]


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This is not the code, or it is too old."),
        "unverified_email": _("Confirm your e-mail address first."),
    }

    def generate_authenticator_name(self, user, type):
        return gettext("My passkey")

    def get_public_key_credential_rp_entity(self):
        return super().get_public_key_credential_rp_entity() | {
            "name": gettext("Ontario Public Service")
        }
