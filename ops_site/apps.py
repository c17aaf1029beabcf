from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _

from ops_site.checks import mail_leaves_the_house


class GroundConfig(AppConfig):
    name = "ops_site"
    verbose_name = _("Site")

    def ready(self):
        register(mail_leaves_the_house, Tags.security, deploy=True)
