"""The list of postings on HR's desk, the start page, and the preview."""

import pytest
from django.urls import reverse

from tests.factories import PostingFactory
from tests.postings.desk import STATES, whole_posting

pytestmark = pytest.mark.django_db

LIST = "/admin/postings/posting/"


def listed(client, **query):
    """The numbers on the list, as it stands."""
    return [posting.number for posting in client.get(LIST, query).context["cl"].result_list]


def test_the_list_shows_what_the_clock_makes_of_a_posting(ministry, recruiter_client):
    for state in STATES:
        whole_posting(state, unit=ministry)
    PostingFactory(record=True, unit=ministry)
    page = recruiter_client.get(LIST).content.decode()
    states = page.split('class="field-state">')[1:]
    assert [part.partition("<")[0] for part in states] == [
        "Closed",
        *("Cancelled", "Withdrawn", "Closed", "Open", "Scheduled"),
        *("Changes asked", "In review", "Draft"),
    ]


@pytest.mark.parametrize("state", STATES)
def test_the_list_is_filtered_by_that_state(state, ministry, recruiter_client):
    postings = {each: whole_posting(each, unit=ministry) for each in STATES}
    assert listed(recruiter_client, state=state) == [postings[state].number]


@pytest.mark.parametrize("query", [{"state": "nonsense"}, {"unit": "x"}, {"unit": "999999"}])
def test_a_filter_that_does_not_exist_is_no_error(query, ministry, recruiter_client):
    PostingFactory(unit=ministry)
    assert recruiter_client.get(LIST, query).status_code == 200


def test_a_posting_is_found_by_number_and_by_either_title(ministry, recruiter_client):
    posting = PostingFactory(unit=ministry, title_en="Forester", title_fr="Technicien forestier")
    PostingFactory(unit=ministry, title_en="Analyst")
    for query in (str(posting.number), "forest", "technicien"):
        assert listed(recruiter_client, q=query) == [posting.number]


def test_the_list_costs_the_same_for_one_posting_and_three(
    ministry, recruiter_client, django_assert_num_queries
):
    whole_posting(unit=ministry)
    for _ in range(2):
        with django_assert_num_queries(20):
            recruiter_client.get(LIST)
        whole_posting("open", unit=ministry)
        whole_posting("in-review", unit=ministry)


# --- The start page -----------------------------------------------------------------------------


def test_the_start_page_shows_what_waits(ministry, recruiter, recruiter_client, approver_client):
    written = whole_posting("in-review", unit=ministry, title_en="Written by Rita")
    written.events.create(name="submit", by=recruiter)
    whole_posting("in-review", unit=ministry, title_en="To be read")
    PostingFactory(unit=ministry, title_en="Unfinished")
    waiting = [
        [posting.title_en for posting in queue.postings]
        for client in (recruiter_client, approver_client)
        for queue in client.get("/admin/").context["queues"]
    ]
    assert waiting == [
        *(["To be read"], [], ["Unfinished"]),
        *(["To be read", "Written by Rita"], [], ["Unfinished"]),
    ]


def test_a_long_queue_shows_its_count_and_leads_to_all(ministry, recruiter_client):
    PostingFactory.create_batch(7, unit=ministry)
    page = recruiter_client.get("/admin/").content.decode()
    assert "(7)" in page
    assert page.count("/change/") == 5
    assert f"{LIST}?state=draft" in page


# --- The preview --------------------------------------------------------------------------------


def preview(posting, language):
    return reverse("admin:postings_posting_preview", args=[posting.pk, language])


@pytest.mark.parametrize("state", ["draft", "in-review", "scheduled"])
def test_hr_reads_what_the_public_will(state, ministry, recruiter_client, client):
    posting = whole_posting(state, unit=ministry, about_en="You **plant** trees.")
    response = recruiter_client.get(preview(posting, "en"))
    page = response.content.decode()
    assert "You <strong>plant</strong> trees." in page
    assert "Only HR staff see this page." in page
    assert "This posting is closed." not in page
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert client.get(posting.get_absolute_url()).status_code == 404


def test_the_preview_is_in_the_language_of_its_address(ministry, recruiter_client):
    posting = whole_posting(unit=ministry, title_fr="Forestière")
    response = recruiter_client.get(preview(posting, "fr"))
    page = response.content.decode()
    assert '<html lang="fr"' in page
    assert response["Content-Language"] == "fr"
    assert "Forestière" in page
    assert f'href="{preview(posting, "en")}"' in page
    assert recruiter_client.get(preview(posting, "de")).status_code == 404


def test_the_barest_draft_can_be_previewed(ministry, recruiter_client):
    posting = PostingFactory(unit=ministry, title_en="Forester")
    page = recruiter_client.get(preview(posting, "en")).content.decode()
    assert "Forester" in page
    assert "No closing date yet" in page
    assert "This posting is closed." not in page


def test_what_the_public_has_seen_is_shown_as_it_is(ministry, recruiter_client):
    words = {"closed": "This posting is closed.", "cancelled": "This posting was cancelled."}
    for state, sentence in words.items():
        posting = whole_posting(state, unit=ministry)
        assert sentence in recruiter_client.get(preview(posting, "en")).content.decode()
