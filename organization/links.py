"""Links within the site, as Markdown texts write them, and whether they lead anywhere."""

import re

from django.urls import Resolver404, resolve
from django.utils.translation import override

from ops_site.bilingual import CODES
from organization.models import InformationPage, Person, Role, Unit

LINK = re.compile(r"\]\(([^()\s]+)\)")
TEXTS = ("lead", "body")


def dead_links(pages, sections, addresses):
    """(row, field, link, why) of each link in `pages` and `sections` that leads nowhere."""
    anchors = anchors_by_address(pages, sections)
    for row in (*pages, *sections):
        for field, code in ((f"{name}_{code}", code) for name in TEXTS for code in CODES):
            for link in LINK.findall(row[field]):
                why = fault_of(link, code, addresses[code], anchors)
                if why:
                    yield row, field, link, why


def fault_of(link, language, addresses, anchors):
    """Why `link`, in a text of `language`, is dead; None for a good one."""
    if link.startswith("https://"):
        return None
    if not link.startswith(f"/{language}/"):
        return "not an address in the language of the text"
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]
    if path not in addresses and not leads_out_of_here(path, language):
        return "no such page"
    if anchor and path in anchors and anchor not in anchors[path]:
        return "no such place on the page"
    return None


def leads_out_of_here(path, language):
    """Whether `path` is a page of another room, or one without a row behind it."""
    with override(language):
        try:
            match = resolve(path)
        except Resolver404:
            return False
    return match.namespace != "organization" or not match.kwargs


def addresses_of(content):
    """The pages of this room's rows, by language."""
    models = {"units": Unit, "roles": Role, "people": Person, "pages": InformationPage}
    found = {code: set() for code in CODES}
    for table, model in models.items():
        for row in content[table]:
            for code in CODES:
                found[code].add(address(model, row, code))
    return found


def address(model, row, language):
    names = {"key", "area", "kind", "slug_en", "slug_fr"} & {f.name for f in model._meta.fields}
    with override(language):
        return model(**{name: row[name] for name in names}).get_absolute_url()


def anchors_by_address(pages, sections):
    anchors = {}
    for section in sections:
        anchors.setdefault(section["page"], set()).add(section["anchor"])
    return {
        address(InformationPage, page, code): anchors.get(page["id"] or page.key, set())
        for page in pages
        for code in CODES
    }
