from django.shortcuts import get_object_or_404, redirect, render

from organization.addresses import find
from organization.asked_day import AskedDay
from organization.models import InformationPage
from organization.views import trails

Area = InformationPage.Area
TRAILS = {
    Area.ABOUT: [trails.ABOUT],
    Area.CAREERS: [trails.CAREERS],
    Area.ORGANIZATION: [trails.ORGANIZATION],
    Area.SITE: [],
}


def about(request):
    page = get_object_or_404(InformationPage.objects.in_area(Area.ABOUT).landing().for_reading())
    return show(request, page, trail=[])


def about_page(request, slug):
    return _page(request, Area.ABOUT, slug)


def careers_page(request, slug):
    return _page(request, Area.CAREERS, slug)


def organization_page(request, slug):
    return _page(request, Area.ORGANIZATION, slug)


def site_page(request, slug):
    return _page(request, Area.SITE, slug)


def _page(request, area, slug):
    page = find(InformationPage.objects.in_area(area).for_reading(), slug)
    if request.path != page.get_absolute_url():
        return redirect(page, permanent=True)
    return show(request, page, trail=TRAILS[area])


def show(request, page, *, trail):
    """The page of text as it stands, wherever it is asked for."""
    siblings = InformationPage.objects.in_area(page.area)
    context = {"subject": page, "page": page, "siblings": siblings, "trail": trail}
    if page.area == Area.ORGANIZATION:
        context["in_vain"] = AskedDay.read(request.GET.get("as_of", ""))
    return render(request, "organization/information.html", context)
