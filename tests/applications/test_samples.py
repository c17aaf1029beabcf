"""The sample applications that let HR's desk be tried."""

from io import StringIO

from django.core.management import call_command

from careers.accounts.models import User
from careers.applications.models import Application, CompetitionRecord
from careers.applications.samples import FIRST
from ops_site.models import OutboxMessage

STATUSES = [
    *("not-selected", "submitted", "interview", "submitted"),
    *("screening", "offer", "not-selected"),
]


def put(count):
    out = StringIO()
    call_command("seed_demo", postings=40, applications=count, stdout=out)
    return out.getvalue().splitlines()[0].rpartition("; ")[2]


def test_sample_applications_stand_at_every_stage_of_closed_samples(sample_board):
    assert put(7) == "sample applications: 7 new"
    found = Application.objects.order_by("pk")
    assert [application.status for application in found] == STATUSES
    assert {application.posting.state() for application in found} == {"closed"}
    assert all(application.posting.sample for application in found)
    assert [record.faults() for record in CompetitionRecord.objects.all()] == [[], []]


def test_the_demo_applicant_reads_an_outcome_and_works_for_nobody(sample_board):
    put(1)
    demo = User.objects.get(email=FIRST.email)
    outcomes = demo.applications.get().decisions.values_list("outcome", flat=True)
    assert (demo.is_staff, list(demo.scopes.all())) == (False, [])
    assert list(outcomes)[-1] == "not-met"


def test_the_demo_applicant_has_that_outcome_unless_no_application_is_wanted(sample_board):
    call_command("seed_demo", postings=40, applications=0, verbosity=0)
    assert not Application.objects.exists()
    call_command("seed_demo", postings=40, verbosity=0)
    assert Application.objects.get().applicant.email == FIRST.email


def test_sample_applications_are_made_once(sample_board):
    put(2)
    mails = OutboxMessage.objects.count()
    assert put(3) == "sample applications: 1 new"
    assert put(3) == "sample applications: 0 new"
    assert Application.objects.count() == 3
    assert OutboxMessage.objects.count() == mails + 3  # A receipt, screened in, an interview.
