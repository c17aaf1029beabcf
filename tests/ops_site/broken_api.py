"""Addresses of an API that fail, for the tests of how failing is told."""

from django.db import OperationalError
from django.urls import path

from ops_site import urls

handler500 = urls.handler500


def fault(request):
    raise RuntimeError("broken")


def away(request):
    raise OperationalError("away")


urlpatterns = [path("api/v1/fault/", fault), path("api/v1/away/", away), *urls.urlpatterns]
