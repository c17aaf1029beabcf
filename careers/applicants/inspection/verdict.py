"""Whether an uploaded file is accepted."""

from dataclasses import dataclass

from careers.applicants.inspection import kind, opening
from careers.applicants.inspection.finding import Finding
from careers.applicants.inspection.reasons import SENTENCES
from ops_site.moves import Refused

LARGEST = 10 * 1024 * 1024  # bytes; told to people as 10 MB
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True)
class Inspection:
    """An accepted file: "pdf" or "docx", its pages where they are known."""

    kind: str
    pages: int | None

    @property
    def media_type(self):
        return MEDIA_TYPES[self.kind]


class NotAccepted(Refused):
    """The file is kept out; its one sentence tells the person why and what to do."""

    def __init__(self, code):
        self.code = code
        super().__init__(SENTENCES[code])


def inspect(file):
    """What `file` is, left at its start; `NotAccepted` where it may not come in."""
    file.seek(0)
    data = file.read(LARGEST + 1)
    file.seek(0)
    try:
        return judged(data)
    except Finding as finding:
        raise NotAccepted(finding.code) from finding


def judged(data):
    if not data:
        raise Finding("empty")
    if len(data) > LARGEST:
        raise Finding("too_big")
    found = kind.of(data)
    return Inspection(kind=found, pages=opening.pages(found, data))
