"""HR writes a posting: the form of the desk, as a browser without scripts sends it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from careers.postings import completeness, workflow
from careers.postings.models import Posting
from ops_site.moves import Refused
from ops_site.publishing import edition
from tests.factories import CityAliasFactory, CityFactory, PostingFactory, UnitFactory, midnight
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import fill_in, paper, told

pytestmark = pytest.mark.django_db

ADD = "/admin/postings/posting/add/"
TORONTO = ZoneInfo("America/Toronto")


def change(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


@pytest.fixture
def written(ministry):
    """What somebody types into the empty form: everything that a posting must say."""
    CityFactory(name_en="Sault Ste. Marie")
    CityAliasFactory(city__name_en="St. Catharines", name="St Catharines")
    return {
        "unit": str(ministry.pk),
        "title_en": "Forester",
        "language": "english",
        "audience": "open",
        "arrangement": "hybrid",
        "level": "mid",
        "opens_at": "2031-07-01T09:00",
        "closes_at": "2031-07-15",
        "contact_email": "questions@example.org",
        "about_en": "You plant trees.",
        "apply_en": "Write to us.",
        "Posting_cities-0-city": "sault ste marie",
        "Posting_cities-1-city": "St Catharines",
        "terms-0-kind": "permanent",
        "pay_ranges-0-minimum": "60000",
        "pay_ranges-0-maximum": "80000",
        "pay_ranges-0-unit": "year",
        "requirements-0-kind": "asset",
        "requirements-0-text_en": "You know birds.",
        "requirements-1-kind": "mandatory",
        "requirements-1-text_en": "You know trees.",
    }


def test_a_recruiter_writes_a_posting_without_a_script(recruiter, recruiter_client, written):
    before = edition()
    response = fill_in(recruiter_client, ADD, **written)
    posting = Posting.objects.get()
    assert response.url == change(posting)
    assert (posting.number, posting.status, posting.title_en) == (500_001, "draft", "Forester")
    assert [city.name_en for city in posting.cities.all()] == ["Sault Ste. Marie", "St. Catharines"]
    assert [str(term) for term in posting.terms.all()] == ["1 Permanent"]
    assert [pay.yearly_maximum for pay in posting.pay_ranges.all()] == [80_000]
    requirements = list(posting.requirements.values_list("number", "kind"))
    assert requirements == [(1, "mandatory"), (2, "asset")]
    assert [(event.name, event.by) for event in posting.events.all()] == [("created", recruiter)]
    assert edition() == before


def test_the_last_day_is_a_day_and_the_opening_is_toronto_time(recruiter_client, written):
    fill_in(recruiter_client, ADD, **written)
    posting = Posting.objects.get()
    assert posting.opens_at == datetime(2031, 7, 1, 9, 0, tzinfo=TORONTO)
    assert posting.closes_at == datetime(2031, 7, 16, 0, 0, tzinfo=TORONTO)
    values = paper(recruiter_client.get(change(posting))).values
    assert (values["opens_at"], values["closes_at"]) == ("2031-07-01T09:00", "2031-07-15")


def test_saving_what_was_not_changed_records_nothing(recruiter_client, written):
    fill_in(recruiter_client, ADD, **written)
    posting = Posting.objects.get()
    with unchanged(posting):
        assert fill_in(recruiter_client, change(posting)).status_code == 302


def test_an_edit_is_recorded_with_what_changed(recruiter, recruiter_client, written):
    fill_in(recruiter_client, ADD, **written)
    posting = Posting.objects.get()
    edited = {"title_en": "Senior forester", "Posting_cities-0-DELETE": "on"}
    fill_in(recruiter_client, change(posting), **edited)
    event = posting.events.last()
    assert (event.name, event.by, event.note) == ("edited", recruiter, "title_en, cities")
    assert [city.name_en for city in posting.cities.all()] == ["St. Catharines"]
    page = recruiter_client.get(change(posting)).content.decode()
    assert "title (English), cities" in page


def test_requirements_are_put_in_order_and_numbered_anew(recruiter_client, ministry):
    posting = whole_posting(unit=ministry)
    first, second, third = posting.requirements.all()
    fill_in(
        recruiter_client,
        change(posting),
        **{
            "requirements-0-place": "3",
            "requirements-1-DELETE": "on",
            "requirements-2-place": "1",
            "requirements-3-kind": "mandatory",
            "requirements-3-text_en": "Added, without an order.",
        },
    )
    rows = list(posting.requirements.values_list("number", "text_en"))
    added = "Added, without an order."
    assert rows == [(1, third.text_en), (2, first.text_en), (3, added)]
    assert second.pk not in posting.requirements.values_list("pk", flat=True)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"Posting_cities-1-city": "Atlantis"}, "“Atlantis” is not a municipality of Ontario"),
        ({"Posting_cities-1-city": "Sault Ste. Marie"}, "The same city is named twice."),
        ({"title_en": ""}, "Give the posting a title in at least one language."),
        ({"closes_at": "2031-06-01"}, "Choose a last day after the opening."),
        ({"requirements-0-text_en": ""}, "A requirement has a text."),
        ({"pay_ranges-0-maximum": "1"}, "Give an amount that is not below the start."),
        ({"terms-0-months": "6"}, "A permanent position has no months"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else "",
)
def test_what_cannot_be_is_told_and_kept_on_the_form(changes, sentence, recruiter_client, written):
    response = fill_in(recruiter_client, ADD, **{**written, **changes})
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert paper(response).values["contact_email"] == "questions@example.org"
    assert not Posting.objects.exists()


def test_units_outside_the_scope_are_not_offered_and_not_taken(
    recruiter_client, ministry, other_ministry, written
):
    branch = UnitFactory(parent=ministry)
    offered = paper(recruiter_client.get(ADD)).choices["unit"]
    assert sorted(offered) == sorted(["", str(ministry.pk), str(branch.pk)])
    response = fill_in(recruiter_client, ADD, **{**written, "unit": str(other_ministry.pk)})
    assert (response.status_code, Posting.objects.count()) == (200, 0)
    fill_in(recruiter_client, ADD, **{**written, "unit": str(branch.pk)})
    assert Posting.objects.get().unit.pk == branch.pk


def test_units_are_offered_in_the_order_of_the_alphabet(recruiter, recruiter_client, ministry):
    zeal, eglise, eagle = (
        UnitFactory(parent=ministry, name_fr=name) for name in ("Zèle", "Église", "eagle")
    )
    recruiter.language = "fr"
    recruiter.save()
    offered = paper(recruiter_client.get(ADD)).choices["unit"]
    assert offered == ["", *(str(unit.pk) for unit in (eagle, eglise, ministry, zeal))]


def test_a_status_or_number_that_is_typed_in_is_not_taken(recruiter_client, written):
    typed = {"status": "approved", "number": "7", "origin": "record", "approved_by": "1"}
    fill_in(recruiter_client, ADD, **written, **typed)
    posting = Posting.objects.get()
    assert (posting.status, posting.number, posting.origin) == ("draft", 500_001, "hr")
    assert posting.approved_by is None


# --- Two people at one draft --------------------------------------------------------------------


def test_the_second_of_two_editors_is_told_and_loses_nothing(
    ministry, recruiter_client, approver_client
):
    posting = whole_posting(unit=ministry)
    mine = paper(recruiter_client.get(change(posting))).values
    fill_in(approver_client, change(posting), about_en="What Aldo wrote.")
    with unchanged(posting):
        response = recruiter_client.post(change(posting), mine | {"title_en": "What Rita wrote"})
    page = response.content.decode()
    assert "Since you opened it, Aldo Approver has changed the posting (Edited)." in page
    assert paper(response).values["title_en"] == "What Rita wrote"
    again = paper(response).values
    with unchanged(posting):
        recruiter_client.post(change(posting), again)


def test_a_form_without_its_version_saves_nothing(ministry, recruiter, recruiter_client):
    posting = workflow.create(Posting(unit=ministry, title_en="One"), by=recruiter)
    with unchanged(posting):
        fill_in(recruiter_client, change(posting), title_en="Two", seen="")


TYPED = {"title_en": "Typed by Rita", "terms-0-note_en": "Nights", "terms-2-kind": "student"}


def test_what_was_typed_while_it_was_submitted_is_not_saved_and_not_lost(
    ministry, approver, recruiter_client
):
    posting = whole_posting(unit=ministry)
    mine = paper(recruiter_client.get(change(posting))).values | TYPED
    workflow.submit(posting, by=approver)
    for button in ("_continue", "_save", "_submit"):
        with unchanged(posting):
            response = recruiter_client.post(change(posting), mine | {button: "Pressed"})
        assert "It is no draft any more: nothing was saved." in response.content.decode()
        mine = paper(response).values
        assert {name: mine[name] for name in TYPED} == TYPED
    assert "title_en" not in paper(recruiter_client.get(change(posting))).values


@pytest.mark.parametrize("verb", ["create", "edit"])
def test_whatever_refuses_a_save_nothing_typed_is_lost(
    verb, ministry, recruiter_client, monkeypatch
):
    address = ADD if verb == "create" else change(whole_posting(unit=ministry))

    def refuse(posting, **words):
        raise Refused("Not today.", "Nor tomorrow.")

    monkeypatch.setattr(workflow, verb, refuse)
    before = list(Posting.objects.values())
    typed = {"title_en": "Typed by Rita", "unit": str(ministry.pk), "requirements-0-text_en": "Go"}
    typed["requirements-0-kind"] = "asset"
    response = fill_in(recruiter_client, address, **typed)
    page = response.content.decode()
    assert ("Not today." in page, "Nor tomorrow." in page) == (True, True)
    assert {name: paper(response).values[name] for name in typed} == typed
    assert list(Posting.objects.values()) == before


def test_rows_that_were_deleted_meanwhile_do_not_take_what_was_typed_with_them(
    ministry, approver_client, recruiter_client
):
    posting = whole_posting(unit=ministry)
    mine = paper(recruiter_client.get(change(posting))).values | TYPED
    fill_in(approver_client, change(posting), **{"terms-0-DELETE": "on"})
    with unchanged(posting):
        response = recruiter_client.post(change(posting), mine)
    assert "Since you opened it, Aldo Approver has changed" in response.content.decode()
    assert {name: paper(response).values[name] for name in TYPED} == TYPED


# --- Saving and submitting at once --------------------------------------------------------------


def test_a_whole_draft_is_saved_and_submitted_at_once(recruiter_client, written):
    days = {"opens_at": f"{midnight(3):%Y-%m-%dT09:00}", "closes_at": f"{midnight(28):%Y-%m-%d}"}
    response = fill_in(recruiter_client, ADD, button="_submit", **written | days)
    posting = Posting.objects.get()
    assert told(response)[0] == "Saved, and submitted for review."
    assert [event.name for event in posting.events.all()] == ["created", "submit"]


def test_what_is_not_whole_is_saved_and_every_missing_thing_is_told(recruiter_client, ministry):
    posting = PostingFactory(unit=ministry, level="mid")
    response = fill_in(recruiter_client, change(posting), button="_submit", title_en="Forester")
    posting.refresh_from_db()
    assert (posting.title_en, posting.status) == ("Forester", "draft")
    told_once = "Saved as a draft, and not submitted: what is missing is listed below."
    assert told(response) == [told_once]
    page = recruiter_client.get(change(posting)).text
    sentences = completeness.missing(posting)
    assert len(sentences) == 10
    assert [page.count(f">{sentence}</a></li>") for sentence in sentences] == [1] * 10


# --- Everything but a draft is read -------------------------------------------------------------


@pytest.mark.parametrize("state", ["in-review", "changes-asked", "scheduled", "open", "cancelled"])
def test_what_is_no_draft_is_shown_and_not_editable(state, ministry, recruiter_client):
    posting = whole_posting(state, unit=ministry)
    page = recruiter_client.get(change(posting))
    assert set(paper(page).values) <= {"csrfmiddlewaretoken", "seen", "author"} | {
        name for name in paper(page).values if name.endswith("_FORMS") or name.endswith("-id")
    } | {name for name in paper(page).values if name.endswith("-posting")}
    assert posting.requirements.first().text_en in page.content.decode()


def test_a_record_is_shown_and_not_editable(ministry, editor_client):
    record = PostingFactory(record=True, unit=ministry, title_en="Crown counsel")
    page = editor_client.get(change(record))
    assert "title_en" not in paper(page).values
    assert "Crown counsel" in page.content.decode()
    with unchanged(record):
        editor_client.post(change(record), {"title_en": "Changed", "seen": "0"})
