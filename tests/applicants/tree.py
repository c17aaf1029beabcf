"""Somebody with something in every table that holds applicants: `word` stands in all of it."""

import hashlib

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.files.base import ContentFile

from careers.applicants.models import AlertedPosting
from careers.applicants.storage import files
from ops_site import outbox
from tests.factories import (
    AlertFactory,
    EducationFactory,
    EmploymentFactory,
    LanguageSkillFactory,
    ProfileFactory,
    SavedJobFactory,
)
from tests.factories.documents import DocumentFactory, DocumentVersionFactory


def everything_of(user, word):
    profile = ProfileFactory(user=user, complete=True, street=f"1 {word} Street")
    EducationFactory(profile=profile, credential=f"{word} studies")
    EmploymentFactory.create_batch(2, profile=profile, title=f"{word} keeper")
    LanguageSkillFactory(profile=profile, language=word)
    resume = DocumentFactory(owner=user, title=f"{word} résumé")
    a_file(resume, f"{word} 1".encode(), name=f"{word} résumé.pdf")
    a_file(resume, f"{word} 2".encode(), name=f"{word} résumé.pdf")
    letter = DocumentFactory(owner=user, letter=True, title=f"{word} letter")
    a_file(letter, f"{word} 3".encode(), name=f"{word}.pdf")
    saved = SavedJobFactory(user=user)
    alert = AlertFactory(user=user, query=f"q={word}")
    AlertedPosting.objects.create(alert=alert, posting=saved.posting)
    a_mail(user, word)
    address = EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    EmailConfirmation.create(address)
    Authenticator.objects.create(user=user, type="totp", data={"secret": word})
    UserSession.objects.create(user=user, session_key=word, ip="127.0.0.1", user_agent=word)


def a_file(document, content, **fields):
    """A version of `document` whose file really lies in the storage."""
    key = files().save("x", ContentFile(content))
    digest = hashlib.sha256(content).hexdigest()
    return DocumentVersionFactory(document=document, key=key, sha256=digest, **fields)


def a_mail(user, word, **fields):
    context = {"kept": [word]}
    template = "applicants/account_deleted"
    return outbox.post(
        f"{word}:1",
        template,
        to=user.email,
        language="en",
        context=context,
        recipient=user,
        **fields,
    )
