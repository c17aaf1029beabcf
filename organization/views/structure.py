from django.shortcuts import render

from ops_site.bilingual import plain
from organization import lines
from organization.alphabet import letters
from organization.models import InformationPage, Role, Unit
from organization.structure import chart
from organization.views import trails


def index(request):
    context = {
        "groups": chart(),
        "counts": Unit.objects.standing().counts(),
        "page": InformationPage.objects.keyed("organization"),
        "trail": [],
    }
    return render(request, "organization/index.html", context)


def deputy_ministers(request):
    ministries = Unit.objects.ministries().standing().with_posts()
    context = {
        "letters": letters(ministries, lambda unit: plain(unit, "name")),
        "page": InformationPage.objects.keyed("deputy-ministers"),
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/deputy_ministers.html", context)


def secretary(request):
    role = Role.objects.secretary().with_holders().first()
    context = {
        "role": role,
        "lines": lines.of_role(role) if role else [],
        "page": InformationPage.objects.keyed("secretary-of-the-cabinet"),
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/secretary.html", context)


def iit(request):
    context = {
        "clusters": Unit.objects.clusters().standing().in_order(),
        "office": Unit.objects.corporate_cio(),
        "page": InformationPage.objects.keyed("iit"),
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/iit.html", context)
