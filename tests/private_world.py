"""Somebody who has everything that one person can have on the site, and is signed in."""

from types import SimpleNamespace

from allauth.usersessions.models import UserSession
from django.test import Client

from careers.applicants import documents
from tests.accounts.entering import add_second_factor, confirm_again, sign_in
from tests.accounts.passkey import passkey_of
from tests.applications.pages import a_pdf
from tests.factories import (
    AlertFactory,
    ApplicationFactory,
    ChosenDocumentFactory,
    CompetitionFactory,
    EducationFactory,
    EmploymentFactory,
    LanguageSkillFactory,
    ProfileFactory,
    SavedJobFactory,
    UserFactory,
)
from tests.factories.applications import submit, withdraw


def own_application(owner, resume, **facts):
    said = {
        "name": owner.name,
        "email": owner.email,
        "street": "1 Secret Street",
        "is_whole": False,
    }
    application = ApplicationFactory(complete=True, applicant=owner, **{**said, **facts})
    for requirement in application.posting.requirements.filter(kind="mandatory"):
        application.answers.create(requirement=requirement, text="Secret answer")
    ChosenDocumentFactory(application=application, version=resume)
    return application


def make_world():
    """One owner of everything: profile, documents, applications, passkey, devices."""
    owner = UserFactory(name="Olga Owner", email="olga@example.org")
    owner.trust_address()
    # Before there is a second factor: one password is enough to come in.
    device, client = device_of(owner), client_of(owner)
    add_second_factor(owner)
    profile = ProfileFactory(user=owner, complete=True, street="1 Secret Street")
    resume = documents.keep(owner, a_pdf("secret-file.pdf"), kind="resume")
    restricted = CompetitionFactory(restricted=True)
    submitted, withdrawn = (own_application(owner, resume) for _ in range(2))
    for application in (submitted, withdrawn):
        submit(application, None)
    withdraw(withdrawn, None)
    return SimpleNamespace(
        owner=owner,
        resume=resume,
        rows={
            "education": EducationFactory(profile=profile),
            "employment": EmploymentFactory(profile=profile),
            "language": LanguageSkillFactory(profile=profile),
        },
        draft=own_application(owner, resume, posting=restricted),
        submitted=submitted,
        withdrawn=withdrawn,
        alert=AlertFactory(user=owner, query="q=forester"),
        saved=SavedJobFactory(user=owner, posting=restricted),
        passkey=passkey_of(owner),
        device=device,
        client=client,
    )


def device_of(owner):
    sign_in(Client(), owner.email)
    return UserSession.objects.filter(user=owner).latest("pk")


def client_of(owner):
    """Asked for the password just now."""
    client = Client()
    sign_in(client, owner.email)
    confirm_again(client)
    return client
