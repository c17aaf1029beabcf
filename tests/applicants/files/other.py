"""Files that are neither PDF nor Word documents, each with the bytes that such a program writes."""

import gzip
import io
import struct
import tarfile
import zlib

from tests.applicants.files.docx import packed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SECTOR = 512
END = 0xFFFFFFFE
FREE = 0xFFFFFFFF


def ole(*streams):
    """The old container of Office: a header, its table, and a directory with those names."""
    header = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", FREE) * 108
    table = struct.pack("<III", 0xFFFFFFFD, END, END) + struct.pack("<I", FREE) * 125
    names = ["Root Entry", *streams]
    directory = b"".join(entry(name, 5 if name == "Root Entry" else 2) for name in names)
    return header + table + directory.ljust(SECTOR, b"\0") + bytes(SECTOR)


def entry(name, kind):
    encoded = name.encode("utf-16-le") + b"\0\0"
    rest = struct.pack("<HBBIII", len(encoded), kind, 1, FREE, FREE, FREE) + bytes(36)
    return encoded.ljust(64, b"\0") + rest + struct.pack("<II", 2, 512) + bytes(4)


def png():
    def chunk(name, data):
        checksum = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    pixel = chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + pixel + chunk(b"IEND", b"")


def jpeg():
    head = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    return head + b"\xff\xdb\0\x43\0" + bytes(64) + b"\xff\xd9"


def gif():
    return b"GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"


def odt():
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": "<office:document-content/>",
        }
    )


def apple_pages():
    return packed({"Index/Document.iwa": b"\0\1\2", "preview.jpg": jpeg()})


def tar():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        about = tarfile.TarInfo("resume.pdf")
        about.size = 4
        archive.addfile(about, io.BytesIO(b"%PDF"))
    return out.getvalue()


def gz():
    return gzip.compress(b"%PDF-1.7 of a sort")


def windows_program():
    return b"MZ\x90\0" + bytes(56) + struct.pack("<I", 64) + b"PE\0\0" + bytes(200)


def linux_program():
    return b"\x7fELF\2\1\1" + bytes(57)
