"""Where the files of applicants lie: private, under keys that say nothing, outside what is served.

A file is whole on the disk before its row is committed. A crash between the two leaves a file
without a row, which `sweep` removes a day later; a row without its file is never made.
"""

import logging
import os
import re
import secrets
from datetime import timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.utils import timezone

from careers.applicants.models import DocumentVersion

logger = logging.getLogger(__name__)

KEPT = "kept"
INCOMING = "incoming"
PIECE = 1 << 16
# Longer than any upload takes, so that no file is swept whose row is still to be committed.
ORPHANS_STAY = timedelta(days=1)
ONLY_US = 0o700
# What this module writes, and alone may remove: the folder may have been chosen badly.
OURS = re.compile(rf"{KEPT}/[0-9a-f]{{2}}/[0-9a-f]{{40}}(\.part)?|{INCOMING}/\w+\.upload")
# A crash leaves a few files without a row. Where these are more, and most of all that there is,
# the files are right and the database is another one.
FEW = 10


class PrivateFiles(Storage):
    """Files under `settings.FILES_ROOT`, none of which has an address."""

    def path(self, name):
        """Keys are made here, of letters and digits: anything else never names a file."""
        if not name.isalnum() or not name.isascii():
            raise ValueError("Not a key of the private storage")
        return self.folder / name[:2] / name

    @property
    def folder(self):
        return Path(settings.FILES_ROOT) / KEPT

    def get_available_name(self, name, max_length=None):
        return secrets.token_hex(20)

    def _save(self, name, content):
        path = self.path(name)
        make_folder(path.parent)
        temporary = path.with_suffix(".part")
        with open(temporary, "xb", opener=only_ours) as file:
            for piece in content.chunks(PIECE):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(path)
        sync(path.parent)
        return name

    def _open(self, name, mode="rb"):
        return open(self.path(name), "rb")

    def exists(self, name):
        return self.path(name).is_file()

    def delete(self, name):
        self.path(name).unlink(missing_ok=True)

    def size(self, name):
        return self.path(name).stat().st_size


def files():
    return storages["private"]


def only_ours(path, flags):
    return os.open(path, flags, 0o600)


def make_folder(folder):
    """The folder and those above it, on the disk and not only in its cache."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=ONLY_US, exist_ok=True)
    sync(folder.parent)


def sync(folder):
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


class PrivateUpload(TemporaryUploadedFile):
    """Like Django's own, but in a folder of ours."""

    def __init__(self, file, *about):
        # Not Django's, which makes its file elsewhere.
        super(TemporaryUploadedFile, self).__init__(file, *about)


class PrivateUploadHandler(TemporaryFileUploadHandler):
    """Large uploads wait in private until they are judged."""

    def new_file(self, *args, **kwargs):
        super(TemporaryFileUploadHandler, self).new_file(*args, **kwargs)
        about = (self.file_name, self.content_type, 0, self.charset, self.content_type_extra)
        self.file = PrivateUpload(incoming_file(), *about)


def incoming_file():
    folder = Path(settings.FILES_ROOT) / INCOMING
    make_folder(folder)
    return NamedTemporaryFile(suffix=".upload", dir=folder)


def sweep(now=None):
    """Remove what no row names, once it is old; [keys of the rows whose file is missing]."""
    before = ((now or timezone.now()) - ORPHANS_STAY).timestamp()
    old = list(old_files(before))
    orphans = [path for path in old if is_orphan(path)]
    if len(orphans) > max(FEW, len(old) / 2):
        words = "%d of %d files have no row, so none is removed: is this their database?"
        logger.error(words, len(orphans), len(old))
    else:
        remove(orphans)
    return report_missing()


def remove(orphans):
    for path in orphans:
        path.unlink(missing_ok=True)
    if orphans:
        logger.info("Removed %d files that nothing refers to", len(orphans))


def report_missing():
    missing = [
        key
        for key in DocumentVersion.objects.values_list("key", flat=True).iterator()
        if not files().exists(key) and DocumentVersion.objects.filter(key=key).exists()
    ]
    if missing:
        logger.error("Files are missing: %s", ", ".join(missing))
    return missing


def old_files(before):
    """Every file that we wrote, half-received ones included, last changed `before`."""
    root = Path(settings.FILES_ROOT)
    for folder in (KEPT, INCOMING):
        for path in (root / folder).rglob("*"):
            is_ours = OURS.fullmatch(path.relative_to(root).as_posix())
            if is_ours and path.is_file() and path.stat().st_mtime < before:
                yield path


def is_orphan(path):
    return not DocumentVersion.objects.filter(key=path.name).exists()
