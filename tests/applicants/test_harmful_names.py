"""A harmful name of a file does no harm, on its way in and on its way out."""

import re
from urllib.parse import unquote

import pytest

from careers.applicants.models import DocumentVersion
from tests.applicants.files.pdf import pdf
from tests.applicants.test_serving import address

pytestmark = pytest.mark.django_db

HARMFUL = [
    "a" * 300 + ".pdf",
    "resume\u202efdp.exe",
    "../../etc/passwd",
    "resume\0.pdf",
    "resume\r\nSet-Cookie: a=b.pdf",
    'a"; filename="evil.html',
    "résumé d’été – 履歴書.pdf",
    "....",
]


@pytest.mark.parametrize("name", HARMFUL)
def test_a_harmful_name_is_harmless_in_the_header(kept, applicant_client, name):
    version = kept(name=name)
    response = applicant_client.get(address(version))
    assert response.getvalue() == pdf()
    found = re.fullmatch(
        r'attachment; filename="([ -~]+)"; filename\*=UTF-8\'\'([\w%.~-]+)',
        response["Content-Disposition"],
    )
    assert unquote(found[2]) == version.name
    assert found[1].endswith(".pdf") and not set(found[1]) & set('"\\/;%')
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("name", HARMFUL)
def test_a_harmful_name_in_a_form_is_harmless_too(applicant_client, name):
    """As browsers write it: quotes and ends of lines as %22, %0D and %0A, all else as it is."""
    written = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").encode()
    form = b"--B\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n"
    body = form % (b'"kind"', b"resume") + form % (b'"file"; filename="%s"' % written, pdf())
    response = applicant_client.post(
        "/en/account/documents/upload/", body + b"--B--\r\n", "multipart/form-data; boundary=B"
    )
    assert response.status_code == 302
    version = DocumentVersion.objects.get()
    assert version.name.isprintable() and version.name.endswith(".pdf")
    assert not set(version.name) & set('/\\:*?"<>|')
    assert applicant_client.get(address(version)).getvalue() == pdf()
