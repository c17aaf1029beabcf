from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _

from careers.applicants.checks import files_are_scanned


class ApplicantsConfig(AppConfig):
    name = "careers.applicants"
    label = "applicants"
    verbose_name = _("Applicants")

    def ready(self):
        register(files_are_scanned, Tags.security, deploy=True)
