from django.apps import AppConfig
from django.contrib.admin import apps as django_admin
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "careers.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
    default = True


class HRDeskConfig(django_admin.AdminConfig):
    """Django's administration, with our site in the place of its own."""

    default_site = "careers.accounts.site.HRDesk"
    default = False
