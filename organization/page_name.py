"""What a page of this room is called: for the title of the form that is about it."""

from urllib.parse import urlsplit

from django.http import Http404
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _

from ops_site.bilingual import plain
from organization import graph
from organization.addresses import find, find_role, find_unit
from organization.capital import capital
from organization.models import InformationPage, Person
from organization.site_path import own_page

Area = InformationPage.Area


def page_there(typed):
    """The path of the public page that `typed` names, or "" where there is none such."""
    path = own_page(typed)
    return path if path and _found(path) is not None else ""


def page_name(path):
    """The name of what the page at `path` is about, in the reader's language, or empty."""
    return (path and _found(path)) or ""


def _found(path):
    """The name of the page; empty where it has none that is known here, None where none is there.

    The word in its address is looked up in the language of the address.
    """
    address = urlsplit(path).path
    try:
        with override(get_language_from_path(address)):
            match = resolve(address)
        name = NAMES.get(match.view_name, "")
        return name(**match.kwargs) if callable(name) else str(name)
    except (Resolver404, Http404):
        return None


def _unit(slug):
    return capital(find_unit(graph.on(), slug), "name").value


def _role(slug):
    return capital(find_role(graph.on(), slug), "title").value


def _person(slug):
    person = Person.objects.filter(key=slug).first()
    return person and str(person)


def _page(area):
    return lambda slug: plain(find(InformationPage.objects.in_area(area), slug), "title")


PAGES = {
    **dict.fromkeys(("ministry", "ministry_chart", "agency", "cluster", "unit"), _unit),
    "role": _role,
    "person": _person,
    "about_page": _page(Area.ABOUT),
    "careers_page": _page(Area.CAREERS),
    "organization_page": _page(Area.ORGANIZATION),
    "site_page": _page(Area.SITE),
    # Lists and other pages that bear one name.
    "index": _("Organization"),
    "ministries": _("Ministries"),
    "agencies": _("Agencies and Crown corporations"),
    "people": _("People"),
    "iit": _("Information technology"),
    "secretary": _("Secretary of the Cabinet"),
    "deputy_ministers": _("Deputy ministers by ministry"),
    "chart": _("Governance chart"),
    "data": _("Open data"),
}
NAMES = {f"organization:{name}": found for name, found in PAGES.items()}
