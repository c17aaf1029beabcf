"""What an applicant uploads: a document of their library and its versions."""

import hashlib

import factory

from careers.applicants.choices import DocumentKind
from careers.applicants.models import Document, DocumentVersion
from tests.factories.accounts import UserFactory
from tests.factories.numbered import Numbered


class DocumentFactory(Numbered):
    """A document without a version."""

    class Meta:
        model = Document

    class Params:
        letter = factory.Trait(kind=DocumentKind.COVER_LETTER, title="Cover letter")

    owner = factory.SubFactory(UserFactory)
    kind = DocumentKind.RESUME
    title = "Résumé"


class DocumentVersionFactory(Numbered):
    class Meta:
        model = DocumentVersion

    document = factory.SubFactory(DocumentFactory)
    number = factory.LazyAttribute(lambda row: row.document.versions.count() + 1)
    key = factory.Sequence("{:032x}".format)
    name = "resume.pdf"
    media_type = "application/pdf"
    size = 1000
    pages = 1
    sha256 = factory.LazyAttribute(lambda row: hashlib.sha256(row.key.encode()).hexdigest())
