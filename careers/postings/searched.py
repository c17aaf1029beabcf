"""What the search of the whole site finds in this room: job families and roles.

Open postings are found by their own index, with what only they have (places, pay): see search.py.
"""

from careers.postings.models import JobFamily, JobRole
from ops_site.bilingual import CODES
from ops_site.fulltext import both
from organization import documents
from organization.models import SearchEntry

Kind = SearchEntry.Kind
KINDS = (Kind.JOB_TYPES,)


def touched(changed):
    """A family's change touches its roles."""
    families = {thing.pk for thing in changed if isinstance(thing, JobFamily)} - {None}
    roles = {thing.pk for thing in changed if isinstance(thing, JobRole)} - {None}
    if families:
        below = JobRole.objects.filter(family__in=families)
        roles |= set(below.values_list("pk", flat=True))
    return {Kind.JOB_TYPES: {_key(JobFamily, pk) for pk in families} | _role_keys(roles)}


def keys(kind):
    families = JobFamily.objects.values_list("pk", flat=True)
    return {_key(JobFamily, pk) for pk in families} | _role_keys(
        JobRole.objects.values_list("pk", flat=True)
    )


def entries(kind, keys=None):
    for family in JobFamily.objects.order_by("pk"):
        if keys is None or _key(JobFamily, family.pk) in keys:
            yield documents.entry(Kind.JOB_TYPES, family, "name", key=_key(JobFamily, family.pk))
    for role in JobRole.objects.select_related("family").order_by("pk"):
        if keys is None or _key(JobRole, role.pk) in keys:
            yield documents.entry(
                Kind.JOB_TYPES,
                role,
                "name",
                key=_key(JobRole, role.pk),
                near=both(role.family, "name"),
                context={code: getattr(role.family, f"name_{code}") for code in CODES},
                text=documents.in_both(role, "description"),
            )


def _role_keys(roles):
    return {_key(JobRole, pk) for pk in roles}


def _key(model, pk):
    return f"{model._meta.model_name}-{pk}"
