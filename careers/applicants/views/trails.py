"""The breadcrumbs of the pages of an applicant, below "My account"."""

from django.urls import reverse
from django.utils.translation import gettext as _


def account():
    return []


def profile():
    return [*account(), (_("Profile"), reverse("applicants:profile"))]


def data():
    return [*account(), (_("My data"), reverse("applicants:data"))]


def alerts():
    return [*account(), (_("Job alerts"), reverse("applicants:alerts"))]


def saved_jobs():
    return [*account(), (_("Saved jobs"), reverse("applicants:saved_jobs"))]
