"""A recruiter of one ministry reaches nothing of another; for its owner the same address works."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from careers.postings.models import Posting
from tests.factories import JobRoleFactory, PostingFactory, UnitFactory
from tests.postings.desk import STATES, unchanged, whole_posting
from tests.postings.paper import told

pytestmark = pytest.mark.django_db

LIST = "/admin/postings/posting/"
SECRET = "Undisclosed post"


@pytest.fixture
def posting(ministry):
    """In review in a branch of the ministry; an uninvolved colleague may approve it."""
    branch = UnitFactory(parent=ministry, name_en="Undisclosed branch")
    return whole_posting("in-review", unit=branch, title_en=SECRET, title_fr=SECRET)


def admin_page(name, posting, *more):
    return reverse(f"admin:postings_posting_{name}", args=[posting.pk, *more])


PAGES = {
    "change": lambda p: admin_page("change", p),
    "approve": lambda p: admin_page("move", p, "approve"),
    "ask for changes": lambda p: admin_page("move", p, "ask_changes"),
    "preview": lambda p: admin_page("preview", p, "en"),
    "preview in French": lambda p: admin_page("preview", p, "fr"),
}


def assert_hidden(response):
    """Nothing of the posting: not found, or the way back to the start page."""
    assert SECRET not in response.content.decode()
    assert "undisclosed" not in response.get("Location", "").lower()
    if response.status_code == 302:
        assert response.url == "/admin/"
    else:
        assert response.status_code in (403, 404)


@pytest.mark.parametrize("name", PAGES)
def test_a_guessed_address_works_for_the_owner_alone(
    name, posting, approver_client, stranger_client
):
    address = PAGES[name](posting)
    owner = approver_client.get(address)
    assert (owner.status_code, SECRET in owner.content.decode()) == (200, True)
    assert_hidden(stranger_client.get(address))


@pytest.mark.parametrize("state", STATES)
def test_no_state_opens_a_page_to_strangers(state, ministry, recruiter_client, stranger_client):
    posting = whole_posting(state, unit=ministry, title_en=SECRET)
    address = PAGES["change"](posting)
    assert recruiter_client.get(address).status_code == 200
    assert_hidden(stranger_client.get(address))


def test_the_list_holds_the_own_ministry_alone(
    posting, other_ministry, approver_client, stranger_client
):
    theirs = PostingFactory(unit=other_ministry)

    def listed(client, **query):
        return [each.pk for each in client.get(LIST, query).context["cl"].result_list]

    assert listed(approver_client) == [posting.pk]
    assert listed(stranger_client) == [theirs.pk]
    for query in ({"q": SECRET}, {"q": str(posting.number)}, {"unit": posting.unit_id}):
        assert listed(approver_client, **query) == [posting.pk]
        assert listed(stranger_client, **query) == []


@pytest.mark.parametrize("lookup", ["unit__id__exact", "unit__hr_scopes__user__email", "id__in"])
def test_no_lookup_of_the_address_reaches_further(lookup, posting, stranger_client):
    response = stranger_client.get(LIST, {lookup: "1"}, follow=True)
    assert SECRET not in response.content.decode()


def test_filters_and_choices_name_units_in_scope_alone(posting, approver_client, stranger_client):
    for address in (LIST, f"{LIST}add/"):
        assert "Undisclosed branch" in approver_client.get(address).content.decode()
        assert "Undisclosed branch" not in stranger_client.get(address).content.decode()


def test_the_start_page_names_the_own_queue_alone(posting, approver_client, stranger_client):
    assert SECRET in approver_client.get("/admin/").content.decode()
    assert SECRET not in stranger_client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("name", "words"), [("approve", {}), ("ask_changes", {"reason": "Because."})]
)
def test_a_posted_move_is_the_owners_alone(name, words, posting, approver_client, stranger_client):
    address = admin_page("move", posting, name)
    with unchanged(posting):
        assert_hidden(stranger_client.post(address, {**words, "seen": "0"}))
    approver_client.post(address, {**words, "seen": "0"})
    assert posting.events.get().name == name


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("approve", "in-review"),
        ("ask_changes", "in-review"),
        ("submit", "draft"),
        ("revise", "changes-asked"),
        ("withdraw", "scheduled"),
        ("cancel", "open"),
    ],
)
def test_an_action_on_posted_ids_acts_for_the_owner_and_skips_those_of_others(
    name, state, ministry, approver_client, stranger_client
):
    posting = whole_posting(state, unit=ministry, title_en=SECRET)
    chosen = {
        "action": name,
        "_selected_action": [posting.pk],
        "confirmed": "yes",
        "reason": "Because.",
        "why_en": "Because.",
        "why_fr": "Parce que.",
        "select_across": "1",
    }
    with unchanged(posting):
        assert SECRET not in stranger_client.post(LIST, chosen, follow=True).content.decode()
    assert SECRET in approver_client.post(LIST, chosen, follow=True).content.decode()
    assert posting.events.get().name == name


def test_a_posted_form_is_the_owners_alone(ministry, recruiter_client, stranger_client):
    posting = PostingFactory(unit=ministry, title_en=SECRET)
    with unchanged(posting):
        assert_hidden(stranger_client.post(PAGES["change"](posting), {"title_en": "Taken"}))
    assert recruiter_client.post(PAGES["change"](posting), {}).status_code == 200


def test_the_history_is_the_owners_alone(posting, approver_client, stranger_client):
    address = admin_page("history", posting)
    assert approver_client.get(address).url.startswith(PAGES["change"](posting))
    assert_hidden(stranger_client.get(address))


def test_nobody_deletes(posting, approver_client, stranger_client):
    for client in (approver_client, stranger_client):
        assert client.get(admin_page("delete", posting)).status_code in (302, 403)
        assert client.post(admin_page("delete", posting), {"post": "yes"}).status_code in (302, 403)
    assert Posting.objects.filter(pk=posting.pk).exists()


def test_autocomplete_offers_nothing_of_others(posting, other_ministry, stranger_client):
    asked = {"app_label": "postings", "model_name": "positionterm", "field_name": "posting"}
    own = PostingFactory(unit=other_ministry, title_en="Own undisclosed post")
    answer = stranger_client.get("/admin/autocomplete/", {**asked, "term": "undisclosed"})
    assert [row["id"] for row in answer.json()["results"]] == [str(own.pk)]


@pytest.mark.parametrize(
    ("model", "field", "named"),
    [
        ("posting", "unit", "Ministry of Parks"),
        ("posting", "approved_by", "Rita Recruiter"),
        ("posting", "role", "Forester"),
        ("unit", "parent", "Ministry of Parks"),
    ],
)
def test_autocomplete_of_other_lists_is_the_administrators_alone(
    model, field, named, recruiter_client, editor_client
):
    JobRoleFactory(name_en="Forester")
    app = "organization" if model == "unit" else "postings"
    asked = {"app_label": app, "model_name": model, "field_name": field, "term": named}
    own = editor_client.get("/admin/autocomplete/", asked).json()["results"]
    assert [row["text"] for row in own] == [named]
    closed = recruiter_client.get("/admin/autocomplete/", asked)
    assert (closed.status_code, named in closed.content.decode()) == (403, False)


def test_the_public_address_is_told_to_those_who_may_see_the_object(
    posting, approver_client, stranger_client
):
    kind = ContentType.objects.get_for_model(Posting)
    address = reverse("admin:view_on_site", args=[kind.pk, posting.pk])
    assert approver_client.get(address).url == posting.get_absolute_url()
    assert_hidden(stranger_client.get(address))
    other = ContentType.objects.get_for_model(ContentType)
    assert approver_client.get(f"/admin/r/{other.pk}/1/").status_code == 404


def test_without_a_scope_staff_reach_nothing(posting, stranger, stranger_client):
    stranger.scopes.all().delete()
    for address in (LIST, f"{LIST}add/", *(page(posting) for page in PAGES.values())):
        assert_hidden(stranger_client.get(address))


def test_an_applicant_is_asked_to_sign_in(posting, applicant_client):
    for address in (LIST, *(page(posting) for page in PAGES.values())):
        response = applicant_client.get(address)
        assert response.url.startswith("/admin/login/")


def test_a_posting_of_others_is_told_of_as_one_that_is_not_there(posting, stranger_client):
    told_of = [
        told(stranger_client.get(PAGES["change"](posting))),
        told(stranger_client.get(PAGES["change"](posting).replace(str(posting.pk), "999999"))),
    ]
    sentence = "There is no such posting among those of your units."
    assert (told_of[0], told_of[1][-1]) == ([sentence], sentence)
