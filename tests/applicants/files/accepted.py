"""Uploads that must be accepted, by a name that says what each is."""

from tests.applicants.files import docx, other, pdf
from tests.applicants.files.docx import types

# name: (the bytes' maker, kind, pages)
ACCEPTED = {
    "a PDF of one page": (pdf.pdf, "pdf", 1),
    "a PDF of 50 pages": (lambda: pdf.pdf(pages=50), "pdf", 50),
    "a PDF whose objects are packed": (pdf.compact, "pdf", 3),
    "a PDF with a byte order mark and blank lines first": (
        lambda: b"\xef\xbb\xbf\r\n\r\n" + pdf.pdf(),
        "pdf",
        1,
    ),
    "a PDF whose table of places is wrong": (
        lambda: pdf.pdf().replace(b"startxref\n", b"startxref\n9"),
        "pdf",
        1,
    ),
    "a PDF whose last line is cut short": (lambda: pdf.pdf().removesuffix(b"F\n"), "pdf", 1),
    "a PDF with blanks after its end": (lambda: pdf.pdf() + b"\0" * 5000, "pdf", 1),
    "a PDF that opens with the empty password": (lambda: pdf.encrypted(""), "pdf", 2),
    "a PDF of old encryption that opens with the empty password": (
        lambda: pdf.encrypted("", algorithm="RC4-128"),
        "pdf",
        2,
    ),
    "a PDF that opens at a page and links to a site": (
        lambda: pdf.pdf(
            catalog=b"/OpenAction [5 0 R /Fit]",
            page=b"/Annots [4 0 R]",
            objects=[b"<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>"],
        ),
        "pdf",
        1,
    ),
    "a Word document": (docx.docx, "docx", None),
    "a Word document that states its pages": (lambda: docx.docx(pages=3), "docx", 3),
    "a Word document that states no sane number of pages": (
        lambda: docx.docx(pages=999_999_999),
        "docx",
        None,
    ),
    "a Word document whose main part has another name": (
        lambda: docx.docx(
            types=types(part="/word/document2.xml"),
            more={"word/document2.xml": docx.BODY},
            without=["word/document.xml"],
        ),
        "docx",
        None,
    ),
    "a Word document with links to sites": (
        lambda: docx.linked(("hyperlink", "https://example.org", True)),
        "docx",
        None,
    ),
    "a Word document whose template lay on its writer's disk": (
        lambda: docx.linked(
            ("attachedTemplate", r"file:///C:\Users\awa\Resume.dotx", True), of="settings"
        ),
        "docx",
        None,
    ),
    "a Word document whose template lay on its writer's Mac": (
        lambda: docx.linked(
            ("attachedTemplate", "file:///Users/awa/Resume%20(2).dotx", True), of="settings"
        ),
        "docx",
        None,
    ),
    "a Word document with a template beside it": (
        lambda: docx.linked(("attachedTemplate", "C:Resume.dotx", True), of="settings"),
        "docx",
        None,
    ),
    "a Word document that numbers its pages and mentions DDE": (
        lambda: docx.docx(body=docx.with_field("PAGE ", r"\* MERGEFORMAT", says="I know DDE.")),
        "docx",
        None,
    ),
    "a Word document with a packed drawing": (
        lambda: docx.docx(more={"word/media/image1.emz": other.gz()}),
        "docx",
        None,
    ),
}
