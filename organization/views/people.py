from django.shortcuts import get_object_or_404

from ops_site.bilingual import plain
from organization import lines
from organization.addresses import find_role
from organization.alphabet import in_order
from organization.directory import Directory
from organization.models import Person
from organization.offices import offices
from organization.people import Biography, listed
from organization.views import trails
from organization.views.asked import day_of, right_address, show


def people(request):
    asked, graph = day_of(request)
    shown = Directory.read(request.GET, graph.day)
    return show(
        request,
        "organization/people.html",
        asked,
        directory=shown,
        query=shown.query,
        listed=listed(shown.people, graph),
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def person(request, slug):
    asked, graph = day_of(request)
    found = get_object_or_404(Person.objects.with_appointments(), key=slug)
    return show(
        request,
        "organization/person.html",
        asked,
        subject=found,
        person=found,
        life=Biography(found, graph),
        trail=trails.on(asked, trails.ORGANIZATION, trails.PEOPLE),
    )


def role(request, slug):
    asked, graph = day_of(request)
    found = find_role(graph, slug)
    like = graph.like(found) if found.collective else []
    office, *posts = offices([found, *like], graph)
    elsewhere = right_address(request, found)
    return elsewhere or show(
        request,
        "organization/role.html",
        asked,
        subject=found,
        role=found,
        office=office,
        posts=in_order(posts, lambda post: plain(post.role.unit or post.role, _name(post.role))),
        lines=lines.of(found, graph),
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def _name(role):
    return "name" if role.unit else "title"
