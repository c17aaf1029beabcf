"""How the files of open data name the nodes of a chart, and what they tell of a line."""

from django.conf import settings

from ops_site import bilingual
from organization.models import Role, Unit


def key(node):
    """ "unit/finance", "role/secretary"."""
    return f"{'unit' if isinstance(node, Unit) else 'role'}/{node.key}"


def names(node):
    """The name in each language; empty where a language has none."""
    field = "title" if isinstance(node, Role) else "name"
    return {f"name_{code}": getattr(node, f"{field}_{code}") for code in bilingual.CODES}


def urls(node):
    return {f"url_{c}": settings.SITE_URL + bilingual.address(node, c) for c in bilingual.CODES}


def sentence(fact, code):
    """The words of the source, which only a relation repeats."""
    return getattr(fact, f"sentence_{code}", "")


def day(value):
    return value.isoformat() if value else None
