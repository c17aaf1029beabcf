"""Uploads that must be kept out, by a name that says what each is."""

from tests.applicants.files import docx, other, pdf
from tests.applicants.files.docx import types

BIG = 10 * 1024 * 1024
JAVASCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
MACRO_DOCUMENT = "application/vnd.ms-word.document.macroEnabled.main+xml"
SPREADSHEET = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "/xl/workbook.xml",
)
BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>'
)

# name: (the bytes' maker, the code of its sentence)
ANY_FILE = {
    "an empty file": (lambda: b"", "empty"),
    "a PDF of more than 10 MB": (lambda: pdf.pdf() + b"\0" * BIG, "too_big"),
    "an old Word document": (lambda: other.ole("WordDocument", "1Table"), "old_doc"),
    "an old spreadsheet": (lambda: other.ole("Workbook"), "ole"),
    "a bare OLE header": (lambda: other.OLE, "ole"),
    "an OpenDocument text": (other.odt, "odt"),
    "an Apple Pages document": (other.apple_pages, "apple_pages"),
    "a new spreadsheet": (
        lambda: docx.docx(
            types=types(*SPREADSHEET),
            more={"xl/workbook.xml": "<workbook/>"},
            without=["word/document.xml"],
        ),
        "other_office",
    ),
    "a PNG picture": (other.png, "image"),
    "a JPEG picture": (other.jpeg, "image"),
    "a GIF picture": (other.gif, "image"),
    "an RTF document": (lambda: rb"{\rtf1\ansi Inspector of parks}", "rtf"),
    "plain text": (lambda: "Inspectrice des parcs, née à Hearst".encode(), "text"),
    "plain text of an old computer": (lambda: "née à Hearst".encode("latin-1"), "text"),
    "plain text of Notepad": (lambda: "née à Hearst".encode("utf-16"), "text"),
    "a web page": (lambda: b"<!DOCTYPE html><script>alert(1)</script>", "html"),
    "a program of Windows": (other.windows_program, "program"),
    "a program of Linux": (other.linux_program, "program"),
    "a script": (lambda: b"#!/bin/sh\nrm -rf /\n", "program"),
    "a plain ZIP": (lambda: docx.packed({"resume.txt": "Inspector"}), "zip"),
    "an empty ZIP": (lambda: docx.packed({}), "archive"),
    "a ZIP in a ZIP": (lambda: docx.packed({"a.zip": docx.docx()}), "nested_archive"),
    "a ZIP with a 7z archive under another name": (
        lambda: docx.packed({"a.pdf": b"7z\xbc\xaf\x27\x1c" + bytes(20)}),
        "nested_archive",
    ),
    "a TAR archive": (other.tar, "archive"),
    "a GZIP archive": (other.gz, "archive"),
    "bytes of no kind": (lambda: bytes(range(256)) * 9, "other"),
}

WORD = {
    "a Word document with macros": (
        lambda: docx.docx(more={"word/vbaProject.bin": other.ole("VBA")}),
        "docx_macros",
    ),
    "a document of the macro-enabled type": (
        lambda: docx.docx(types=types(MACRO_DOCUMENT)),
        "docx_macros",
    ),
    "a Word document with an ActiveX control": (
        lambda: docx.docx(
            types=types(
                more='<Override PartName="/word/activeX/activeX1.xml"'
                ' ContentType="application/vnd.ms-office.activeX+xml"/>'
            )
        ),
        "docx_macros",
    ),
    "a Word document whose field starts a program": (
        lambda: docx.docx(body=docx.with_field("DDE", r'AUTO c:\\windows\\cmd.exe "/k calc"')),
        "docx_macros",
    ),
    "a Word document whose simple field starts a program": (
        lambda: docx.docx(
            body=docx.BODY.replace("<w:p>", '<w:p><w:fldSimple w:instr="DDE a b c"/>')
        ),
        "docx_macros",
    ),
    "a Word document with a password": (
        lambda: other.ole("EncryptionInfo", "EncryptedPackage"),
        "docx_encrypted",
    ),
    "a Word document packed with a password": (docx.locked, "docx_encrypted"),
    "a Word template": (
        lambda: docx.docx(types=types(docx.WORD + "template.main+xml")),
        "docx_template",
    ),
    "a Word document with a spreadsheet inside": (
        lambda: docx.docx(more={"word/embeddings/sheet1.xlsx": docx.docx()}),
        "docx_embedded",
    ),
    "a Word document with an OLE object inside": (
        lambda: docx.docx(more={"word/embeddings/oleObject1.bin": other.ole("Contents")}),
        "docx_embedded",
    ),
    "a Word document that takes in a web page": (
        lambda: docx.linked(("aFChunk", "page.html", False)),
        "docx_embedded",
    ),
    "a Word document with a template elsewhere": (
        lambda: docx.linked(("attachedTemplate", "https://evil.example/a.dotm", True)),
        "docx_remote",
    ),
    "a Word document with a template on a share": (
        lambda: docx.linked(("attachedTemplate", r"\\evil.example\share\a.dotm", True)),
        "docx_remote",
    ),
    "a Word document with a template on a share that looks like a file": (
        lambda: docx.linked(("attachedTemplate", r"file:///\\evil.example\share\a.dotm", True)),
        "docx_remote",
    ),
    "a Word document with a share written in percent signs": (
        lambda: docx.linked(("attachedTemplate", "file:///%5C%5Cevil.example/a.dotm", True)),
        "docx_remote",
    ),
    "a Word document with a share of mixed slashes": (
        lambda: docx.linked(("attachedTemplate", r"/\evil.example/a.dotm", True)),
        "docx_remote",
    ),
    "a Word document with a part by a scheme that nobody listed": (
        lambda: docx.linked(("subDocument", "ms-word:ofe|u|http://evil.example/a.docx", True)),
        "docx_remote",
    ),
    "a Word document with a picture elsewhere": (
        lambda: docx.linked(("image", "http://evil.example/seen.png", True)),
        "docx_remote",
    ),
    "a Word document that unpacks to 300 MB": (
        lambda: docx.docx(more={"word/media/a.bmp": bytes(300_000_000)}),
        "docx_bomb",
    ),
    "a Word document that unpacks a hundredfold": (
        lambda: docx.docx(more={"word/media/a.bmp": bytes(20_000_000)}),
        "docx_bomb",
    ),
    "a Word document of 3,000 parts": (
        lambda: docx.docx(more={f"word/{n}.xml": "<a/>" for n in range(3000)}),
        "docx_bomb",
    ),
    "a Word document whose parts overlap": (docx.packed_twice_over, "docx_bomb"),
    "a Word document with entities": (
        lambda: docx.docx(body=BILLION_LAUGHS),
        "docx_broken",
    ),
    "a Word document whose XML ends early": (lambda: docx.docx(body="<w:document"), "docx_broken"),
    "a Word document without its text": (
        lambda: docx.docx(without=["word/document.xml"]),
        "docx_broken",
    ),
    "a Word document without its list of types": (
        lambda: docx.docx(without=["[Content_Types].xml"]),
        "docx_broken",
    ),
    "the first half of a Word document": (lambda: half(docx.docx()), "docx_broken"),
    "a Word document with a changed byte": (
        lambda: changed(docx.docx(), b"word/document.xml"),
        "docx_broken",
    ),
    "a Word document with a part outside of it": (
        lambda: docx.docx(more={"../../etc/cron.d/job": "* * * * * root true"}),
        "docx_broken",
    ),
}

PDF = {
    "a PDF with a password": (lambda: pdf.encrypted("secret"), "pdf_encrypted"),
    "a PDF with a password of old encryption": (
        lambda: pdf.encrypted("secret", algorithm="RC4-40"),
        "pdf_encrypted",
    ),
    "a PDF with a script at opening": (
        lambda: pdf.pdf(catalog=b"/OpenAction " + JAVASCRIPT),
        "pdf_script",
    ),
    "a PDF with a script in its names": (
        lambda: pdf.pdf(
            catalog=b"/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", objects=[JAVASCRIPT]
        ),
        "pdf_script",
    ),
    "a PDF with a script behind a field, its name disguised": (
        lambda: pdf.pdf(
            page=b"/Annots [4 0 R]",
            objects=[b"<< /Subtype /Widget /AA << /K << /S /#4Aava#53cript >> >> >>"],
        ),
        "pdf_script",
    ),
    "a PDF that starts a program": (
        lambda: pdf.pdf(catalog=b"/OpenAction << /S /Launch /F (cmd.exe) >>"),
        "pdf_launch",
    ),
    "a PDF with a file attached": (pdf.attached, "pdf_attachments"),
    "a PDF with a film": (
        lambda: pdf.pdf(page=b"/Annots [4 0 R]", objects=[b"<< /Subtype /RichMedia >>"]),
        "pdf_attachments",
    ),
    "a PDF that is a form of another language": (
        lambda: pdf.pdf(catalog=b"/AcroForm << /XFA [] >>"),
        "pdf_xfa",
    ),
    "a PDF of nothing but its first line": (lambda: b"%PDF-1.7\n", "pdf_broken"),
    "a PDF of noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, "pdf_broken"),
    "a PDF whose catalog is gone": (
        lambda: pdf.whole([b"<< /Type /Font >>"]),
        "pdf_broken",
    ),
    "a PDF without pages": (lambda: pdf.pdf(pages=0), "pdf_no_pages"),
    "a PDF of 51 pages": (lambda: pdf.pdf(pages=51), "pdf_too_many_pages"),
    "a PDF whose packed objects unpack to 200 MB": (
        lambda: pdf.in_object_stream([b"<< /Type /Catalog >>"], b" " * 200_000_000),
        "pdf_bomb",
    ),
    "a PDF whose page unpacks to 60 MB": (lambda: pdf.swollen(60_000_000), "pdf_bomb"),
    "a PDF of brackets without end": (
        lambda: pdf.pdf(catalog=b"/Deep " + b"[" * 500_000),
        "pdf_broken",
    ),
    "a PDF whose pages go round in a circle": (
        lambda: pdf.whole(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>",
            ]
        ),
        "pdf_broken",
    ),
    "a PDF that stands after a web page": (
        lambda: b"<html><script>alert(1)</script></html>\n" + pdf.pdf(),
        "pdf_not_at_start",
    ),
    "a PDF that stands after a program": (
        lambda: other.windows_program() + pdf.pdf(),
        "pdf_not_at_start",
    ),
    "a PDF with a web page in its first lines": (
        lambda: pdf.pdf(header=b"%PDF-1.7\n%<html><script>alert(1)</script>\n"),
        "pdf_and_more",
    ),
    "a PDF with a web page after it": (
        lambda: pdf.pdf(pages=20) + b"<script>alert(1)</script>",
        "pdf_and_more",
    ),
    "a PDF with something else after it": (
        lambda: pdf.pdf() + bytes(range(256)) * 9,
        "pdf_and_more",
    ),
    "a PDF with a ZIP after it": (lambda: pdf.pdf() + docx.docx(), "pdf_and_more"),
}

REFUSED = ANY_FILE | WORD | PDF


def half(content):
    return content[: len(content) // 2]


def changed(content, name):
    """The same with one byte of that entry's packed content another one."""
    place = content.index(name) + len(name) + 10
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


def slow():
    """Refers to very many objects that it does not have: for each, all of it is searched."""
    missing = b" ".join(b"%d 0 R" % number for number in range(10, 90_000))
    filling = pdf.stream(b"% " * 4_000_000)
    return pdf.pdf(catalog=b"/Missing [" + missing + b"]", objects=[filling])
