"""The virus scanner: clamd, asked over its socket by its INSTREAM command."""

import logging
import socket
import struct
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from careers.applicants.choices import Scan
from careers.applicants.models import DocumentVersion
from careers.applicants.storage import files

logger = logging.getLogger(__name__)

SECONDS = 20  # for each step of the conversation
PIECE = 1 << 16
LONGEST_ANSWER = 4096


class ScannerUnavailable(Exception):
    """The scanner cannot be reached, or says nothing of the file."""


class NotJudged(ScannerUnavailable):
    """The scanner is there and says nothing of this one file, as where it is too large for it."""


def scan(file):
    """What the scanner says of `file`, or NOT_SCANNED where none is set."""
    if not settings.CLAMD_URL:
        return Scan.NOT_SCANNED
    try:
        answer = ask(file)
    except (BrokenPipeError, ConnectionResetError) as error:
        raise NotJudged(str(error)) from error
    except OSError as error:
        raise ScannerUnavailable(str(error)) from error
    if answer.endswith(b" FOUND"):
        return Scan.INFECTED
    if answer.endswith(b": OK"):
        return Scan.CLEAN
    raise NotJudged(answer.decode(errors="replace"))


def ask(file):
    """Send the file in pieces, each after its length; an empty one is the end."""
    file.seek(0)
    with connected() as scanner:
        scanner.sendall(b"zINSTREAM\0")
        while piece := file.read(PIECE):
            scanner.sendall(struct.pack("!L", len(piece)) + piece)
        scanner.sendall(struct.pack("!L", 0))
        file.seek(0)
        return answered(scanner)


def connected():
    address = urlsplit(settings.CLAMD_URL)
    if address.scheme == "tcp":
        return socket.create_connection((address.hostname, address.port), timeout=SECONDS)
    scanner = socket.socket(socket.AF_UNIX)
    scanner.settimeout(SECONDS)
    scanner.connect(address.path)
    return scanner


def answered(scanner):
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
        piece = scanner.recv(LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\0\n")


def scan_waiting():
    """Take again what was received while the scanner was away, the oldest first.

    A file of which the scanner says nothing stops no other.
    """
    if not settings.CLAMD_URL:
        return
    for version in DocumentVersion.objects.filter(scan=Scan.NOT_SCANNED).order_by("pk"):
        try:
            note(version, found_in(version))
        except NotJudged as error:
            logger.warning("The scanner does not judge %s: %s", version.key, error)
        except ScannerUnavailable as error:
            logger.warning("The virus scanner is away: %s", error)
            return
        except FileNotFoundError:
            logger.error("File is missing: %s", version.key)


def found_in(version):
    with files().open(version.key) as file:
        return scan(file)


def note(version, found):
    DocumentVersion.objects.filter(pk=version.pk, scan=Scan.NOT_SCANNED).update(
        scan=found, scanned_at=timezone.now()
    )
    if found == Scan.INFECTED:
        logger.warning("A virus was found in document version %d", version.pk)
