"""What becomes of applications when their posting is amended, extended or cancelled."""

import pytest
from django.urls import reverse

from careers.applications import deciding, drafting, workflow
from careers.applications.models import Application
from careers.applications.moves import BY_STAFF
from careers.postings import amending
from careers.postings import workflow as postings
from careers.postings.models import Posting
from ops_site.models import OutboxMessage
from ops_site.moves import Refused
from tests.applications.pages import words_of
from tests.applications.verbs import STAFF, submit
from tests.factories import ApplicationFactory, midnight
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db

STATES = {
    "submitted": ("begin_screening",),
    "decided": ("screen_in",),
    "found_wanting": ("screen_out",),
    "screened_in": ("interview", "not_select"),
    "interview": ("check_references", "make_offer", "list", "not_select"),
    "references": ("make_offer", "list", "not_select"),
    "offer": ("hire", "not_select"),
    "listed": ("make_offer", "not_select"),
}


def cancel(application, by):
    posting = Posting.objects.get(pk=application.posting_id)
    postings.cancel(posting, by=by, why_en="The budget is frozen.", why_fr="Gel du budget.")
    return Application.objects.get(pk=application.pk)


def held(application):
    rows = Application.objects.filter(pk=application.pk).values().get()
    return rows, application.events.count(), OutboxMessage.objects.count()


def detail(application):
    return reverse("applications:detail", args=[application.posting.number])


def test_every_move_of_staff_is_tried():
    assert {name for names in STATES.values() for name in names} == {m.name for m in BY_STAFF}


@pytest.mark.parametrize(("state", "name"), [(s, n) for s, names in STATES.items() for n in names])
def test_staff_take_no_step_in_a_cancelled_competition(state, name, ministry, recruiter):
    application = ApplicationFactory(**{state: True}, posting__unit=ministry, recruiter=recruiter)
    application = cancel(application, recruiter)
    before = held(application)
    with pytest.raises(Refused, match="The competition is cancelled"):
        STAFF[name](application, recruiter)
    assert held(application) == before


def test_nothing_is_decided_in_a_cancelled_competition(ministry, recruiter):
    application = ApplicationFactory(screening=True, posting__unit=ministry, recruiter=recruiter)
    application = cancel(application, recruiter)
    requirement = application.posting.requirements.first()
    before = held(application)
    with pytest.raises(Refused, match="The competition is cancelled"):
        words = {"outcome": "met", "ground": "shown"}
        deciding.decide(application, requirement, by=recruiter, **words)
    assert held(application) == before


def test_a_draft_is_not_submitted_any_more(ministry, recruiter, applicant):
    posting = whole_posting("open", unit=ministry)
    application = ApplicationFactory(complete=True, applicant=applicant, posting=posting)
    application = cancel(application, recruiter)
    before = held(application)
    with pytest.raises(workflow.TooLate):
        submit(application, applicant)
    assert held(application) == before


def test_the_applicant_reads_that_it_is_cancelled_and_why(
    ministry, recruiter, applicant, applicant_client
):
    posting = whole_posting("open", unit=ministry)
    application = ApplicationFactory(submitted=True, applicant=applicant, posting=posting)
    application = cancel(application, recruiter)
    page = words_of(applicant_client.get(detail(application)))
    assert application.status == "submitted"
    assert "Competition Cancelled" in page and "Why: The budget is frozen." in page
    assert "nobody is hired through it" in page
    assert "Competition cancelled" in words_of(applicant_client.get("/en/account/applications/"))


def test_the_desk_offers_no_step_and_says_why(ministry, recruiter, recruiter_client):
    application = ApplicationFactory(screening=True, posting__unit=ministry, recruiter=recruiter)
    address = reverse("admin:applications_application_change", args=[application.pk])
    assert "Save the decisions" in recruiter_client.get(address).content.decode()
    cancel(application, recruiter)
    page = recruiter_client.get(address).content.decode()
    assert "The competition is cancelled" in page
    assert "Save the decisions" not in page and "/move/" not in page


# --- Amended ------------------------------------------------------------------------------------


def test_the_words_of_the_posting_are_no_change_of_the_applicants(ministry, recruiter, applicant):
    posting = whole_posting("open", unit=ministry)
    application = ApplicationFactory(submitted=True, applicant=applicant, posting=posting)
    asked = posting.requirements.first()
    asked.text_en = "A licence to fell."
    words = {"what_en": "Requirement 1.", "why_en": "A slip.", "save_rows": asked.save}
    amending.amend(Posting.objects.get(pk=posting.pk), by=recruiter, seen=posting.version, **words)
    assert not drafting.has_unsent_changes(application)
    drafting.answer(application, asked, "I have one.", by=applicant, arrived_at=midnight(0))
    assert drafting.has_unsent_changes(Application.objects.get(pk=application.pk))


def test_who_writes_reads_that_the_posting_was_extended(
    ministry, recruiter, applicant, applicant_client
):
    posting = whole_posting("open", unit=ministry)
    application = ApplicationFactory(applicant=applicant, posting=posting)
    facts = {"seen": posting.version, "closes_at": midnight(60), "why_en": "Few read it."}
    amending.extend(posting, by=recruiter, **facts)
    apply = reverse("applications:apply", args=[posting.number])
    for address in (apply, detail(application), "/en/account/applications/"):
        assert "xtended" in words_of(applicant_client.get(address)), address
