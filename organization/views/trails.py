"""The breadcrumbs above the pages of this room."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

ABOUT = (_("About"), reverse_lazy("organization:about"))
CAREERS = (_("Careers"), reverse_lazy("postings:careers"))
ORGANIZATION = (_("Organization"), reverse_lazy("organization:index"))
MINISTRIES = (_("Ministries"), reverse_lazy("organization:ministries"))
AGENCIES = (_("Agencies"), reverse_lazy("organization:agencies"))
IIT = (_("Information technology"), reverse_lazy("organization:iit"))
PEOPLE = (_("People"), reverse_lazy("organization:people"))


def on(asked, *steps):
    """`steps` that stay in the day asked for."""
    return [(label, f"{url}{asked.query}") for label, url in steps]
