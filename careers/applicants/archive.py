"""Everything that is held about a person, in one ZIP."""

import json
import logging
import shutil
from contextlib import ExitStack
from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone

from careers.applicants import holdings

logger = logging.getLogger(__name__)

FACTS = "data.json"
READ_ME = "README.txt"


def made_for(user):
    """The archive of `user`, whole, as an open temporary file; who closes it removes it."""
    with ExitStack() as stack:
        target = stack.enter_context(TemporaryFile())
        write(user, target)
        target.seek(0)
        stack.pop_all()
        return target


def write(user, target):
    facts, files = holdings.export(user)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        lost = [path for path, file in files.items() if not add(archive, path, file)]
        told = {"made_at": timezone.now(), **facts, "files_not_found": lost}
        archive.writestr(FACTS, as_json(told))
        archive.writestr(READ_ME, render_to_string("applicants/archive.txt", {"lost": lost}))


def add(archive, path, file):
    """False, and said in the log, where the file is lost: the person still gets all the rest."""
    try:
        opened = file.open()
    except FileNotFoundError:
        logger.exception("A file of an archive is not in the storage")
        return False
    with opened, archive.open(path, "w") as entry:
        shutil.copyfileobj(opened, entry)
    return True


def as_json(facts):
    return json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2) + "\n"
