"""What rooms below show of somebody's applications."""

from typing import NamedTuple

from django import template
from django.urls import reverse

from careers.applications.choices import Status
from careers.applications.models import Application

register = template.Library()


class Applied(NamedTuple):
    status: str
    url: str


@register.simple_tag
def applications_of(user):
    """Of each posting (by key) that `user` applies for, where that stands and where to read it."""
    rows = Application.objects.by(user).select_related("posting")
    return {row.posting_id: Applied(row.get_status_display(), page_of(row)) for row in rows}


def page_of(application):
    """Where it is written on, until it is sent; then where it is followed."""
    name = "apply" if application.status == Status.DRAFT else "detail"
    return reverse(f"applications:{name}", args=[application.posting.number])


@register.simple_tag
def applied(posting, applications):
    return applications.get(posting.pk)
