"""Of what kind a file is, by its first bytes."""

import puremagic

from careers.applicants.inspection.finding import Finding

PDF = b"%PDF-"
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Acrobat looks for the mark of a PDF this far into a file.
SEARCHED = 1024
BEFORE_A_PDF = b"\xef\xbb\xbf \t\r\n\0"
PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
ARCHIVES = (b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF")
WEB_PAGES = (b"<!doctype html", b"<html", b"<head", b"<script", b"<body", b"<svg")
PICTURES = ("image/",)
TAR_MARK = slice(257, 262)


def of(data):
    """ "pdf" or "docx", as far as the first bytes tell; `Finding` for every other kind."""
    head = data[:SEARCHED]
    if PDF in head:
        if head.partition(PDF)[0].strip(BEFORE_A_PDF):
            raise Finding("pdf_not_at_start")
        return "pdf"
    if head.startswith(ZIP):
        return "docx"
    raise Finding(other(data, head))


def other(data, head):
    text = head.strip(BEFORE_A_PDF).lower()
    if head.startswith(OLE):
        return ole(data)
    if text.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(PROGRAMS):
        return "program"
    if head.startswith(ARCHIVES) or head[TAR_MARK] == b"ustar":
        return "archive"
    if text.startswith(WEB_PAGES):
        return "html"
    return "image" if is_picture(data) else "text" if is_text(data) else "other"


def ole(data):
    """The old container of Office, by the names in its directory."""
    if "WordDocument".encode("utf-16-le") in data:
        return "old_doc"
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "docx_encrypted"
    return "ole"


def is_picture(data):
    try:
        return puremagic.from_string(data, mime=True).startswith(PICTURES)
    except (puremagic.PureError, ValueError):
        return False


def is_text(data):
    for encoding in ("utf-8", "utf-16"):
        try:
            return "\0" not in data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return b"\0" not in data
