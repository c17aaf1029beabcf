"""What `manage.py seed` loads of the organization, and how it treats what an editor has changed."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from ops_site import seeding
from ops_site.models import Publication
from organization import facts as loader
from organization import fixtures
from organization.models import (
    Appointment,
    InformationPage,
    PageSection,
    Person,
    Relation,
    Role,
    Unit,
    UnitAlias,
)

NINE_CLUSTERS = [
    "Central Agencies (Cabinet Office, the Ministry of Finance)",
    "Children, Youth and Social Services",
    "Community Services",
    "Enterprise Financial Systems and Health Services",
    "Health Services Cluster",
    "Justice Technology Services",
    "Labour and Transportation",
    "Land and Resources",
    "ServiceOntario (the service arm of government)",
]


@pytest.fixture
def written(monkeypatch):
    """`written("units", "finance", name_en="…")` changes a row of the fixtures for this test;
    `written("units", "finance", gone=True)` takes it out."""
    read, edits = fixtures.rows, {}

    def rows(table):
        found = ((edits.get((table, row.get("key")), {}), row) for row in read(table))
        return [{**row, **edit} for edit, row in found if "gone" not in edit]

    monkeypatch.setattr(fixtures, "rows", rows)
    return lambda table, key, **edit: edits.update({(table, key): edit})


def test_every_unit_of_the_sources_is_there(facts):
    assert Unit.objects.ministries().standing().count() == 31
    assert Unit.objects.filter(kind=Unit.Kind.CENTRAL_AGENCY).count() == 2
    assert Unit.objects.agencies().count() == 80
    assert Unit.objects.clusters().count() == 9
    assert Unit.objects.get(key="corporate-cio").parent.key == "iit"
    assert Unit.objects.get(name_en="Ontario Provincial Police").kind == Unit.Kind.POLICE


def test_the_nine_clusters_bear_their_exact_names_in_the_order_of_the_source(facts):
    clusters = Unit.objects.clusters().in_order()
    assert list(clusters.values_list("name_en", flat=True)) == NINE_CLUSTERS


def test_only_the_ministries_that_the_source_names_are_served_by_a_cluster(facts):
    served = Relation.objects.filter(kind=Relation.Kind.SERVES)
    assert sorted(served.values_list("subject_unit__key", "object_unit__key")) == [
        ("central-agencies", "cabinet-office"),
        ("central-agencies", "finance"),
    ]


def test_a_french_name_that_no_source_has_stays_empty(facts):
    unnamed = Unit.objects.filter(name_fr="").values_list("key", flat=True)
    assert sorted(unnamed) == ["building-code-conservation-advisory-council", "opp"]


def test_an_acronym_that_no_source_has_stays_empty(facts):
    assert Unit.objects.get(key="natural-resources").acronym_en == "MNR"
    finance = Unit.objects.get(key="finance")
    assert (finance.acronym_en, finance.acronym_fr) == ("", "")
    assert finance.note == "The acronym MOF is not sourced and is left out."


def test_each_ministry_has_one_minister_and_one_post_of_deputy_minister_rank(facts):
    ministries = Unit.objects.ministries().standing()
    expected = sorted(ministry.key for ministry in ministries)
    leads = Role.objects.posts().filter(kind__in=("minister", "premier"), unit__in=ministries)
    deputies = Role.objects.posts().filter(kind__in=("deputy-minister", "secretary"))
    assert sorted(leads.values_list("unit__key", flat=True)) == expected
    assert sorted(deputies.values_list("unit__key", flat=True)) == expected


def test_nobody_is_named_as_a_present_deputy_minister(facts):
    deputies = Appointment.objects.filter(role__kind=Role.Kind.DEPUTY_MINISTER)
    assert list(deputies.present()) == []
    past = {held.person.name for held in deputies if held.is_past()}
    assert past == {"Helen Angus", "Nancy Matthews", "Deborah Richardson", "Martha Greenberg"}


def test_a_holder_last_sourced_years_ago_is_not_shown_as_present(facts):
    held = Appointment.objects.filter(role__key="chief-of-staff")
    assert [a.person.name for a in held if a.is_unconfirmed()] == ["Patrick Sackville"]
    assert [a for a in held if not a.is_unconfirmed()] == []


def test_every_row_of_the_list_of_office_holders_became_an_appointment(facts):
    assert Person.objects.count() == 47
    assert Appointment.objects.count() == 51
    past = [held for held in Appointment.objects.all() if held.is_past()]
    assert len(past) == 7
    held = Appointment.objects.filter(person__name="Doug Ford").values_list("role__key", flat=True)
    assert sorted(held) == ["minister-intergovernmental-affairs", "premier"]


def test_a_day_that_is_not_sourced_is_not_made_up(facts):
    quinn = Appointment.objects.get(person__name="Nolan Quinn")
    assert quinn.start is None
    assert quinn.note.startswith("Appointed in August 2024; the day is not sourced.")
    known = Appointment.objects.exclude(end=None).values_list("person__name", "end")
    assert list(known) == [("Steven Davidson", date(2021, 6, 20))]


def test_the_governance_graph_has_the_lines_of_its_sources(facts):
    classes = Relation.objects.with_ends().filter(subject_role__collective=True)
    groups = Relation.objects.with_ends().filter(kind="part-of")
    lines = {(line.subject.key, line.kind, line.object.key) for line in (*classes, *groups)}
    assert {
        ("ops", "part-of", "premiers-office"),
        ("deputy-ministers", "reports-to", "ministers"),
        ("deputy-ministers", "reports-to", "secretary"),
        ("ministers", "accountable-to", "legislative-assembly"),
        ("ministers", "accountable-to", "public"),
        ("ministers-staff", "reports-to", "ministers"),
    } <= lines
    quoted = Relation.objects.exclude(kind=Relation.Kind.SUCCEEDED_BY)
    assert not quoted.filter(sentence_en="").exists()
    assert not quoted.filter(sentence_fr="").exists()


def test_a_deputy_minister_has_two_lines_with_their_sentences(facts):
    deputy = Role.objects.get(key="deputy-minister-health")
    lines = deputy.lines_out.filter(kind__in=("supports", "accountable-to")).order_by("kind")
    assert [(line.object.key, line.sentence_en) for line in lines] == [
        (
            "secretary",
            "are accountable to the Secretary of the Cabinet for managing those operations",
        ),
        ("minister-health", "support their minister who heads the ministry"),
    ]


@pytest.mark.parametrize("model", [Unit, Role, Person, Appointment, Relation])
def test_each_fact_names_its_source(facts, model):
    assert not model.objects.filter(source="").exists()


def test_the_texts_concerned_lead_to_the_register_of_contradictions(facts):
    linking = PageSection.objects.filter(body_en__contains="](/en/about/contradictions/")
    pages = set(linking.values_list("page__key", flat=True))
    assert {"about", "structure", "role", "mission", "iit", "eligibility"} <= pages
    register = PageSection.objects.filter(page__key="contradictions")
    anchors = set(register.values_list("anchor", flat=True))
    assert {
        "act",
        "deputy-ministers",
        "public-service",
        "clusters",
        "premiers-office",
    } <= anchors


def test_seeding_again_changes_and_publishes_nothing(facts, django_assert_max_num_queries):
    generation = Publication.objects.get().generation
    with django_assert_max_num_queries(100):
        tallies = seeding.load_all()
    assert [tally for tally in tallies if tally.touched] == []
    assert Publication.objects.get().generation == generation


def test_a_change_of_the_fixtures_arrives_and_is_published_once(facts, written):
    generation = Publication.objects.get().generation
    written("units", "finance", mandate_en="Counts.", mandate_fr="Compte.")
    written("units", "health", mandate_en="Heals.", mandate_fr="Soigne.")
    seeding.load_all()
    assert Unit.objects.get(key="finance").mandate_en == "Counts."
    assert Unit.objects.get(key="health").mandate_fr == "Soigne."
    assert Publication.objects.get().generation == generation + 1


def test_what_an_editor_changed_survives_the_next_seedings(facts, written):
    Unit.objects.filter(key="finance").update(mandate_en="In an editor’s words.")
    written("units", "finance", mandate_en="Counts.", mandate_fr="Compte.")
    for _time in range(2):
        seeding.load_all()
        finance = Unit.objects.get(key="finance")
        assert (finance.mandate_en, finance.mandate_fr) == ("In an editor’s words.", "Compte.")


def test_a_row_that_an_editor_deleted_stays_deleted(facts):
    UnitAlias.objects.get(name="MTO").delete()
    seeding.load_all()
    assert not UnitAlias.objects.filter(name="MTO").exists()


def test_a_row_that_an_editor_wrote_first_is_theirs(db):
    Unit.objects.create(key="finance", name_en="Ours", slug_en="ours", slug_fr="le-notre")
    loader.load()
    assert Unit.objects.get(key="finance").name_en == "Ours"


def test_a_unit_gone_from_the_fixtures_is_closed_and_kept(facts, written):
    written("units", "metrolinx", gone=True)
    seeding.load_all()
    assert Unit.objects.get(key="metrolinx").end == timezone.localdate()
    assert Unit.objects.agencies().standing().count() == 79


def test_a_unit_that_comes_back_is_open_again(facts, written):
    written("units", "metrolinx", gone=True)
    seeding.load_all()
    written("units", "metrolinx")
    seeding.load_all()
    assert Unit.objects.get(key="metrolinx").end is None


def test_a_closed_unit_keeps_the_day_that_an_editor_gave_it(facts, written):
    Unit.objects.filter(key="metrolinx").update(end=date(2020, 1, 31))
    written("units", "metrolinx", gone=True)
    seeding.load_all()
    assert Unit.objects.get(key="metrolinx").end == date(2020, 1, 31)


def test_an_appointment_gone_from_the_fixtures_has_ended_on_no_made_up_day(facts, written):
    written("appointments", "doug-downey/minister-attorney-general", gone=True)
    seeding.load_all()
    appointment = Appointment.objects.get(person__name="Doug Downey")
    assert (appointment.ended, appointment.end) == (True, None)


def test_an_appointment_gone_from_the_fixtures_keeps_the_day_of_its_end(facts, written):
    written("appointments", "steven-davidson/secretary", gone=True)
    seeding.load_all()
    appointment = Appointment.objects.get(person__name="Steven Davidson")
    assert (appointment.ended, appointment.end) == (False, date(2021, 6, 20))


def test_a_role_gone_from_the_fixtures_is_a_post_of_the_past(facts, written):
    written("appointments", "greg-rickford/minister-ring-of-fire", gone=True)
    written("roles", "minister-ring-of-fire", gone=True)
    seeding.load_all()
    assert Role.objects.get(key="minister-ring-of-fire").ended is True


def test_a_withdrawn_page_makes_room_for_another_at_its_address(facts, monkeypatch):
    pages = list(fixtures.pages())
    mission = next(page for page in pages if page["key"] == "mission")
    mission["key"] = "our-mission"
    mission["sections"] = [{**part, "page": "our-mission"} for part in mission["sections"]]
    monkeypatch.setattr(fixtures, "pages", lambda: pages)
    seeding.load_all()
    assert InformationPage.objects.get(key="mission").ended is True
    assert InformationPage.objects.in_area("about").get(slug_en="mission").key == "our-mission"


def test_a_broken_row_is_named_and_nothing_is_seeded(facts, written):
    written("units", "cabinet-office", name_en="Changed")
    written("units", "finance", parent="no-such-unit")
    with pytest.raises(CommandError, match=r"organization\.unit finance: no such parent"):
        call_command("seed")
    assert Unit.objects.get(key="cabinet-office").name_en == "Cabinet Office"
