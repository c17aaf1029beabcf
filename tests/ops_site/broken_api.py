"""Addresses of an API that fail, for the tests of how failing is told."""

from django.db import OperationalError
from django.urls import path

from ops_site.urls import *  # Everything else is as it is.


def fault(request):
    raise RuntimeError("broken")


def away(request):
    raise OperationalError("away")


urlpatterns = [path("api/v1/fault/", fault), path("api/v1/away/", away), *urlpatterns]
