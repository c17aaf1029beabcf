import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from careers.applicants import documents
from tests.applicants import clamd
from tests.applicants.files.pdf import pdf


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """Each test has a folder of its own for the files."""
    settings.FILES_ROOT = tmp_path / "files"
    return settings.FILES_ROOT


@pytest.fixture
def scanner(settings):
    """A virus scanner that listens, and that the site knows of."""
    with clamd.listening() as server:
        settings.CLAMD_URL = clamd.url(server)
        yield server


@pytest.fixture
def upload():
    """`upload(name, content)` is a file as Django hands it to a view; a PDF, unless told."""
    return lambda name="resume.pdf", content=None: SimpleUploadedFile(
        name, pdf() if content is None else content, "text/html"
    )


@pytest.fixture
def kept(applicant, upload, django_capture_on_commit_callbacks):
    """`kept()` is a version of a document in the applicant's library, with its file."""

    def keep(owner=applicant, kind="resume", **file):
        with django_capture_on_commit_callbacks(execute=True):
            return documents.keep(owner, upload(**file), kind=kind)

    return keep


@pytest.fixture
def sent():
    """`sent(name, content)` is a file as a browser sends it in a form."""

    def file(name="resume.pdf", content=None):
        made = io.BytesIO(pdf() if content is None else content)
        made.name = name
        return made

    return file
