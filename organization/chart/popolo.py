"""The chart as JSON in the words of Popolo (popoloproject.com), as far as they reach.

Units are organizations, offices are posts, who holds one is a person with a membership. Popolo
has no word for a typed line between them: those stand under `relations`.
"""

from ops_site.bilingual import CODES
from organization.chart.edges import label_in
from organization.chart.identity import day, key, names, sentence, urls
from organization.models import Appointment, Role, Unit


def holders(chart):
    """The appointments to the chart's offices that hold on its day, with their people."""
    offices = [node.pk for node in chart.nodes if isinstance(node, Role)]
    return (
        Appointment.objects.present(chart.day)
        .filter(role__in=offices)
        .select_related("person", "role")
    )


def document(chart, appointments):
    units = [node for node in chart.nodes if isinstance(node, Unit)]
    roles = [node for node in chart.nodes if isinstance(node, Role)]
    people = dict.fromkeys(appointment.person for appointment in appointments)
    return {
        "as_of": day(chart.day),
        "organizations": [_organization(unit) for unit in units],
        "posts": [_post(role) for role in roles],
        "persons": [_person(person) for person in people],
        "memberships": [_membership(appointment) for appointment in appointments],
        "relations": [_relation(edge) for edge in chart.edges],
    }


def _organization(unit):
    return {
        "id": key(unit),
        "name": unit.name_en or unit.name_fr,
        **names(unit),
        "classification": unit.kind,
        "parent_id": key(unit.parent) if unit.parent else None,
        "founding_date": day(unit.start),
        "dissolution_date": day(unit.end),
        **_record(unit),
    }


def _post(role):
    return {
        "id": key(role),
        "label": role.title_en or role.title_fr,
        **names(role),
        "role": role.kind,
        "organization_id": key(role.unit) if role.unit else None,
        "is_class": role.collective,
        "start_date": day(role.start),
        "end_date": day(role.end),
        **_record(role),
    }


def _person(person):
    return {"id": f"person/{person.key}", "name": person.name, **_record(person)}


def _membership(appointment):
    return {
        "person_id": f"person/{appointment.person.key}",
        "post_id": key(appointment.role),
        "is_acting": appointment.acting,
        "start_date": day(appointment.start),
        "end_date": day(appointment.end),
        "sources": _sources(appointment),
    }


def _relation(edge):
    return {
        "subject_id": key(edge.subject),
        "kind": edge.kind,
        "object_id": key(edge.object),
        **{f"label_{code}": label_in(code, edge.kind) for code in CODES},
        "is_confirmed": edge.is_confirmed,
        "statements": [_statement(fact) for fact in edge.facts],
    }


def _statement(fact):
    sentences = {f"sentence_{code}": sentence(fact, code) or None for code in CODES}
    return {**sentences, "start_date": day(fact.start), "end_date": day(fact.end)} | {
        "sources": _sources(fact)
    }


def _record(fact):
    return {"links": [{"url": url} for url in urls(fact).values()], "sources": _sources(fact)}


def _sources(fact):
    """Popolo's links want an address, and a source here is a citation: it is the note."""
    if not fact.source:
        return []
    return [{"note": fact.source, "as_of": day(fact.as_of), "remark": fact.note or None}]
