"""How a document leaves the site: as a file to keep, never as a page of ours."""

import unicodedata
from urllib.parse import quote

from django.http import FileResponse

from careers.applicants.storage import files

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def as_attachment(version):
    """The whole file of `version`. Who may have it is asked before."""
    file = files().open(version.key)
    response = FileResponse(file, content_type=version.media_type, headers=HEADERS)
    response["Content-Length"] = version.size
    response["Content-Disposition"] = disposition(version.name)
    return response


def disposition(name):
    """The name in plain letters for old programs, and as it is (RFC 5987) for the others."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = "".join(letter for letter in plain if letter not in '"\\;%').strip()
    if plain.startswith("."):
        plain = f"document{plain}"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
