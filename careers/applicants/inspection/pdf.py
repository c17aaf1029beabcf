"""A PDF document: opened leniently, for many real ones are untidy, and with caps."""

import re
import zipfile
from struct import error as StructError

from pypdf import PdfReader, apply_configuration
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from careers.applicants.inspection.finding import Finding

PAGES = 50
OBJECTS = 300_000
UNPACKED = 30_000_000  # bytes, one stream
UNPACKED_IN_ALL = 150_000_000  # bytes, every stream but the pictures
WEB_PAGE = re.compile(rb"<\s*(!doctype\s+html|html|script|body|svg|\?php)", re.I)
BEGINNING = 1024
AFTER_THE_END = 1024  # bytes of left-over that some scanners and mail programs add
ACTIONS = {"/JavaScript": "pdf_script", "/Launch": "pdf_launch"}
KEYS = {
    "/JS": "pdf_script",
    "/JavaScript": "pdf_script",
    "/EmbeddedFiles": "pdf_attachments",
    "/Collection": "pdf_attachments",
    "/XFA": "pdf_xfa",
}
ATTACHED = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"}


def pages(file, size):
    """The number of pages; `Finding` where the document is kept out."""
    must_be_nothing_else(file.getbuffer(), file)
    with apply_configuration(
        zlib_maximum_output_length=UNPACKED,
        lzw_maximum_output_length=UNPACKED,
        run_length_maximum_output_length=UNPACKED,
        disable_legacy_handling=True,
    ):
        try:
            reader = opened(file)
            count = page_count(reader)
            must_be_still(reader)
        except (LimitReachedError, MemoryError, RecursionError) as error:
            raise Finding("pdf_bomb") from error
    return count


def must_be_nothing_else(data, file):
    """Some files are a PDF to one program and a web page or an archive to another."""
    content = bytes(data)
    if WEB_PAGE.search(content[:BEGINNING]) or is_left_over(content) or opens_as_zip(file):
        raise Finding("pdf_and_more")


def is_left_over(content):
    """Whether something follows the end that is no further part of the PDF."""
    _document, mark, rest = content.rpartition(b"%%EOF")
    if not mark or b"endobj" in rest:
        return False  # Cut off: the reader tells.
    rest = rest.strip(b"\0 \t\r\n\f")
    return len(rest) > AFTER_THE_END or WEB_PAGE.search(rest)


def opens_as_zip(file):
    try:
        return bool(zipfile.ZipFile(file).infolist())
    except (zipfile.BadZipFile, StructError, ValueError, NotImplementedError):
        return False


def opened(file):
    try:
        reader = PdfReader(file)
        locked = reader.is_encrypted and not reader.decrypt("")
    except (LimitReachedError, MemoryError, RecursionError):
        raise
    except NotImplementedError as error:  # A kind of encryption that nobody's reader knows.
        raise Finding("pdf_encrypted") from error
    except Exception as error:
        raise Finding("pdf_broken") from error
    if locked:
        raise Finding("pdf_encrypted")
    return reader


def page_count(reader):
    try:
        count = len(reader.pages)
    except (LimitReachedError, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise Finding("pdf_broken") from error
    if count == 0:
        raise Finding("pdf_no_pages")
    if count > PAGES:
        raise Finding("pdf_too_many_pages")
    return count


def must_be_still(reader):
    """Walk every object that the document reaches: it runs, starts and carries nothing."""
    seen, waiting, unpacked = set(), [reader.trailer], 0
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            reference = (item.idnum, item.generation)
            if reference in seen:
                continue
            seen.add(reference)
            if len(seen) > OBJECTS:
                raise Finding("pdf_bomb")
            item = resolved(item)
        if isinstance(item, DictionaryObject):
            judge(item)
            unpacked += unpacked_size(item)
            if unpacked > UNPACKED_IN_ALL:
                raise Finding("pdf_bomb")
            waiting.extend(item.values())
        elif isinstance(item, ArrayObject):
            waiting.extend(item)


def resolved(reference):
    """What a reference names; nothing where the document is untidy."""
    try:
        return reference.get_object()
    except (LimitReachedError, MemoryError, RecursionError):
        raise
    except Exception:
        return None


def judge(item):
    for key, code in KEYS.items():
        if key in item:
            raise Finding(code)
    code = ACTIONS.get(name(item, "/S"))
    if code:
        raise Finding(code)
    if name(item, "/Type") == "/EmbeddedFile" or name(item, "/Subtype") in ATTACHED:
        raise Finding("pdf_attachments")


def name(item, key):
    value = item.raw_get(key) if key in item else None
    value = resolved(value) if isinstance(value, IndirectObject) else value
    return value if isinstance(value, str) else ""


def unpacked_size(item):
    """Bytes of a stream once unpacked; pictures are left to who looks at them."""
    if not isinstance(item, StreamObject) or name(item, "/Subtype") == "/Image":
        return 0
    try:
        return len(item.get_data())
    except (LimitReachedError, MemoryError, RecursionError):
        raise
    except Exception:
        return 0
