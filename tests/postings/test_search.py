"""Both databases are held to the same lists: each run sees one of them, and the literals here."""

from io import StringIO

import pytest
from django.core.management import call_command

from careers.postings import facts, search
from careers.postings.models import City, Posting, SearchEntry
from ops_site import seeding
from ops_site.analyser import QueryTooLong
from ops_site.publishing import edition, publish
from organization.models import Unit, UnitAlias
from tests.factories import (
    CityAliasFactory,
    JobRoleFactory,
    MinistryFactory,
    PostingFactory,
    RequirementFactory,
)
from tests.postings.corpus import make_corpus

NURSES = [1002, 1001, 1006]
POLICIES = [1003, 1010, 1004, 1012]
SAULT = [1009, 1003, 1012, 1006]
POLICE = [1009, 1005, 1010, 1012, 1007, 1006, 1008, 1011]
HEALTH = [1003, 1002, 1004, 1001]

FOUND = {
    # Singular and plural, case, accents, both languages.
    "nurse": NURSES,
    "NURSES": NURSES,
    "nursing": NURSES,
    "infirmière": [1001],
    "INFIRMIERES": [1001],
    "policy": POLICIES,
    "policies": POLICIES,
    "politique": [1003, 1004],
    "analyste": [1005, 1004],
    "régionaux": [1009, 1004],
    "REGIONAL": [1009, 1004],
    "d’été": [1009],
    "l'oeuvre": [1009],
    "forêt": [1009],
    "forests of the north": [1008],
    "of the": [1009, 1005, 1003, 1010, 1012, 1007, 1006, 1008, 1011, 1002],
    # Several words, in any order; each must be somewhere.
    "policy advisor": [1003],
    "advisor policy": [1003],
    "ottawa policy": [1010, 1004],
    "clerk policy": [1012],
    "nurse welder": [],
    # Places, employers, numbers, codes.
    "sault ste marie": SAULT,
    "Sault-Sainte-Marie": SAULT,
    "soo": SAULT,
    "police": POLICE,
    "OPP": POLICE,
    "solicitor general": POLICE,
    "ministère de la santé": HEALTH,
    "moh": HEALTH,
    "1005": [1005],
    "biologist 2b": [1008],
    "fish branch": [1008],
    "aloc": [1011],
    # Compounds and signs between words.
    "coop": [1006],
    "co-op": [1006],
    "R&D": [1005],
    "S/C": [1007],
    "100 %": [1005],
    "IT": [1005],
    # Operators of either database, and of SQL: separators, no more.
    '"policy advisor"': [1003],
    '"policy': POLICIES,
    'a"b': [1010],
    "'; drop table": [1007],
    "nurs*": NURSES,
    "*": [],
    "title:nurse": [],
    "nurse)(": NURSES,
    "^nurse": NURSES,
    "NEAR(nurse policy)": [],
    "!policy": POLICIES,
    "<-> policy": POLICIES,
    "policy | file": [1012],
    "policy \\ files": [1012],
    "_olicy": [],
    "%olicy": [],
    "\\'": [],
    # What is no letter, or not one of ours.
    "🚒": [],
    "🚒 nurse": NURSES,
    "nurse\x00": NURSES,
    "\x00": [],
    "\u202enurse\u202c": NURSES,
    "\ud800 nurse": NURSES,
    "МОСКВА 日本語": [1011],
    "שלום": [],
    "": [],
}


# The corpus has a city, roles and units, and search finds these too.
OTHERS = "Other pages indexed: 5"


def numbers(query, postings=None):
    found = search.matching(Posting.objects.open() if postings is None else postings, query)
    return [posting.number for posting in found.relevant()]


@pytest.fixture
def corpus(db):
    make_corpus()


def test_a_query_finds_the_same_postings_in_the_same_order_on_both_databases(corpus):
    assert {query: numbers(query) for query in FOUND} == FOUND


def test_the_title_counts_more_than_the_place_and_the_place_more_than_the_text(db):
    unit = MinistryFactory(name_en="Ministry of Forests")
    PostingFactory(open=True, number=1, title_en="Clerk", about_en="Looks after forests.")
    PostingFactory(open=True, number=2, title_en="Clerk", unit=unit)
    PostingFactory(open=True, number=3, title_en="Forest clerk")
    assert numbers("forest") == [3, 2, 1]
    assert numbers("clerk forest") == [3, 2, 1]


def test_a_query_that_is_too_long_is_refused_before_it_reaches_the_database(corpus):
    for query in ("x" * 2_000, "nurse " * 40):
        with pytest.raises(QueryTooLong):
            numbers(query)
    assert numbers("nurse " + " " * 190) == NURSES


def test_as_many_words_as_fit_in_a_query_can_be_searched_for(corpus):
    many = " ".join("bcefghkopqrvwxz0123456789")
    assert numbers(many) == []
    assert numbers("policy advisor " * 13) == [1003]


def test_a_search_stays_within_the_postings_it_is_given(corpus):
    assert numbers("nurse", Posting.objects.filter(number__in=[1001, 1003])) == [1001]
    assert numbers("nurse", Posting.objects.scheduled()) == []


def test_publishing_a_posting_indexes_it_anew(db):
    posting = PostingFactory(open=True, title_en="Clerk")
    Posting.objects.update(title_en="Welder")
    RequirementFactory(posting=posting, text_en="A lantern")
    assert (numbers("welder"), numbers("lantern")) == ([], [])
    publish(posting)
    assert numbers("welder") == numbers("lantern") == [posting.number]
    assert numbers("clerk") == []


def test_publishing_a_unit_a_city_or_a_role_indexes_what_it_is_part_of(corpus):
    solicitor = Posting.objects.get(number=1007).unit.parent
    solicitor.name_en = "Ministry of Lighthouses"
    solicitor.save()
    City.objects.filter(name_en="Toronto").update(name_en="York")
    role = Posting.objects.get(number=1012).role
    role.name_en = "Keeper of papers"
    role.save()
    publish(solicitor, City.objects.get(name_en="York"), role)
    assert numbers("lighthouse") == POLICE
    assert numbers("york") == [1005, 1002, 1008, 1011]
    assert numbers("keeper") == [1012]


def test_publishing_a_compensation_group_indexes_the_postings_that_it_pays(db):
    posting = PostingFactory(open=True, complete=True)
    PostingFactory(open=True, complete=True)
    group = posting.compensation_group
    group.code = "ZEBRA-9"
    group.save()
    assert numbers("zebra") == []
    publish(group)
    assert numbers("zebra") == [posting.number]


def test_an_alias_is_found_once_it_is_published(corpus):
    sault = City.objects.get(name_en="Sault Ste. Marie")
    alias = CityAliasFactory(city=sault, name="Bawating")
    unit_alias = UnitAlias.objects.create(unit=Posting.objects.get(number=1007).unit, name="Cops")
    assert (numbers("bawating"), numbers("cops")) == ([], [])
    publish(alias, unit_alias)
    assert (numbers("bawating"), numbers("cops")) == (SAULT, POLICE)


def test_a_name_that_seeding_changes_is_found(db, settings, monkeypatch):
    def seed(name):
        row = {"key": "fish", "kind": "ministry", "name_en": name, "slug_en": "f", "slug_fr": "f"}
        monkeypatch.setattr(facts, "load", lambda: [seeding.upsert(Unit, [row])])
        seeding.load_all()

    settings.FACT_LOADERS = ["careers.postings.facts.load"]
    seed("Ministry of Fish")
    PostingFactory(open=True, number=1, unit=Unit.objects.get(key="fish"))
    seed("Ministry of Oceans")
    assert (numbers("oceans"), numbers("fish")) == ([1], [])


def test_publishing_one_posting_leaves_the_others_alone(corpus):
    SearchEntry.objects.all().delete()
    publish(Posting.objects.get(number=1002))
    assert numbers("nurse") == [1002]


def test_everything_can_be_indexed_anew(corpus):
    SearchEntry.objects.all().delete()
    assert numbers("nurse") == []
    before = edition()
    call_command("reindex", stdout=(told := StringIO()))
    assert numbers("nurse") == NURSES
    assert told.getvalue() == f"Postings indexed: {Posting.objects.count()}. {OTHERS}\n"
    assert edition()[0] == before[0] + 1


def test_publishing_something_else_indexes_nothing(corpus):
    SearchEntry.objects.all().delete()
    publish()
    publish(JobRoleFactory())
    assert SearchEntry.objects.count() == 0


def test_a_deleted_posting_is_not_found(corpus):
    Posting.objects.get(number=1002).delete()
    assert numbers("nurse") == [1001, 1006]
    assert numbers("nurse", Posting.objects.all()) == [1001, 1006]
