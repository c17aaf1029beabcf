"""Applications in every state, made through the verbs where a verb is what makes them true.

    ApplicationFactory()                                 # Begun, nothing told yet.
    ApplicationFactory(complete=True, applicant=awa)     # A draft that lacks nothing.
    ApplicationFactory(submitted=True, posting=posting)
    ApplicationFactory(screening=True, recruiter=rita)   # Its posting is closed.
    ApplicationFactory(decided=True)                     # Every mandatory requirement is met.
    ApplicationFactory(paper=True)                       # Recorded by staff, without an account.

Without `recruiter`, somebody new of the posting's unit does what staff do.
"""

from datetime import timedelta

import factory

from careers.applicants.choices import Entitlement
from careers.applications import content, deciding, workflow
from careers.applications.choices import Channel, Ground, Outcome, Purpose, Reason
from careers.applications.content import is_restricted
from careers.applications.models import Answer, Application, ChosenDocument
from careers.postings.choices import RequirementKind
from ops_site.events import digest
from tests.factories.accounts import HRScopeFactory, UserFactory
from tests.factories.documents import DocumentVersionFactory
from tests.factories.numbered import Numbered
from tests.factories.postings import PostingFactory, RequirementFactory


class CompetitionFactory(PostingFactory):
    """An open posting with two mandatory requirements (1 and 2) and a rated one (3)."""

    open = True
    first = factory.RelatedFactory(RequirementFactory, "posting", number=1)
    second = factory.RelatedFactory(RequirementFactory, "posting", number=2)
    third = factory.RelatedFactory(
        RequirementFactory, "posting", number=3, kind=RequirementKind.RATED
    )


class AnswerFactory(Numbered):
    class Meta:
        model = Answer

    application = factory.SubFactory("tests.factories.applications.ApplicationFactory")
    requirement = factory.LazyAttribute(
        lambda row: content.mandatory(row.application.posting).first()
    )
    text = "I did that for five years."


class ChosenDocumentFactory(Numbered):
    class Meta:
        model = ChosenDocument

    application = factory.SubFactory("tests.factories.applications.ApplicationFactory")
    purpose = Purpose.RESUME
    version = factory.LazyAttribute(
        lambda row: DocumentVersionFactory(document__owner=row.application.applicant)
    )


# --- The verbs that bring an application to where it is ------------------------------------------


def submit(application, _staff):
    seen = digest(content.of(application))
    at = while_open(application.posting)
    workflow.submit(application, by=application.applicant, arrived_at=at, seen=seen)


def record(application, staff):
    def save_rows():
        for requirement in content.mandatory(application.posting):
            AnswerFactory(application=application, requirement=requirement)

    at = while_open(application.posting)
    workflow.record(application, by=staff, save_rows=save_rows, arrived_at=at)


def withdraw(application, _staff):
    workflow.withdraw(application, by=application.applicant)


def meet(application, staff):
    """Every mandatory requirement is found met."""
    for requirement in content.mandatory(application.posting):
        decide(application, requirement, Outcome.MET, Ground.SHOWN, by=staff)


def fail(application, staff):
    """Every mandatory requirement is decided, the last is not met."""
    meet(application, staff)
    last = content.mandatory(application.posting).last()
    decide(application, last, Outcome.NOT_MET, Ground.NOT_SHOWN, by=staff)


def decide(application, requirement, outcome, ground, *, by):
    deciding.decide(application, requirement, outcome=outcome, ground=ground, by=by)


def staff_take(verb, **facts):
    return lambda application, staff: verb(application, by=staff, **facts)


def while_open(posting):
    return posting.opens_at + timedelta(hours=9)


SCREENING = (staff_take(workflow.begin_screening),)
SCREENED_IN = (*SCREENING, meet, staff_take(workflow.screen_in))
INTERVIEW = (*SCREENED_IN, staff_take(workflow.interview))
REFERENCES = (*INTERVIEW, staff_take(workflow.check_references))
OFFER = (*REFERENCES, staff_take(workflow.make_offer))
NOT_SELECT = staff_take(workflow.not_select, reason=Reason.OTHERS_STRONGER)


def after(*steps):
    """A trait: submitted, and `steps` were taken after the posting had closed."""
    closed = factory.SubFactory(CompetitionFactory, closed=True)
    return factory.Trait(submitted=True, posting=closed, steps=steps)


class ApplicationFactory(Numbered):
    """A draft, unless a trait says otherwise."""

    class Meta:
        model = Application

    class Params:
        complete = factory.Trait(
            is_whole=True,
            name="Awa Applicant",
            street="1 Main Street",
            city="Toronto",
            province="Ontario",
            postal_code="M5A 1A1",
            contact_confirmed=True,
            entitlement=Entitlement.CITIZEN,
            may_apply=factory.LazyAttribute(lambda row: is_restricted(row.posting) or None),
            employee_number=factory.LazyAttribute(lambda row: "123456" if row.may_apply else ""),
            includes_background=False,
            needs_accommodation=False,
            declared_at=factory.LazyAttribute(lambda row: while_open(row.posting)),
        )
        submitted = factory.Trait(complete=True, arrives=submit)
        paper = factory.Trait(
            arrives=record, applicant=None, channel=Channel.PAPER, name="Pia Paper", email=""
        )
        withdrawn = factory.Trait(submitted=True, steps=(withdraw,))
        screening = after(*SCREENING)
        decided = after(*SCREENING, meet)
        found_wanting = after(*SCREENING, fail)
        screened_in = after(*SCREENED_IN)
        screened_out = after(*SCREENING, fail, staff_take(workflow.screen_out))
        interview = after(*INTERVIEW)
        references = after(*REFERENCES)
        offer = after(*OFFER)
        hired = after(*OFFER, staff_take(workflow.hire))
        listed = after(*INTERVIEW, staff_take(workflow.put_on_list))
        not_selected = after(*INTERVIEW, NOT_SELECT)

    applicant = factory.SubFactory(UserFactory)
    posting = factory.SubFactory(CompetitionFactory)
    email = factory.LazyAttribute(lambda row: row.applicant.email)
    is_whole, arrives, steps, recruiter = False, None, (), None

    @classmethod
    def _create(cls, model_class, *args, is_whole, arrives, steps, recruiter, **kwargs):
        application = model_class(*args, **kwargs)
        if arrives != record:
            application.save()
        if is_whole and arrives != record:
            add_rows(application)
        if arrives:
            staff = recruiter or HRScopeFactory(unit=application.posting.unit).user
            for step in (arrives, *steps):
                step(application, staff)
        application.refresh_from_db()
        return application


def add_rows(application):
    """An answer to each mandatory requirement, and a résumé."""
    for requirement in content.mandatory(application.posting):
        AnswerFactory(application=application, requirement=requirement)
    ChosenDocumentFactory(application=application)
