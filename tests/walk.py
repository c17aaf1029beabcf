"""The walk of the URL resolver: every public address that the site answers to.

A route without parameters is its own example. One with parameters needs an entry in EXAMPLES:
functions that give the route's arguments for a page, in the active language. They find their
objects in the sample board. A public route without an example fails every test that walks.
The administration is not public, nor is a view that says `is_private`. A view that says
`is_machine` is for programs: it is the same for everyone too, but no page that a reader opens.
"""

from dataclasses import dataclass

import pytest
from django.urls import LocalePrefixPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from careers.postings.landing import REGION_WORDS
from careers.postings.models import City, JobFamily, JobRole, Posting
from ops_site import bilingual
from organization.models import (
    Agency,
    Appointment,
    Cluster,
    InformationPage,
    Ministry,
    Person,
    Relation,
    Role,
    Unit,
)

PRIVATE = ("admin",)
# What stands outside the two languages says so by this one.
NO_LANGUAGE = "-"


@dataclass(frozen=True)
class Route:
    """One public route in one language."""

    name: str
    language: str
    has_parameters: bool
    is_page: bool = True

    def __str__(self):
        return f"{self.name}-{self.language}"

    def addresses(self):
        """The address of each example, in the route's language."""
        return [self.address(arguments) for arguments in self.arguments()]

    def address(self, arguments):
        with self.in_its_language():
            return reverse(self.name, kwargs=arguments)

    def arguments(self):
        if not self.has_parameters:
            return [{}]
        if self.name not in EXAMPLES:
            pytest.fail(f"The public route {self.name} has no example in tests/walk.py")
        with self.in_its_language():
            return [arguments() for arguments in EXAMPLES[self.name]]

    def in_its_language(self):
        return override("en" if self.language == NO_LANGUAGE else self.language)


def public_routes():
    return list(find(get_resolver(), namespaces=(), languages=(NO_LANGUAGE,), has_parameters=False))


def find(resolver, *, namespaces, languages, has_parameters):
    for entry in resolver.url_patterns:
        found = has_parameters or entry.pattern.regex.groups > 0
        if not isinstance(entry, URLResolver):
            if getattr(entry.callback, "is_private", False):
                continue
            name = ":".join((*namespaces, entry.name or repr(str(entry.pattern))))
            is_page = not getattr(entry.callback, "is_machine", False)
            for language in languages:
                yield Route(name, language, found, is_page)
        elif entry.app_name not in PRIVATE:
            yield from find(
                entry,
                namespaces=(*namespaces, *filter(None, [entry.namespace])),
                languages=languages_below(entry, languages),
                has_parameters=found,
            )


def languages_below(entry, languages):
    return bilingual.CODES if isinstance(entry.pattern, LocalePrefixPattern) else languages


# --- Examples -----------------------------------------------------------------------------------


def slug_of(objects, **facts):
    """Arguments of the page of the first of `objects` with these facts."""

    def arguments():
        return {"slug": bilingual.plain(objects().filter(**facts)[:1].get(), "slug")}

    return arguments


def page(**facts):
    return slug_of(InformationPage.objects.exclude(slug_en="").all, **facts)


def person():
    return {"slug": Person.objects.filter(appointments__isnull=False)[:1].get().key}


def job_role():
    role = JobRole.objects.select_related("family")[:1].get()
    return {
        "family_slug": bilingual.plain(role.family, "slug"),
        "slug": bilingual.plain(role, "slug"),
    }


def posting(postings, **facts):
    """Arguments of the first of `postings()`, which is a word of PostingQuerySet."""

    def arguments():
        found = postings().filter(**facts).order_by("number")[:1].get()
        return {"number": found.number, "slug": found.slug}

    return arguments


def place(slug):
    return slug_of(City.objects.all, slug_en=slug)


def region():
    return str(REGION_WORDS[City.Region.NORTH])


def posting_number():
    return {"number": Posting.objects.open().order_by("number")[:1].get().number}


def table():
    return {"key": "units"}


def form(name):
    return lambda: {"form": name}


LIST_TWINS = ("ministries", "agencies", "people", "deputy_ministers", "iit")


def id_of(objects):
    """Arguments of an entry of the API: the key of the first of `objects`."""
    return lambda: {"id": objects()[:1].get().key}


def number_of(model):
    return lambda: {"id": model.objects.order_by("pk")[:1].get().pk}


def posting_id():
    return {"id": posting_number()["number"]}


EXAMPLES = {
    "api:ministry": [id_of(Ministry.objects.all)],
    "api:agency": [id_of(Agency.objects.all)],
    "api:cluster": [id_of(Cluster.objects.all)],
    "api:unit": [id_of(Unit.objects.all)],
    "api:role": [id_of(Role.objects.all)],
    "api:person": [id_of(Person.objects.all)],
    "api:page": [id_of(InformationPage.objects.standing)],
    "api:family": [id_of(JobFamily.objects.all)],
    "api:appointment": [number_of(Appointment)],
    "api:relation": [number_of(Relation)],
    "api:posting": [posting_id],
    "organization:table_csv": [table],
    "organization:table_json": [table],
    **{f"organization:{name}_twin": [form("json"), form("csv")] for name in LIST_TWINS},
    "organization:about_page": [page(area="about")],
    "organization:about_text": [page(area="about")],
    "organization:careers_page": [page(area="careers")],
    "organization:organization_page": [page(area="organization")],
    "organization:site_page": [page(area="site")],
    "organization:ministry": [
        slug_of(Ministry.objects.all, kind=Unit.Kind.MINISTRY),
        slug_of(Ministry.objects.all, kind=Unit.Kind.CENTRAL_AGENCY),
    ],
    "organization:ministry_chart": [
        slug_of(Ministry.objects.all, key="finance"),
        slug_of(Ministry.objects.all, key="cabinet-office"),
    ],
    "organization:agency": [slug_of(Agency.objects.all)],
    "organization:cluster": [
        slug_of(Cluster.objects.all),
        slug_of(Unit.objects.all, key="corporate-cio"),
    ],
    "organization:unit": [slug_of(Unit.objects.all, kind=Unit.Kind.BODY)],
    "organization:person": [person],
    "organization:role": [
        slug_of(Role.objects.all, kind=Role.Kind.DEPUTY_MINISTER),
        slug_of(Role.objects.all, appointments__ended=False),
    ],
    "postings:family": [slug_of(JobFamily.objects.all)],
    "postings:in_place": [place("toronto"), place("thunder-bay"), lambda: {"slug": region()}],
    "postings:of_ministry": [slug_of(Ministry.objects.all, key="finance")],
    "postings:role": [job_role],
    "postings:by_number": [posting_number],
    "postings:board_twin": [form(name) for name in ("json", "csv", "atom", "ics")],
    "postings:archive_twin": [form(name) for name in ("json", "csv", "atom", "ics")],
    "postings:closing": [posting_number],
    "postings:text": [posting(Posting.objects.open), posting(Posting.objects.closed, origin="hr")],
    "posting:detail": [
        posting(Posting.objects.open),
        posting(Posting.objects.open, audience="restricted"),
        posting(Posting.objects.open, language="bilingual"),
        posting(Posting.objects.closed, origin="hr"),
    ],
}
