"""A document leaves the site as a file to keep: nothing of it is shown, run or kept on the way."""

import pytest

from tests.applicants.files.docx import docx
from tests.applicants.files.pdf import pdf

pytestmark = pytest.mark.django_db


def address(version):
    return f"/en/account/documents/{version.document_id}/{version.number}/"


def test_it_comes_whole_with_headers_that_keep_it_from_running(kept, applicant_client):
    content = pdf(pages=2)
    response = applicant_client.get(address(kept(content=content)))
    assert b"".join(response.streaming_content) == content
    assert response.status_code == 200
    told = {name: response[name] for name in HEADERS}
    assert told == HEADERS | {"Content-Length": str(len(content))}


HEADERS = {
    "Content-Type": "application/pdf",
    "Content-Disposition": "attachment; filename=\"resume.pdf\"; filename*=UTF-8''resume.pdf",
    "Content-Length": "",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_the_type_is_that_of_the_content_and_not_of_the_name_or_the_client(kept, applicant_client):
    version = kept(name="page.html", content=docx())
    response = applicant_client.get(address(version))
    assert response["Content-Type"].endswith("wordprocessingml.document")
    assert 'filename="page.docx"' in response["Content-Disposition"]
    assert response.getvalue() == docx()


def test_the_head_of_it_says_the_same_without_the_content(kept, applicant_client):
    version = kept()
    response = applicant_client.head(address(version))
    assert response.status_code == 200
    assert response.getvalue() == b""
    assert response["Content-Length"] == str(version.size)


def test_a_part_of_it_is_not_asked_for(kept, applicant_client):
    version = kept()
    response = applicant_client.get(address(version), headers={"range": "bytes=0-3"})
    assert (response.status_code, len(response.getvalue())) == (200, version.size)
