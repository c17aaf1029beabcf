"""The postings as the API tells them: what the public may read, and nothing else."""

from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from careers.postings.choices import Status
from careers.postings.models import JobFamily, Posting
from ops_site.publishing import publish
from tests.factories import MinistryFactory, PostingFactory, UnitFactory
from tests.postings.twins import of_page

pytestmark = pytest.mark.django_db

POSTINGS = "/api/v1/postings/"


@pytest.fixture
def ids(client):
    """`ids(state="open")` are the numbers that the list tells."""

    def read(**asked):
        response = client.get(POSTINGS, asked)
        assert response.status_code == 200, response.content
        return [row["id"] for row in response.json()["results"]]

    return read


def test_only_what_the_public_may_read_is_told(ids, client):
    shown = {
        trait: PostingFactory(complete=True, **{trait: True}).number for trait in ("open", "closed")
    }
    hidden = [
        PostingFactory(complete=True),
        PostingFactory(complete=True, scheduled=True),
        *(PostingFactory(status=status) for status in (Status.IN_REVIEW, Status.WITHDRAWN)),
    ]
    assert ids() == sorted(shown.values())
    assert ids(state="open") == [shown["open"]]
    assert ids(state="closed") == [shown["closed"]]
    assert ids(state="cancelled") == []
    for posting in hidden:
        assert client.get(f"{POSTINGS}{posting.number}/").status_code == 404


def test_a_cancelled_posting_stays_and_says_so(ids, client):
    posting = PostingFactory(complete=True, open=True, status=Status.CANCELLED)
    assert client.get(f"{POSTINGS}{posting.number}/").json()["state"] == "cancelled"
    assert [ids(state=state) for state in ("open", "closed", "cancelled")] == [
        *([], [], [posting.number])
    ]


def test_nothing_of_the_desk_is_told(client):
    posting = PostingFactory(complete=True, open=True)
    told = client.get(f"{POSTINGS}{posting.number}/").json()
    assert {"status", "approved_by", "approved_at", "created_at", "events"} & told.keys() == set()


def test_how_to_apply_is_told_while_it_is_open(client):
    texts = {"complete": True, "apply_en": "Send it.", "apply_fr": "Envoyez-la."}
    is_open, closed = PostingFactory(open=True, **texts), PostingFactory(closed=True, **texts)
    told = [client.get(f"{POSTINGS}{p.number}/").json() for p in (is_open, closed)]
    assert [row["apply_en"] for row in told] == ["Send it.", ""]
    assert [row["apply_fr"] for row in told] == ["Envoyez-la.", ""]


def test_a_sample_is_marked(client, ids):
    sample = PostingFactory(complete=True, open=True, sample=True).number
    real = PostingFactory(complete=True, open=True).number
    told = client.get(POSTINGS).json()["results"]
    assert {row["id"]: row["sample"] for row in told} == {sample: True, real: False}
    assert [ids(sample="true"), ids(sample="false")] == [[sample], [real]]


def test_a_posting_keeps_the_name_and_the_place_of_its_unit_at_the_opening(client):
    old = MinistryFactory(key="old")
    unit = UnitFactory(parent=MinistryFactory(key="new"))
    posting = PostingFactory(complete=True, open=True, unit=unit)
    tomorrow = timezone.localdate() + timedelta(days=1)
    now = client.get(f"{POSTINGS}{posting.number}/").json()
    unit.former_names.create(name_en="As it was", name_fr="Comme avant", end=tomorrow)
    unit.former_places.create(parent=old, end=tomorrow)
    publish()
    then = client.get(f"{POSTINGS}{posting.number}/").json()
    assert [row["unit"]["name_en"] for row in (now, then)] == [unit.name_en, "As it was"]
    assert [row["ministry"]["id"] for row in (now, then)] == ["new", "old"]


def test_pay_is_told_as_posted_and_by_the_year(client):
    posting = PostingFactory(complete=True, open=True)
    posting.pay_ranges.all().delete()
    posting.pay_ranges.create(
        minimum="30.50", maximum="40", unit="hour", hours_per_week="36.25", effective_from=None
    )
    [pay] = client.get(f"{POSTINGS}{posting.number}/").json()["pay"]
    assert pay == {
        "minimum": "30.50",
        "maximum": "40.00",
        "unit": "hour",
        "hours_per_week": "36.25",
        "effective_from": None,
        "yearly_minimum": "57492.50",
        "yearly_maximum": "75400.00",
    }


# --- What is left of the list ---------------------------------------------------------------------


def test_the_filters_find_what_the_board_finds(sample_board, client, ids):
    family = JobFamily.objects.first()
    asked = [
        ({"level": "senior"}, {"level": "senior"}),
        ({"region": "north"}, {"region": "north"}),
        ({"term": "temporary"}, {"term": "temporary"}),
        ({"language": "bilingual"}, {"language": "bilingual"}),
        ({"arrangement": "hybrid"}, {"arrangement": "hybrid"}),
        ({"family": family.key}, {"family": family.slug_en}),
        ({"ministry": "finance"}, {"ministry": "finance"}),
        ({"city": "toronto"}, {"city": "toronto"}),
        ({"q": "analyst"}, {"q": "analyst"}),
        ({"audience": "restricted"}, {"status": "restricted"}),
    ]
    for ours, theirs in asked:
        shown = of_page(client, "/en/jobs", f"?{urlencode(theirs)}")
        assert shown
        assert ids(state="open", **ours) == sorted(shown), ours


def test_the_list_counts_what_the_board_and_the_database_count(sample_board, client):
    shown = of_page(client, "/en/jobs", "")
    told = {s: client.get(POSTINGS, {"state": s}).json()["count"] for s in ("open", "closed")}
    assert told["open"] == len(shown) == Posting.objects.open().count()
    assert client.get(POSTINGS).json()["count"] == Posting.objects.published().count()
    assert told["closed"] > 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("state", "draft"), ("level", "x"), ("region", "\x00"), ("ministry", "a b")),
        *(("sample", "1"), ("city", "é"), ("q", "a" * 201), ("cursor", "n6162"), ("term", "")),
    ],
)
def test_a_wrong_value_is_refused(client, name, value):
    response = client.get(POSTINGS, {name: value})
    assert (response.status_code, response.json()["parameter"]) == (400, name)


@pytest.mark.parametrize("words", ["a\x00b", "'; drop", "*", '"', "!", "\U0001f600", "\ud800"])
def test_odd_words_are_searched_for(sample_board, client, words):
    query = "q=%ED%A0%80" if words == "\ud800" else ""
    response = client.get(POSTINGS, {"q": words} if not query else {}, QUERY_STRING=query)
    assert response.status_code == 200


def test_a_city_or_ministry_that_does_not_exist_finds_nothing(sample_board, ids):
    assert ids(ministry="no-such") == ids(city="no-such") == ids(family="no-such") == []


# --- Families -------------------------------------------------------------------------------------


def test_a_family_tells_its_jobs_and_how_many_are_open(sample_board, client):
    told = client.get("/api/v1/families/").json()
    assert [told["count"], len(told["results"])] == [7, 7]
    assert sum(len(family["job_roles"]) for family in told["results"]) == 21
    for family in told["results"]:
        found = client.get(POSTINGS, {"family": family["id"], "state": "open"}).json()
        assert found["count"] == family["open_postings"]
        assert client.get(f"/api/v1/families/{family['id']}/").json() == family


# --- Queries --------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [3, 300])
def test_the_lists_cost_the_same_for_three_postings_and_three_hundred(
    client, django_assert_num_queries, rows
):
    made = [PostingFactory(open=True, complete=True) for _ in range(rows)]
    publish()
    with django_assert_num_queries(6):
        assert client.get(f"{POSTINGS}?limit=200").json()["count"] == rows
    publish()
    with django_assert_num_queries(10):
        client.get(f"{POSTINGS}{made[0].number}/")
    publish()
    with django_assert_num_queries(5):
        client.get("/api/v1/families/")


def test_the_day_of_the_opening_is_that_of_toronto(client):
    unit = UnitFactory(name_en="After")
    posting = PostingFactory(open=True, complete=True, unit=unit)
    Posting.objects.filter(pk=posting.pk).update(opens_at="2026-01-02T04:00:00Z")
    unit.former_names.create(name_en="Before", end=date(2026, 1, 2))
    told = client.get(f"{POSTINGS}{posting.number}/").json()
    assert told["unit"]["name_en"] == "Before"
    assert told["opens_at"] == "2026-01-01T23:00:00-05:00"
