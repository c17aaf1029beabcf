"""Which job role leads to which, as far as the private careers guide says so.

It says of administrative assistants: “Many start here and later move into specialist or
coordinator positions.” And of all: “For more experienced professionals, there are paths into
senior positions such as Development Manager or Quality Manager.”; not from where, so that the
other roles of that family stand before it. It has no role profile of a quality manager.
"""

from typing import NamedTuple

from careers.postings.models import JobRole
from ops_site.publishing import per_generation

STEPS = {
    "administrative-assistant": (
        *("procurement-specialist", "cybersecurity-specialist"),
        *("social-media-coordinator", "training-coordinator"),
    ),
    "policy-advisor": ("development-manager",),
    "program-analyst": ("development-manager",),
}


class CareerPath(NamedTuple):
    """The roles that people come from, and those that they go on to."""

    before: list
    after: list


def career_path(role):
    """The steps around a role; empty lists where the guide names none."""
    roles = _roles()
    before = [key for key, after in STEPS.items() if role.key in after]
    return CareerPath(
        [roles[key] for key in before if key in roles],
        [roles[key] for key in STEPS.get(role.key, ()) if key in roles],
    )


@per_generation
def _roles():
    keys = {*STEPS, *(key for after in STEPS.values() for key in after)}
    found = JobRole.objects.select_related("family").filter(key__in=keys)
    return {role.key: role for role in found}
