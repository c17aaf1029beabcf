"""What pages say of themselves in the words of schema.org, for programs that read along.

Only what the page of today says itself: nothing that no source confirms.
"""

import json

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from ops_site import bilingual
from organization.capital import capital
from organization.models import Unit
from organization.websites import is_plan

CONTEXT = "https://schema.org"
# What is public without being of the government.
NOT_OF_GOVERNMENT = (Unit.Kind.BODY, Unit.Kind.GROUP)
# So that nothing in a text can end the script that it stands in.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def script(data):
    """A block of data: browsers run none of it, so the policy on scripts does not concern it."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def of_unit(page):
    """The unit of a `UnitPage`."""
    unit, graph = page.unit, page.graph
    above = unit.parent if unit.parent and graph.has(unit.parent) else None
    found = {
        "@context": CONTEXT,
        **_named(unit),
        "alternateName": _other_names(unit),
        "parentOrganization": above and _named(above),
        "subOrganization": [_named(child) for child in (*page.parts, *page.agencies)],
        "sameAs": None if is_plan(unit.website) else unit.website,
        "foundingDate": _sourced(unit, unit.start),
        "dissolutionDate": _sourced(unit, unit.end if page.is_over else None),
    }
    return {name: value for name, value in found.items() if value}


def of_person(life):
    """The person of a `Biography`, or None for somebody without a present office."""
    held = [a for a in life.present if a.source]
    if not held:
        return None
    units = {a.role.unit_id: a.role.unit for a in held if a.role.unit}
    found = {
        "@context": CONTEXT,
        "@type": "Person",
        "@id": _absolute(life.person.get_absolute_url()),
        "name": life.person.name,
        "url": _absolute(life.person.get_absolute_url()),
        "jobTitle": [_title(appointment) for appointment in held],
        "worksFor": [_named(unit) for unit in units.values()],
    }
    return {name: value for name, value in found.items() if value}


def of_trail(trail, subject=None):
    """The breadcrumbs of a page; the page itself is the last where it has a subject."""
    steps = [(_("Home"), reverse("home")), *trail]
    if subject:
        steps.append((_label(subject), subject.get_absolute_url()))
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": str(text), "item": _absolute(url)}
            for place, (text, url) in enumerate(steps, 1)
        ],
    }


def _named(unit):
    kind = "Organization" if unit.kind in NOT_OF_GOVERNMENT else "GovernmentOrganization"
    address = _absolute(unit.get_absolute_url())
    return {"@type": kind, "@id": address, "name": _label(unit), "url": address}


def _other_names(unit):
    """The short name and acronym, and the name in the other language."""
    here = bilingual.current()
    words = [getattr(unit, f"{name}_{here}") for name in ("short", "acronym")]
    words.append(getattr(unit, f"name_{bilingual.other()}"))
    return [word for word in dict.fromkeys(words) if word and word != _label(unit)]


def _sourced(unit, day):
    return day.isoformat() if day and unit.source else None


def _title(appointment):
    own = getattr(appointment, f"title_{bilingual.current()}")
    return capital(appointment if own else appointment.role, "title").value


def _label(subject):
    if isinstance(subject, Unit):
        return capital(subject, "name").value
    return str(subject)


def _absolute(path):
    return settings.SITE_URL + path
