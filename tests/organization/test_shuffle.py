"""A shuffle: a list of changes, who holds each post before and after, all of it or nothing."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ops_site.formats import TORONTO
from ops_site.publishing import edition
from organization import shuffles
from organization.models import Appointment, Person, Shuffle
from tests.organization.shuffling import (
    HEADER,
    confirm,
    held,
    on_record,
    post,
    problems,
    seen,
    send,
)

DAY = date(2026, 3, 31)
START = date(2024, 1, 1)


@pytest.fixture
def finance(db):
    role = post("finance", title_en="Minister of Finance")
    held(role, "Ada")
    return role


@pytest.fixture
def health(db):
    role = post("health", title_en="Minister of Health")
    held(role, "Bob")
    return role


def later(**ago):
    """The instant of a shuffle, in Toronto's clock, and its form fields."""
    at = (timezone.now() + timedelta(**ago)).astimezone(TORONTO).replace(second=0, microsecond=0)
    return at, {"date": at.date().isoformat(), "time": at.strftime("%H:%M")}


def kept(client, text, **ago):
    at, fields = later(**ago)
    confirm(client, text, when="later", **fields)
    return Shuffle.objects.latest("pk"), at


# --- What it does -------------------------------------------------------------------------------


def test_one_leaves_and_somebody_new_comes_on_the_day(finance, editor_client):
    before = edition()[0]
    confirm(editor_client, f"{HEADER}finance,appointed,Cleo New,yes,,\n")
    assert on_record(finance) == [("Ada", False, START, DAY), ("Cleo New", False, DAY, None)]
    assert [a.source for a in finance.appointments.order_by("start")] == [
        "A memo of 2026-03-31",
        "A memo of 2026-03-31",
    ]
    cleo = Person.objects.get(key="cleo-new")
    assert (cleo.sort_name, cleo.source) == ("New, Cleo", "A memo of 2026-03-31")
    assert edition()[0] == before + 1


def test_an_end_keeps_the_source_of_the_start(finance, editor_client):
    finance.appointments.update(source="An older page")
    confirm(editor_client, f"{HEADER}finance,leaves,,,,\n")
    assert finance.appointments.get().source == "An older page; A memo of 2026-03-31"


def test_two_holders_swap(finance, health, editor_client):
    confirm(editor_client, f"{HEADER}finance,swapped,Bob,,,\n")
    assert on_record(finance) == [("Ada", False, START, DAY), ("Bob", False, DAY, None)]
    assert on_record(health) == [("Bob", False, START, DAY), ("Ada", False, DAY, None)]


def test_who_acts_leaves_when_somebody_is_appointed(finance, editor_client):
    held(finance, "Dan", start=date(2025, 1, 1), acting=True)
    confirm(editor_client, f"{HEADER}finance,appointed,Cleo New,yes,,\n")
    ends = [a.end for a in finance.appointments.exclude(person__key="cleo-new")]
    assert ends == [DAY, DAY]


def test_a_post_is_bridged_within_one_list(finance, editor_client):
    rows = "finance,leaves,Ada,,2026-02-01,\nfinance,acting,Dan New,yes,2026-02-01,\n"
    confirm(editor_client, f"{HEADER}{rows}finance,appointed,Cleo New,yes,,\n")
    february = date(2026, 2, 1)
    assert on_record(finance) == [
        ("Ada", False, START, february),
        ("Dan New", True, february, DAY),
        ("Cleo New", False, DAY, None),
    ]


def test_a_shared_title_gets_one_more_bearer(editor_client):
    associates = post("associates")
    held(associates, "Ada", shared=True)
    confirm(editor_client, f"{HEADER}associates,appointed,Cleo New,yes,,\n")
    assert [a.end for a in associates.appointments.all()] == [None, None]
    assert associates.appointments.get(person__key="cleo-new").shared


def test_before_and_after_stand_in_the_preview_and_nothing_is_changed(finance, editor_client):
    before = edition()
    response = send(editor_client, f"{HEADER}finance,appointed,Cleo New,yes,,\n")
    row = response.context["rows"][0]
    assert [holder["name"] for holder in row["before"]] == ["Ada"]
    assert [holder["name"] for holder in row["after"]] == ["Cleo New"]
    assert row["ends"] == ["ada"]
    assert (Shuffle.objects.count(), Person.objects.count(), edition()) == (0, 1, before)
    assert on_record(finance) == [("Ada", False, START, None)]


def test_who_keeps_another_post_is_pointed_out(finance, health, editor_client):
    response = send(editor_client, f"{HEADER}finance,appointed,Bob,,,\n")
    assert [str(n) for n in response.context["plan"].notices] == [
        "Row 2: Bob keeps another post: Minister of Health."
    ]


@pytest.mark.parametrize("words", ["finance", "Minister of Finance", "MINISTER, of finance"])
def test_a_post_is_known_by_key_or_title(words, finance, editor_client):
    text = HEADER.replace(",", ";") + f"{words};leaves;;;;\n"
    assert problems(send(editor_client, text)) == []


def test_what_changed_since_one_looked_is_shown_again(finance, editor_client):
    text = f"{HEADER}finance,leaves,,,,\n"
    looked = seen(send(editor_client, text))
    Appointment.objects.update(person=held(post("other"), "Eve").person)
    response = send(editor_client, text, step="confirm", seen=looked, when="now")
    assert response.context["rows"][0]["before"][0]["name"] == "Eve"
    assert Shuffle.objects.count() == 0


def test_rows_of_the_form_are_carried_through_the_three_steps(finance, health, editor_client):
    rows = {
        "form-TOTAL_FORMS": "5",
        "form-INITIAL_FORMS": "0",
        "form-0-role": "finance",
        "form-0-what": "leaves",
        "form-3-role": "health",
        "form-3-what": "appointed",
        "form-3-person": "Cleo New",
        "form-3-new_person": "on",
    }
    looked = send(editor_client, "", way="rows", **rows)
    assert [row["row"] for row in looked.context["rows"]] == [1, 4]
    carried = looked.context["text"]
    send(editor_client, carried, step="confirm", way="rows", seen=seen(looked), when="now")
    assert on_record(finance) == [("Ada", False, START, DAY)]
    assert on_record(health)[-1] == ("Cleo New", False, DAY, None)


def test_more_rows_keep_what_was_typed(editor_client):
    rows = {"form-TOTAL_FORMS": "5", "form-INITIAL_FORMS": "0", "form-1-role": "finance"}
    formset = send(editor_client, "", step="more", way="rows", **rows).context["formset"]
    assert (len(formset.forms), formset.forms[1]["role"].value()) == (10, "finance")


# --- Its instant --------------------------------------------------------------------------------


def test_it_waits_for_its_instant_and_is_applied_once(finance, editor_client):
    shuffle, at = kept(editor_client, f"{HEADER}finance,leaves,,,,\n", days=2)
    assert shuffle.apply_at == at
    shuffles.apply_due(at - timedelta(seconds=1))
    assert on_record(finance) == [("Ada", False, START, None)]
    before = edition()[0]
    shuffles.apply_due(at)
    shuffles.apply_due(at)
    shuffle.refresh_from_db()
    assert (shuffle.state, edition()[0]) == (Shuffle.State.APPLIED, before + 1)
    assert on_record(finance) == [("Ada", False, START, DAY)]


def test_it_can_be_called_off_before(finance, editor_client):
    shuffle, at = kept(editor_client, f"{HEADER}finance,leaves,,,,\n", days=2)
    editor_client.post(reverse("admin:organization_shuffle_call_off", args=[shuffle.pk]))
    shuffles.apply_due(at)
    shuffle.refresh_from_db()
    assert shuffle.state == Shuffle.State.CALLED_OFF
    assert on_record(finance) == [("Ada", False, START, None)]


def test_an_error_of_ours_at_one_shuffle_holds_up_no_other(finance, health, editor_client, caplog):
    broken, _at = kept(editor_client, f"{HEADER}health,leaves,,,,\n", days=1)
    _whole, at = kept(editor_client, f"{HEADER}finance,leaves,,,,\n", days=2)
    Shuffle.objects.filter(pk=broken.pk).update(changes=[{}])
    shuffles.apply_due(at)
    broken.refresh_from_db()
    assert broken.applied_at is None
    assert on_record(finance) == [("Ada", False, START, DAY)]
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_one_that_no_longer_fits_fails_whole_and_says_why(finance, health, editor_client):
    rows = "finance,appointed,Cleo New,yes,,\nhealth,leaves,,,,\n"
    shuffle, at = kept(editor_client, f"{HEADER}{rows}", days=2)
    health.appointments.update(person=held(post("other"), "Eve").person)
    before = edition()
    shuffles.apply_due(at)
    shuffles.apply_due(at)
    shuffle.refresh_from_db()
    assert (shuffle.state, edition()) == (Shuffle.State.FAILED, before)
    assert on_record(finance) == [("Ada", False, START, None)]
    assert not Person.objects.filter(key="cleo-new").exists()
    why = (
        "Row 3, Post: Since this was confirmed, somebody else changed who holds this "
        "post: Minister of Health."
    )
    assert shuffle.reasons == [why]
    page = editor_client.get(reverse("admin:organization_shuffle_changelist")).content.decode()
    assert why in page


def test_one_that_fails_keeps_no_other_back(finance, health, editor_client):
    first, at = kept(editor_client, f"{HEADER}finance,leaves,,,,\n", days=2)
    finance.appointments.all().delete()
    _at, fields = later(days=3)
    confirm(editor_client, f"{HEADER}health,leaves,,,,\n", when="later", **fields)
    shuffles.apply_due(at + timedelta(days=2))
    first.refresh_from_db()
    assert first.state == Shuffle.State.FAILED
    assert on_record(health) == [("Bob", False, START, DAY)]


def test_the_same_button_pressed_twice_keeps_one(finance, editor_client):
    _at, fields = later(days=2)
    for _ in range(2):
        confirm(editor_client, f"{HEADER}finance,leaves,,,,\n", when="later", **fields)
    assert Shuffle.objects.count() == 1


def test_a_time_of_the_past_is_refused(finance, editor_client):
    _at, fields = later(days=-1)
    response = confirm(editor_client, f"{HEADER}finance,leaves,,,,\n", when="later", **fields)
    assert problems(response) == ["Choose a time to come, within a year."]
    assert Shuffle.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_schedulers_one_applies_it(editor_client, together):
    role = post("finance")
    held(role, "Ada")
    confirm_at, fields = later(days=2)
    text = f"{HEADER}finance,appointed,Cleo New,yes,,\n"
    confirm(editor_client, text, when="later", **fields)
    due = datetime.fromtimestamp(confirm_at.timestamp() + 60, tz=TORONTO)
    assert together(lambda: shuffles.apply_due(due), lambda: shuffles.apply_due(due)) == [
        None,
        None,
    ]
    told = together(lambda: (on_record(role), [one.state for one in Shuffle.objects.all()]))
    holders = [("Ada", False, START, DAY), ("Cleo New", False, DAY, None)]
    assert told == [(holders, [Shuffle.State.APPLIED])]


def test_what_it_did_can_be_read_afterwards_by_editors_alone(
    finance, editor_client, recruiter_client
):
    confirm(editor_client, f"{HEADER}finance,appointed,Cleo New,yes,,\n")
    finance.appointments.all().delete()
    address = reverse("admin:organization_shuffle_change", args=[Shuffle.objects.get().pk])
    page = editor_client.get(address).content.decode()
    assert "Cleo New" in page and "Ada" in page and "What it did" in page
    assert recruiter_client.get(address).status_code == 403
    assert recruiter_client.get(reverse("admin:organization_shuffle_add")).status_code == 403
