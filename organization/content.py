"""The content to be checked, alike from the fixture files and from the database."""

import csv
import io
import json
from typing import NamedTuple

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import F

from organization import fixtures
from organization.models import (
    Appointment,
    Correction,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    PageVersion,
    Person,
    Relation,
    Role,
    SearchEntry,
    Shuffle,
    Sourced,
    Unit,
)

TABLES = {
    "units": Unit,
    "roles": Role,
    "people": Person,
    "appointments": Appointment,
    "relations": Relation,
    "former_names": FormerName,
    "former_places": FormerPlace,
    "pages": InformationPage,
    "sections": PageSection,
}
# What readers send, what nobody reads any more, and what is made of the facts that are checked.
NOT_PUBLISHED = (Correction, PageVersion, SearchEntry, Shuffle)


class Row(NamedTuple):
    """One row of a table: where it stands, what identifies it there, and its fields."""

    place: str
    key: str
    values: dict

    def __getitem__(self, name):
        return self.values.get(name) or ""


def of_fixtures():
    """The rows of each of TABLES in the files of this room."""
    pages = list(fixtures.pages())
    named = ("units", "roles", "people", "appointments", "former_names")
    tables = {name: fixtures.rows(name) for name in named} | {"former_places": []}
    tables |= {"relations": fixtures.relations(), "pages": pages}
    tables["sections"] = [section for page in pages for section in page["sections"]]
    return {name: [file_row(name, row) for row in rows] for name, rows in tables.items()}


def file_row(table, row):
    if table == "sections":
        return Row("fixtures/organization/pages", f"{row['page']}#{row['anchor']}", row)
    name = "pages" if table == "pages" else f"{table}.json"
    return Row(f"fixtures/organization/{name}", row["key"], row)


def of_database():
    """The rows of each of TABLES in the database, and the pages as they will be."""
    tables = {name: list(table_rows(model)) for name, model in TABLES.items()}
    for version in PageVersion.objects.waiting().select_related("page"):
        tables["pages"].append(scheduled(version, version.content["page"]))
        tables["sections"] += [
            scheduled(version, section) for section in version.content["sections"]
        ]
    return tables


def scheduled(version, text):
    """A page, or a section of it, as a version that waits to be published has it."""
    page = version.page
    values = {"id": page.pk, "area": page.area, "slug_en": page.slug_en, "slug_fr": page.slug_fr}
    values |= {"page": page.pk, "page_key": page.key, **text}
    key = f"{version.number}#{text['anchor']}" if "anchor" in text else str(version.number)
    return Row(PageVersion._meta.label, f"{page.key}/version {key}", values)


def table_rows(model):
    label = model._meta.label
    standing = {PageSection: {"page__ended": False}, InformationPage: {"ended": False}}
    rows = model._base_manager.filter(**standing.get(model, {}))
    more = {"page_key": F("page__key")} if model is PageSection else {}
    for values in rows.annotate(**more).values().iterator():
        if model is PageSection:
            values["page"] = values["page_id"]
        yield Row(label, str(values.get("key", values["id"])), values)


def texts_of_files():
    """(place, key, text) of everything under fixtures/, whichever room it belongs to."""
    for path in sorted((settings.BASE_DIR / "fixtures").rglob("*")):
        place = str(path.relative_to(settings.BASE_DIR))
        if path.suffix == ".json":
            for key, text in strings(json.loads(path.read_text(encoding="utf-8"))):
                yield place, key, text
        elif path.suffix == ".csv":
            for number, cells in enumerate(csv.reader(io.StringIO(path.read_text("utf-8"))), 1):
                yield place, f"line {number}", "\n".join(cells)


def strings(value, key=""):
    """Every string in a JSON value, with the path that leads to it."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, f"{key}/{name}" if key else name)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            name = part["key"] if isinstance(part, dict) and "key" in part else number
            yield from strings(part, f"{key}/{name}" if key else str(name))


def texts_of_database():
    """(place, key, text) of every text column of the models that hold public content."""
    for model in filter(holds_content, apps.get_models()):
        names = [field.name for field in model._meta.concrete_fields if is_text(field)]
        for pk, *texts in model._base_manager.values_list("pk", *names).iterator():
            for name, text in zip(names, texts, strict=True):
                if text:
                    yield model._meta.label, f"{pk}/{name}", text
    for version in PageVersion.objects.waiting():
        for key, text in strings(version.content):
            yield PageVersion._meta.label, f"{version.pk}/{key}", text


def holds_content(model):
    """Facts with a source, texts in two languages, and whatever else this room has."""
    meta = model._meta
    is_made = model in NOT_PUBLISHED or getattr(model, "is_made_of_facts", False)
    return not (meta.proxy or is_made) and (
        issubclass(model, Sourced)
        or meta.app_label == "organization"
        or any(field.name.endswith("_en") for field in meta.concrete_fields)
    )


def is_text(field):
    return isinstance(field, models.CharField | models.TextField)
