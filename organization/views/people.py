from django.shortcuts import get_object_or_404, redirect, render

from ops_site.analyser import fold
from organization import lines
from organization.addresses import find
from organization.alphabet import in_order, letters
from organization.models import Person, Role
from organization.views import trails


def people(request):
    everybody = Person.objects.with_appointments()
    context = {
        "letters": letters(everybody, lambda person: person.sort_name, key=fold),
        "count": len(everybody),
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/people.html", context)


def person(request, slug):
    found = get_object_or_404(Person.objects.with_appointments(), key=slug)
    context = {
        "subject": found,
        "person": found,
        "trail": [trails.ORGANIZATION, trails.PEOPLE],
    }
    return render(request, "organization/person.html", context)


def role(request, slug):
    found = find(Role.objects.with_holders().select_related("unit__parent"), slug)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    context = {
        "subject": found,
        "role": found,
        "posts": _alike(found) if found.collective else [],
        "lines": lines.of_role(found),
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/role.html", context)


def _alike(role):
    """The posts of the same kind, by the names of their ministries."""
    posts = Role.objects.like(role).with_holders().select_related("unit")
    return in_order(posts, lambda post: str(post.unit or post))
