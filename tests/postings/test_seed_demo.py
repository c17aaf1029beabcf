"""The sample board: whole, in both languages, dated from today, and never on a real site."""

import stat
from collections import Counter
from datetime import datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from careers.accounts.models import User
from careers.postings.choices import Audience, Language, Origin, Status
from careers.postings.models import City, PayRange, PositionTerm, Posting, PostingEvent
from careers.postings.samples import placing, plan
from ops_site.formats import TORONTO, days_left
from ops_site.publishing import edition

DAY = timedelta(days=1)


def samples():
    return Posting.objects.filter(sample=True).order_by("number")


def seed_demo(**options):
    out = StringIO()
    call_command("seed_demo", stdout=out, **options)
    return out.getvalue()


def state():
    """Everything that a run may change, to compare before and after."""
    instants = samples().values_list("number", "status", "opens_at", "closes_at")
    return list(instants), User.objects.count(), PostingEvent.objects.count(), edition()


# --- What the board holds -----------------------------------------------------------------------


def test_most_samples_are_open_and_every_other_state_is_shown(whole_board):
    states = Counter(posting.state() for posting in samples())
    assert states == {
        "open": 90,
        "closed": 15,
        "scheduled": 9,
        "cancelled": 3,
        "draft": 1,
        "in-review": 1,
        "changes-asked": 1,
    }


def test_some_samples_close_today_and_soon(whole_board):
    left = Counter(days_left(posting.closes_at) for posting in samples().open())
    assert [left[days] for days in range(4)] == [3, 3, 3, 3]
    assert max(left) > 14


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("audience", Audience.values),
        ("arrangement", ["hybrid", "on-site", "remote"]),
        ("level", ["entry", "executive", "mid", "senior", "student"]),
        ("language", ["bilingual", "english", "french"]),
        ("cities__region", City.Region.values),
        ("terms__kind", ["permanent", "student", "temporary"]),
        ("pay_ranges__unit", ["hour", "week", "year"]),
    ],
)
def test_every_value_of_a_filter_finds_open_samples(whole_board, field, values):
    assert set(samples().open().values_list(field, flat=True)) == set(values)


def test_every_ministry_and_role_has_samples(whole_board):
    assert samples().values("unit").distinct().count() == 31
    assert min(Counter(samples().values_list("role__key", flat=True)).values()) >= 5
    assert samples().values("role").distinct().count() == 21


def test_samples_show_what_ads_may_have_several_of(whole_board):
    sizes = [
        (posting.cities.count(), posting.pay_ranges.count(), posting.terms.count())
        for posting in samples()
    ]
    assert [max(column) for column in zip(*sizes, strict=True)] == [3, 2, 2]
    assert [min(column) for column in zip(*sizes, strict=True)] == [1, 1, 1]


def test_weekly_and_hourly_pay_is_given_with_and_without_hours(whole_board):
    ranges = PayRange.objects.filter(posting__sample=True)
    found = {(pay.unit, pay.hours_per_week is not None) for pay in ranges}
    assert found == {
        *(("year", False), ("week", True), ("week", False), ("hour", True), ("hour", False))
    }


def test_no_pay_range_is_wider_than_50000_dollars_a_year(whole_board):
    comparable = PayRange.objects.filter(posting__sample=True, yearly_minimum__isnull=False)
    widest = max(pay.yearly_maximum - pay.yearly_minimum for pay in comparable)
    assert 40_000 < widest <= 50_000


def test_the_pay_that_the_guide_names_for_a_role_is_kept(whole_board):
    assistants = samples().filter(title_en="Administrative Assistant", terms__kind="permanent")
    amounts = set(assistants.values_list("pay_ranges__minimum", "pay_ranges__maximum"))
    assert (46000, 55000) in amounts


def test_a_closing_is_midnight_in_toronto_and_an_opening_a_weekday(whole_board):
    for posting in samples():
        local = [at.astimezone(TORONTO) for at in (posting.opens_at, posting.closes_at)]
        assert {(at.hour, at.minute, at.second) for at in local} == {(0, 0, 0)}
        assert local[0].weekday() < 5
        assert local[1] - local[0] >= 14 * DAY


def test_temporary_positions_say_for_how_long(whole_board):
    terms = PositionTerm.objects.filter(posting__sample=True).exclude(kind="permanent")
    assert set(terms.values_list("kind", "months", "extendable")) == {
        ("temporary", 12, True),
        ("temporary", 18, False),
        ("student", 4, False),
    }


def test_contacts_belong_to_nobody(whole_board):
    for posting in samples():
        assert posting.contact_email.endswith("@example.org")
        assert posting.accommodation_email.endswith("@example.org")
        assert posting.contact_phone.startswith("416-555-01")
        assert posting.contact_tty.startswith("416-555-01")


# --- Through the one door -----------------------------------------------------------------------


def test_one_person_wrote_each_open_sample_and_another_approved_it(whole_board):
    for posting in samples().open():
        told = list(posting.events.values_list("name", "by__email"))
        assert told == [
            ("created", "sample.writer@example.org"),
            ("submit", "sample.writer@example.org"),
            ("approve", "sample.approver@example.org"),
        ]
        assert posting.approved_by.email == "sample.approver@example.org"


def test_what_is_unfinished_lies_on_the_desk_of_the_demo_recruiter(whole_board):
    recruiter = User.objects.get(email="recruiter.health@example.org")
    stranger = User.objects.get(email="recruiter.transportation@example.org")
    unfinished = samples().filter(status__in=plan.UNFINISHED)
    assert [posting.events.first().by for posting in unfinished] == [recruiter] * 3
    assert unfinished.in_scope(recruiter).count() == 3
    assert unfinished.in_scope(stranger).count() == 0


def test_demo_accounts_can_sign_in_and_none_is_a_superuser(whole_board):
    told = seed_demo()
    path = settings.VAR_DIR / "demo-accounts.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = dict(line.split() for line in path.read_text().splitlines())
    assert len(set(kept.values())) == 5
    for email, password in kept.items():
        assert f"{email}  {password}" in told
        client, typed = Client(), {"login": email, "password": password, "next": "/en/account/"}
        assert client.post(reverse("accounts:sign_in"), typed).url == "/en/account/"
        assert client.get("/en/account/").context["user"].email == email
    assert User.objects.filter(is_superuser=True).count() == 0


def test_a_lost_list_of_demo_accounts_is_made_anew(whole_board, settings, tmp_path):
    settings.VAR_DIR = tmp_path / "var"
    seed_demo()
    path = settings.VAR_DIR / "demo-accounts.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lines = path.read_text().splitlines()
    assert len(lines) == 5
    for email, password in map(str.split, lines):
        assert Client().login(username=email, password=password)


def test_nobody_can_sign_in_as_those_who_wrote_the_board(whole_board):
    writers = User.objects.filter(email__startswith="sample.")
    assert [writer.has_usable_password() for writer in writers] == [False, False]


# --- Run again ----------------------------------------------------------------------------------


def test_a_second_run_on_the_same_day_changes_nothing(whole_board):
    before = state()
    assert "0 new, 0 moved to today; records of past ads: 0 new" in seed_demo()
    assert state() == before


@pytest.mark.parametrize(("days", "moved"), [(3, 117), (45, 120), (400, 120)])
def test_a_later_run_brings_the_same_board_to_its_day(whole_board, days, moved):
    numbers = list(samples().values_list("number", flat=True))
    before = edition()
    with time_machine.travel(timezone.now() + days * DAY, tick=False):
        assert samples().open().count() != 90
        assert f"0 new, {moved} moved to today" in seed_demo()
        assert samples().open().count() == 90
        assert samples().scheduled().count() == 9
        assert min(days_left(posting.closes_at) for posting in samples().open()) == 0
    assert list(samples().values_list("number", flat=True)) == numbers
    assert edition() != before


def test_pay_that_rises_rises_on_the_coming_first_of_april(whole_board):
    with time_machine.travel(datetime(2031, 3, 31, 12, tzinfo=TORONTO), tick=False):
        seed_demo()
        days = PayRange.objects.filter(posting__sample=True, effective_from__isnull=False)
        found = set(days.values_list("effective_from", flat=True))
    assert sorted(day.isoformat() for day in found) == ["2030-04-01", "2031-04-01"]


def test_a_draft_keeps_its_dates_while_somebody_works_on_it(whole_board):
    draft = samples().get(status=Status.DRAFT)
    with time_machine.travel(timezone.now() + 3 * DAY, tick=False):
        seed_demo()
        assert samples().get(pk=draft.pk).closes_at == draft.closes_at
    with time_machine.travel(draft.closes_at + DAY, tick=False):
        seed_demo()
        assert samples().get(pk=draft.pk).closes_at > timezone.now()


def test_more_samples_leave_those_that_are_there_as_they_are(facts):
    seed_demo(postings=3)
    first = list(samples().values_list("pk", "number"))
    assert [number for _pk, number in first] == [900_001, 900_002, 900_003]
    assert "2 new, 0 moved" in seed_demo(postings=5)
    assert list(samples().values_list("pk", "number"))[:3] == first
    assert samples().count() == 5


def test_a_posting_that_is_no_sample_is_not_moved(facts):
    seed_demo(postings=1)
    Posting.objects.filter(number=900_001).update(sample=False)
    closes_at = Posting.objects.get(number=900_001).closes_at
    with time_machine.travel(timezone.now() + 9 * DAY, tick=False):
        seed_demo(postings=1)
    assert Posting.objects.get(number=900_001).closes_at == closes_at


# --- Refusals -----------------------------------------------------------------------------------


def test_a_real_site_refuses_samples(facts, settings):
    settings.SITE_URL = "https://careers.example.org"
    before = state()
    with pytest.raises(CommandError, match=r"SITE_URL is https, so this is a real site"):
        seed_demo(postings=3)
    assert state() == before
    assert Posting.objects.count() == 0


@pytest.mark.django_db
def test_without_the_facts_it_says_which_command_comes_first():
    with pytest.raises(CommandError, match=r"run manage.py seed first"):
        seed_demo(postings=3)
    assert (Posting.objects.count(), User.objects.count()) == (0, 0)


@pytest.mark.parametrize("count", [-1, 100_000])
def test_a_count_that_cannot_be_is_refused(db, count):
    with pytest.raises(CommandError, match=r"from 0 to 99998"):
        seed_demo(postings=count)


def test_the_ten_past_ads_come_with_the_board(whole_board):
    records = Posting.objects.filter(origin=Origin.RECORD)
    assert records.count() == 10
    assert records.filter(sample=True).count() == 0
    assert placing.numbered(records).count() == 0


def test_only_a_few_positions_ask_for_french(whole_board):
    counts = Counter(samples().values_list("language", flat=True))
    assert counts == {Language.ENGLISH: 90, Language.BILINGUAL: 26, Language.FRENCH: 4}
