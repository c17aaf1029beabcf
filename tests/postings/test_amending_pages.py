"""The pages of HR's desk that amend and extend an approved posting."""

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from ops_site import formats
from tests.factories import ApplicationFactory, midnight
from tests.postings.desk import whole_posting
from tests.postings.paper import Paper, paper, told
from tests.postings.test_amending import everything

pytestmark = pytest.mark.django_db

WORDS = {"what_en": "The phone.", "why_en": "A slip."}


@pytest.fixture
def posting(ministry):
    return whole_posting("open", unit=ministry, about_en="You plant.\nYou prune.")


def at(page, posting, *further):
    return reverse(f"admin:postings_posting_{page}", args=[posting.pk, *further])


def send(client, posting, button="_continue", **changes):
    filled = paper(client.get(at("amend", posting))).values
    # As browsers send the ends of lines.
    sent = {name: value.replace("\n", "\r\n") for name, value in (filled | changes).items()}
    return client.post(at("amend", posting), sent | {button: "Pressed"})


def sent_on(response):
    """What the confirmation carries on in hidden fields; it has one form without an id."""
    return Paper(response.content.decode(), None).values


def test_the_form_is_sent_twice_and_published_once(posting, recruiter_client):
    before = everything(posting)
    asked = send(recruiter_client, posting, contact_phone="416-555-0199", **WORDS)
    assert everything(posting) == before
    assert "416-555-0199" in asked.content.decode()
    done = recruiter_client.post(at("amend", posting), sent_on(asked) | {"_confirmed": "Pressed"})
    assert (done.url, told(done)) == (at("change", posting), ["The amendment is published."])
    amendment = posting.amendments.get()
    assert amendment.changes == {"contact_phone": ["", "416-555-0199"]}
    assert (amendment.what_en, amendment.why_en) == ("The phone.", "A slip.")


def test_the_way_back_keeps_what_was_typed(posting, recruiter_client):
    asked = send(recruiter_client, posting, contact_phone="416-555-0199", **WORDS)
    before = everything(posting)
    back = recruiter_client.post(at("amend", posting), sent_on(asked) | {"_back": "Pressed"})
    page = back.content.decode()
    assert everything(posting) == before
    assert paper(back).values["contact_phone"] == "416-555-0199"
    assert "There is a problem" not in page and "Error:" not in page


def test_rows_are_amended_on_the_same_page(posting, recruiter_client):
    rows = {"requirements-0-text_en": "A licence to fell.", "pay_ranges-0-maximum": "85000"}
    asked = send(recruiter_client, posting, **rows, **WORDS)
    recruiter_client.post(at("amend", posting), sent_on(asked) | {"_confirmed": "Pressed"})
    assert sorted(posting.amendments.get().changes) == ["pay_ranges", "requirements"]
    assert posting.requirements.get(number=1).text_en == "A licence to fell."


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"contact_phone": "416-555-0199"}, "Say it in one language at least"),
        (WORDS, "Nothing was changed"),
        ({**WORDS, "about_en": "Canadian experience is required."}, "Canadian"),
        ({**WORDS, "title_en": ""}, "Give the posting a title in at least one language."),
    ],
    ids=["no-reason", "nothing", "unlawful", "no-title"],
)
def test_what_is_refused_comes_back_as_it_was_typed(changes, sentence, posting, recruiter_client):
    before = everything(posting)
    if "title_en" in changes:
        changes = {**changes, "title_fr": ""}
    response = send(recruiter_client, posting, **changes)
    page = response.content.decode()
    assert everything(posting) == before
    assert "There is a problem" in page and sentence in page
    assert changes.items() <= paper(response).values.items()


def test_what_no_amendment_changes_is_no_field(posting, recruiter_client):
    fields = paper(recruiter_client.get(at("amend", posting))).values
    fixed = {"unit", "language", "audience", "opens_at", "closes_at", "standard_texts"}
    assert fields.keys() & (fixed | {"requirements-0-kind"}) == set()
    assert {"title_en", "requirements-0-text_en", "pay_ranges-0-maximum"} <= fields.keys()


def test_it_says_how_many_would_be_told(posting, recruiter_client):
    ApplicationFactory(posting=posting)
    asked = send(recruiter_client, posting, contact_phone="416-555-0199", **WORDS)
    extension = recruiter_client.get(at("extend", posting))
    cancelling = recruiter_client.get(at("move", posting, "cancel"))
    for response in (asked, extension, cancelling):
        assert "1 person who is writing an application" in response.content.decode()


# --- Extending ----------------------------------------------------------------------------------


def in_days(days):
    return formats.last_day(midnight(days + 1)).isoformat()


def test_an_extension_is_looked_at_before_it_is_published(posting, recruiter_client):
    before, was = everything(posting), posting.closes_at
    form = {"closes_at": in_days(60), "why_en": "Few have read it.", "seen": posting.version}
    asked = recruiter_client.post(at("extend", posting), form)
    page = asked.text
    assert everything(posting) == before
    assert "Last day to apply" in page and "Publish the extension" in page
    assert formats.closing(was) in page and formats.closing(midnight(61)) in page
    back = recruiter_client.post(at("extend", posting), sent_on(asked) | {"_back": "Pressed"})
    assert everything(posting) == before
    assert f'value="{in_days(60)}"' in back.text
    done = recruiter_client.post(at("extend", posting), sent_on(asked) | {"_confirmed": "Pressed"})
    assert done.url == at("change", posting)
    assert told(done) == [f"It now closes {formats.closing(midnight(61))}."]
    assert posting.amendments.get().kind == "extended"


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"closes_at": "2000-01-01", "why_en": "Few."}, "Choose a day after"),
        ({"closes_at": "soon", "why_en": "Few."}, "Write the day as 2026-11-25."),
        ({"closes_at": "2099-12-31"}, "Say it in one language at least"),
        ({"closes_at": "2099-12-31", "why_en": "Few."}, "Choose a last day within a year"),
    ],
)
def test_an_extension_that_is_refused_says_why(form, sentence, posting, recruiter_client):
    before = everything(posting)
    page = recruiter_client.post(at("extend", posting), form | {"seen": 0}).content.decode()
    assert everything(posting) == before
    assert "There is a problem" in page and sentence in page


# --- Who, and when ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["amend", "extend"])
def test_only_hr_of_the_unit_reach_the_pages(name, posting, recruiter_client, stranger_client):
    assert at(name, posting) in recruiter_client.get(at("change", posting)).content.decode()
    assert recruiter_client.get(at(name, posting)).status_code == 200
    assert stranger_client.get(at(name, posting)).status_code == 404
    assert stranger_client.post(at(name, posting), WORDS).status_code == 404
    assert DBTaskResult.objects.filter(task_path__contains="hearing").count() == 0


@pytest.mark.parametrize("name", ["amend", "extend"])
def test_a_closed_posting_offers_neither(name, ministry, recruiter_client):
    posting = whole_posting("closed", unit=ministry)
    assert at(name, posting) not in recruiter_client.get(at("change", posting)).content.decode()
    response = recruiter_client.get(at(name, posting))
    assert response.url == at("change", posting)
    assert told(response) == ["Only a scheduled or an open posting is amended: Closed."]


def test_snapshots_are_shown_and_handed_out_byte_for_byte(
    posting, recruiter_client, stranger_client
):
    form = {"closes_at": in_days(60), "why_en": "Few have read it.", "seen": posting.version}
    recruiter_client.post(at("extend", posting), form | {"_confirmed": "Pressed"})
    kept = posting.snapshots.get()
    assert kept.sha256 in recruiter_client.get(at("change", posting)).content.decode()
    address = at("snapshot", posting, 1)
    assert recruiter_client.get(address).content.decode() == kept.canonical
    assert recruiter_client.get(at("snapshot", posting, 2)).status_code == 404
    assert stranger_client.get(address).status_code == 404
