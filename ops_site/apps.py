from django.apps import AppConfig


class GroundConfig(AppConfig):
    name = "ops_site"
    verbose_name = "Site"
