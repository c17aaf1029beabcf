"""The ZIP container of a Word document: opened with caps, so that it cannot unpack without end."""

import zipfile
import zlib
from struct import error as StructError

from careers.applicants.inspection.finding import Finding

ENTRIES = 2_000
UNPACKED = 100_000_000  # bytes, all entries together
# White pictures and long tables compress well, but only up to a point.
RATIO = 100
RATIO_COUNTS_FROM = 10_000_000  # bytes unpacked
PIECE = 1 << 16
LOCAL_HEADER = 30  # bytes before the name of an entry
IS_ENCRYPTED = 0x1
ARCHIVES = (b"PK\x03\x04", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Word keeps some drawings gzipped under these names.
PACKED_DRAWINGS = (".emz", ".wmz", ".svgz")
TAR_MARK = slice(257, 262)


class Container:
    """`names` of all entries and `read(name)`; `archives` and `objects` are the names of entries
    that are themselves archives or old Office files."""

    def __init__(self, file, size):
        self.size = size
        try:
            self.zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, StructError, ValueError, NotImplementedError) as error:
            raise Finding("docx_broken") from error
        self.entries = self.zip.infolist()
        self.names = [entry.filename for entry in self.entries]
        self.must_stay_small()
        self.must_be_orderly()
        self.archives, self.objects = [], []
        self.unpack()

    def read(self, name):
        return self.zip.read(name)

    def must_stay_small(self):
        unpacked = sum(entry.file_size for entry in self.entries)
        swells = unpacked > RATIO_COUNTS_FROM and unpacked > RATIO * self.size
        if len(self.entries) > ENTRIES or unpacked > UNPACKED or swells or self.overlaps():
            raise Finding("docx_bomb")

    def overlaps(self):
        """Whether two entries share bytes: how one small file is made to unpack many times."""
        end = 0
        for entry in sorted(self.entries, key=lambda entry: entry.header_offset):
            if entry.header_offset < end:
                return True
            name = len(entry.orig_filename)
            end = entry.header_offset + LOCAL_HEADER + name + entry.compress_size
        return end > self.size

    def must_be_orderly(self):
        if any(entry.flag_bits & IS_ENCRYPTED for entry in self.entries):
            raise Finding("docx_encrypted")
        lowered = [name.lower() for name in self.names]
        astray = any(
            name.startswith("/") or "\\" in name or ".." in name.split("/") for name in self.names
        )
        if astray or len(set(lowered)) < len(lowered):
            raise Finding("docx_broken")

    def unpack(self):
        """Read every entry once, piece by piece: its checksum is right, its size what it says."""
        for entry in self.entries:
            try:
                with self.zip.open(entry) as unpacked:
                    self.note(entry.filename, unpacked.read(PIECE))
                    while unpacked.read(PIECE):
                        pass
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
                raise Finding("docx_broken") from error

    def note(self, name, start):
        is_drawing = name.lower().endswith(PACKED_DRAWINGS)
        if start.startswith(OLE):
            self.objects.append(name)
        elif (start.startswith(ARCHIVES) and not is_drawing) or start[TAR_MARK] == b"ustar":
            self.archives.append(name)
