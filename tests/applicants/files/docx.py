"""Word documents, part by part, as the word processors write them."""

import io
import zipfile

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT = WORD + "document.main+xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OUTSIDE = ' TargetMode="External"'
BODY = (
    f'<w:document xmlns:w="{MAIN}"><w:body><w:p><w:r><w:t>Inspector of parks</w:t></w:r></w:p>'
    "</w:body></w:document>"
)


def with_field(*pieces, says="Inspector of parks"):
    """A field whose instruction Word has split into pieces."""
    told = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    page = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    first, last = mark.format("begin"), mark.format("end")
    fields = f"{first}{page}{last}{first}{told}{last}"
    field = f"<w:p><w:r><w:t>{says}</w:t></w:r>{fields}</w:p>"
    return f'<w:document xmlns:w="{MAIN}"><w:body>{field}</w:body></w:document>'


def types(main=DOCUMENT, part="/word/document.xml", more=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="{part}" ContentType="{main}"/>{more}</Types>'
    )


def relations(*rows):
    """Rows of (kind, target, external)."""
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"'
        f"{OUTSIDE if external else ''}/>"
        for number, (kind, target, external) in enumerate(rows, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def properties(pages):
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-'
        f'properties"><Pages>{pages}</Pages></Properties>'
    )


def docx(more=(), without=(), **parts):
    """`more` adds or replaces (name, content); `pages`, `types` and `body` say the usual parts."""
    entries = {
        "[Content_Types].xml": parts.get("types", types()),
        "_rels/.rels": relations(("officeDocument", "word/document.xml", False)),
        "word/document.xml": parts.get("body", BODY),
    }
    if "pages" in parts:
        entries["docProps/app.xml"] = properties(parts["pages"])
    entries |= dict(more)
    return packed({name: held for name, held in entries.items() if name not in without})


def packed(entries, method=zipfile.ZIP_DEFLATED):
    """The same bytes, whenever they are packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in entries.items():
            about = zipfile.ZipInfo(name, date_time=(2026, 1, 2, 3, 4, 6))
            archive.writestr(about, content, method)
    return out.getvalue()


def linked(*rows, of="document"):
    """A document whose part has those relationships."""
    return docx(more={f"word/_rels/{of}.xml.rels": relations(*rows)})


def packed_twice_over():
    """Two entries that are the same bytes of the file: one packs what two unpack."""
    content = bytearray(docx(more={"word/media/a.xml": "a" * 99, "word/media/b.xml": "b" * 99}))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        first = archive.getinfo("word/media/a.xml")
    record = content.rindex(b"word/media/b.xml") - 46
    content[record + 42 : record + 46] = first.header_offset.to_bytes(4, "little")
    return bytes(content)


def locked():
    """The entries say that they are encrypted, as an archiver with a password writes them."""
    content = bytearray(docx())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        names = archive.namelist()
    for name in names:
        content[content.rindex(name.encode()) - 46 + 8] |= 1
    return bytes(content)
