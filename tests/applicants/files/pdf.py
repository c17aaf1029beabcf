"""PDF files, byte by byte, and those that need encryption by the library."""

import io
import zlib

from pypdf import PdfReader, PdfWriter

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R >>"
WORDS = b"BT /F1 12 Tf 72 720 Td (Inspector of parks) Tj ET"


def stream(data, extra=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def pdf(pages=1, catalog=b"", page=b"", objects=(), header=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"):
    """A document of `pages` pages. `objects` are numbered from 4; `catalog` and `page` add entries
    to the catalog and to every page."""
    first = 4 + len(objects)
    kids = b" ".join(b"%d 0 R" % number for number in range(first, first + pages))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        stream(WORDS),
        *objects,
        *[PAGE.replace(b" >>", b" %s >>" % page)] * pages,
    ]
    return whole(bodies, header)


def whole(bodies, header=b"%PDF-1.7\n", trailer=b""):
    """The objects with their table of places and the trailer."""
    content, places = header, []
    for number, body in enumerate(bodies, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s>>\n%s" % (
        content,
        size,
        table,
        size,
        trailer,
        b"startxref\n%d\n%%%%EOF\n" % len(content),
    )


def encrypted(password, algorithm="AES-256", owner="the owner's"):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(pages=2))))
    writer.encrypt(user_password=password, owner_password=owner, algorithm=algorithm)
    return written(writer)


def attached():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.add_attachment("payroll.xlsx", b"PK\x03\x04")
    return written(writer)


def compact(pages=3):
    """Its objects lie packed in object streams, with a table in a stream: what Word writes."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + pages))
    objects.append(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids))
    objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"] * pages
    return in_object_stream(objects)


def in_object_stream(objects, padding=b""):
    """`objects` in one packed stream, then the table of places, itself a packed stream."""
    places, bodies = b"", b""
    for number, body in enumerate(objects, start=1):
        places += b"%d %d " % (number, len(bodies))
        bodies += body + b" "
    packed = zlib.compress(places + bodies + padding)
    holder, table = len(objects) + 1, len(objects) + 2
    content = b"%PDF-1.5\n"
    held_at = len(content)
    about = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(objects), len(places))
    content += b"%d 0 obj\n%s\nendobj\n" % (holder, stream(packed, about))
    rows = [b"\0\0\0\0\0\0"]
    rows += [b"\2" + holder.to_bytes(4, "big") + bytes([i]) for i in range(len(objects))]
    rows += [b"\1" + place.to_bytes(4, "big") + b"\0" for place in (held_at, len(content))]
    about = b"/Type /XRef /Size %d /W [1 4 1] /Root 1 0 R /Filter /FlateDecode" % (table + 1)
    xref = stream(zlib.compress(b"".join(rows)), about)
    end = b"startxref\n%d\n%%%%EOF\n" % len(content)
    return content + b"%d 0 obj\n%s\nendobj\n" % (table, xref) + end


def swollen(size):
    """A page whose content is `size` spaces, packed."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000))
    content = stream(packed + packer.flush(), b"/Filter /FlateDecode")
    return pdf(objects=[content], page=b"/Annots [4 0 R]")


def written(writer):
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
