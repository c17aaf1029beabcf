from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings.listing import short_list
from careers.postings.models import JobFamily, JobRole, Posting
from ops_site import bilingual
from organization.addresses import find
from organization.models import InformationPage

LONGEST_LIST = 20


def careers(request):
    area = InformationPage.objects.in_area(InformationPage.Area.CAREERS)
    context = {
        "page": area.landing().for_reading().first(),
        "siblings": area,
        "trail": [],
    }
    return render(request, "postings/careers.html", context)


def families(request):
    context = {
        "page": InformationPage.objects.keyed("job-types"),
        "families": JobFamily.objects.prefetch_related("roles").with_open_counts(),
        "trail": _trail()[:1],
    }
    return render(request, "postings/families.html", context)


def family(request, slug):
    family = find(JobFamily.objects.all(), slug)
    if request.path != family.get_absolute_url():
        return redirect(family, permanent=True)
    context = {
        "subject": family,
        "family": family,
        "roles": family.roles.with_open_counts(),
        "jobs": _jobs(Posting.objects.in_family(family), family),
        "trail": _trail(),
    }
    return render(request, "postings/family.html", context)


def role(request, family_slug, slug):
    role = find(JobRole.objects.select_related("family"), slug)
    if request.path != role.get_absolute_url():
        return redirect(role, permanent=True)
    context = {
        "subject": role,
        "role": role,
        "siblings": role.family.roles.all(),
        "jobs": _jobs(role.postings, role.family),
        "trail": [*_trail(), (role.family, role.family.get_absolute_url())],
    }
    return render(request, "postings/role.html", context)


def _jobs(postings, family):
    slug = bilingual.plain(family, "slug")
    return short_list(postings.open().soonest_closing(), LONGEST_LIST, family=slug)


def _trail():
    return [
        (_("Careers"), reverse("postings:careers")),
        (_("Job types"), reverse("postings:families")),
    ]
