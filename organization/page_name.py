"""What a page of this room is called: for the title of the form that is about it."""

from urllib.parse import urlsplit

from django.http import Http404
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override

from ops_site.bilingual import plain
from organization import graph
from organization.addresses import find, find_role, find_unit
from organization.capital import capital
from organization.models import InformationPage, Person

Area = InformationPage.Area


def page_name(path):
    """The name of what the page at `path` is about, in the reader's language; empty for a list."""
    address = urlsplit(path).path
    try:
        with override(get_language_from_path(address)):
            match = resolve(address)
        find_name = NAMES.get(match.url_name)
        return find_name(**match.kwargs) if find_name else ""
    except (Resolver404, Http404):
        return ""


def _unit(slug):
    return capital(find_unit(graph.on(), slug), "name").value


def _role(slug):
    return capital(find_role(graph.on(), slug), "title").value


def _person(slug):
    return str(Person.objects.filter(key=slug).first() or "")


def _page(area):
    return lambda slug: plain(find(InformationPage.objects.in_area(area), slug), "title")


NAMES = {
    **dict.fromkeys(("ministry", "ministry_chart", "agency", "cluster", "unit"), _unit),
    "role": _role,
    "person": _person,
    "about_page": _page(Area.ABOUT),
    "careers_page": _page(Area.CAREERS),
    "organization_page": _page(Area.ORGANIZATION),
    "site_page": _page(Area.SITE),
}
