"""What waits for HR staff of applications, for pages of rooms below."""

from django import template

from careers.accounts.policies import is_hr_staff
from careers.hiring import worklist

register = template.Library()
SHOWN = 10


@register.inclusion_tag("hiring/admin/queue.html")
def screening_queue(user):
    """The competitions of `user` whose screening can begin or goes on."""
    is_staff = is_hr_staff(user)
    found = worklist.to_screen(user) if is_staff else []
    return {"is_staff": is_staff, "count": len(found), "competitions": found[:SHOWN]}


@register.inclusion_tag("hiring/admin/of_posting.html")
def applications_of(posting, user):
    """How many applications came in for `posting`, for the page of HR's posting desk."""
    return {"posting": posting, "competition": worklist.competition(user, posting)}
