"""The tables of this room: units and their past, roles, people, appointments, relations, pages."""

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from organization import graph
from organization.counting import body_in
from organization.models import (
    Appointment,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    Person,
    Relation,
    Role,
    State,
    Unit,
)
from organization.models.period import lasting
from organization.opendata.table import (
    DAYS,
    KEY,
    ORDER,
    SOURCE,
    STATE,
    Table,
    column,
    computed,
    pair,
)

THERE = (State.STANDING, State.UNCONFIRMED)
SLUG = pair("slug", _("The word in the address of its page, in English and in French."))
ENDS = ("subject_unit", "subject_role", "object_unit", "object_role")


def _by_key(things):
    return sorted(things, key=lambda thing: thing.key)


def _there(rows, day):
    """Those of `rows` that held on the day, or may have."""
    return [row for row in rows.filter(lasting(day)) if row.state(day) in THERE]


def _borne(rows, find, day):
    """Of the former `rows` those that units bore on the day, as their pages tell: see the graph."""
    found = filter(None, (find(unit, day) for unit in graph.on(day).units))
    return rows.filter(pk__in=[row.pk for row in found])


def _former_names():
    return FormerName.objects.select_related("unit").order_by(
        "unit__key", F("end").asc(nulls_last=True), "pk"
    )


def _former_places():
    return FormerPlace.objects.select_related("unit", "parent").order_by("unit__key", "end", "pk")


def _begun_first(*keys):
    return (*keys, F("start").asc(nulls_first=True), "pk")


UNITS = Table(
    "units",
    _("Units"),
    _(
        "Ministries, central agencies, provincial agencies, I&IT clusters and everything else that "
        "the public service is made of or works with."
    ),
    (
        KEY,
        column("kind", _("What it is: ministry, central-agency, agency, cluster, division…")),
        column("agency_type", _("The type of an agency, as its source calls it.")),
        column("parent", _("Key of the unit that it is part of."), "parent.key"),
        *pair("name", _("Its name, in English and in French.")),
        column("name_fr_status", _("Where the French name is from, or that it is unofficial.")),
        *pair("short", _("Its short name.")),
        *pair("acronym", _("Its acronym.")),
        *SLUG,
        *pair("mandate", _("What it does.")),
        column("mandate_status", _("Where the text on what it does is from.")),
        *pair("history", _("What is told of its past.")),
        column("website", _("Its page on ontario.ca.")),
        ORDER,
        *DAYS,
        STATE,
        *SOURCE,
    ),
    lambda: Unit.objects.select_related("parent").order_by("key"),
    lambda day: _by_key(graph.on(day).units),
)

FORMER_NAMES = Table(
    "former-names",
    _("Former names"),
    _(
        "What units were called before, and in which days. The present name is in the table of "
        "units."
    ),
    (
        column("unit", _("Key of the unit."), "unit.key"),
        *pair("name", _("The name in those days.")),
        *SLUG,
        *DAYS,
        *SOURCE,
    ),
    _former_names,
    lambda day: _borne(_former_names(), graph.name_on, day),
)

FORMER_PLACES = Table(
    "former-places",
    _("Former places"),
    _("What units were part of before. The present place is in the table of units."),
    (
        column("unit", _("Key of the unit."), "unit.key"),
        column("parent", _("Key of the unit that it was part of; empty: of none."), "parent.key"),
        *DAYS,
        *SOURCE,
    ),
    _former_places,
    lambda day: _borne(_former_places(), graph.place_on, day),
)

ROLES = Table(
    "roles",
    _("Roles"),
    _(
        "Offices and posts, and the classes of people that the governance of the province "
        "speaks of."
    ),
    (
        KEY,
        column("kind", _("What kind of office: minister, deputy-minister, executive…")),
        column("unit", _("Key of the unit that it belongs to."), "unit.key"),
        *pair("title", _("Its title, in English and in French.")),
        column("title_fr_status", _("Where the French title is from, or that it is unofficial.")),
        *SLUG,
        *pair("description", _("What the office is.")),
        column("collective", _("Whether it stands for a class of people, and is no single post.")),
        column("ended", _("Whether it is over and no source says since when.")),
        *pair("exception", _("Why the unit has one more deputy minister’s post.")),
        ORDER,
        *DAYS,
        STATE,
        *SOURCE,
    ),
    lambda: Role.objects.select_related("unit").order_by("key"),
    lambda day: _by_key(graph.on(day).roles),
)

PEOPLE = Table(
    "people",
    _("People"),
    _("Who holds or held a public office. Asked for a day: who held one on that day, or may have."),
    (
        KEY,
        column("name", _("The name, which is the same in both languages.")),
        column("sort_name", _("The name as lists sort it, family name first.")),
        *pair("biography", _("What is told of the person.")),
        *SOURCE,
    ),
    lambda: Person.objects.order_by("key"),
    lambda day: _by_key({row.person for row in _there(Appointment.objects.with_person(), day)}),
)

APPOINTMENTS = Table(
    "appointments",
    _("Appointments"),
    _("Who held which office, and in which days. A post without a row has no sourced holder."),
    (
        column("role", _("Key of the office."), "role.key"),
        column("person", _("Key of the person."), "person.key"),
        *pair("title", _("The words of the appointment itself, where the source has its own.")),
        column("acting", _("Whether the person acts in the post.")),
        column("shared", _("Whether several people bear the title at once.")),
        column("ended", _("Whether it is over and no source says since when.")),
        column("confirmed", _("Whether its last source is recent enough to say that it lasts.")),
        *DAYS,
        STATE,
        *SOURCE,
    ),
    lambda: _appointments(),
    lambda day: _there(_appointments(), day),
)


def _appointments():
    rows = Appointment.objects.select_related("role", "person")
    return rows.order_by(*_begun_first("role__key", "person__key"))


RELATIONS = Table(
    "relations",
    _("Relations"),
    _(
        "The lines between units and roles: who heads, supports, reports to, advises or serves "
        "whom, each with the sentence that states it."
    ),
    (
        column("subject_unit", _("Key of the unit where the line starts."), "subject_unit.key"),
        column("subject_role", _("Or of the role where it starts."), "subject_role.key"),
        column("kind", _("What the line says: reports-to, accountable-to, supports, serves…")),
        column("object_unit", _("Key of the unit where the line ends."), "object_unit.key"),
        column("object_role", _("Or of the role where it ends."), "object_role.key"),
        *pair("sentence", _("The sentence of the source, in English and in French.")),
        *DAYS,
        STATE,
        *SOURCE,
    ),
    lambda: _relations(),
    lambda day: sorted(graph.on(day).relations, key=_ends),
)


def _relations():
    keys = [f"{end}__key" for end in ENDS[:2]], [f"{end}__key" for end in ENDS[2:]]
    starts, ends = ([F(key).asc(nulls_last=True) for key in group] for group in keys)
    return Relation.objects.with_ends().order_by(*starts, "kind", *ends, "pk")


def _ends(relation):
    """The order of `_relations()`, for those of one day."""
    keys = [getattr(getattr(relation, end), "key", None) for end in ENDS]
    unit, role, to_unit, to_role = ((key is None, key or "") for key in keys)
    return unit, role, relation.kind, to_unit, to_role, relation.pk


PAGES = Table(
    "pages",
    _("Information pages"),
    _("The pages of text on this site: their titles, leads and where the text is from."),
    (
        KEY,
        column("area", _("The part of the site that it stands in.")),
        column("origin", _("transcribed, guide (a private careers guide), or project (our own).")),
        *pair("title", _("Its title, in English and in French.")),
        *SLUG,
        *pair("lead", _("Its first sentence.")),
        ORDER,
        column("reviewed_on", _("The day on which it was last reviewed.")),
        *SOURCE,
    ),
    lambda: InformationPage.objects.standing().order_by("key"),
)

SECTIONS = Table(
    "sections",
    _("Sections of the information pages"),
    _("The text of those pages, section by section, in Markdown."),
    (
        column("page", _("Key of the page."), "page.key"),
        column("order", _("Its place on the page.")),
        column("level", _("The level of its heading, from 2 to 4.")),
        column("anchor", _("Its word in the address of the page, after the #.")),
        *pair("heading", _("Its heading, in English and in French.")),
        computed("body_en", _("Its text, in Markdown."), lambda row: body_in(row, "en")),
        computed("body_fr", _("Its text, in Markdown."), lambda row: body_in(row, "fr")),
        column("french_is_unofficial", _("Whether the French is an unofficial translation.")),
        column("source", _("Where the section is from, if not from where its page is.")),
    ),
    lambda: (
        PageSection.objects.filter(page__ended=False)
        .select_related("page")
        .order_by("page__key", "order", "pk")
    ),
)

TABLES = (
    UNITS,
    FORMER_NAMES,
    FORMER_PLACES,
    ROLES,
    PEOPLE,
    APPOINTMENTS,
    RELATIONS,
    PAGES,
    SECTIONS,
)
