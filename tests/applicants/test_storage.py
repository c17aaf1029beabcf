"""Files lie in private, whole, under keys that say nothing, and none stays without a row."""

import io
import os
import stat
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings as site
from django.utils import timezone

from careers.applicants import documents, storage
from careers.applicants.models import Document, DocumentVersion
from careers.applicants.storage import files, sweep
from tests.factories import DocumentVersionFactory

pytestmark = pytest.mark.django_db

TOMORROW = timedelta(days=1, minutes=1)
# Writes the first part of a file and is killed.
KILLED = """
import os, signal, django
django.setup()
from careers.applicants.storage import files

class Upload:
    name = "resume.pdf"
    def chunks(self, size=None):
        yield b"%PDF-"
        os.kill(os.getpid(), signal.SIGKILL)

files().save("document", Upload())
"""


def lying(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_file_is_kept_whole_under_a_key_that_says_nothing(own_folder):
    key = files().save("../Awa's résumé.pdf".replace("../", ""), io.BytesIO(b"content"))
    assert lying(own_folder) == [key]
    assert len(key) == 40 and key.isalnum()
    with files().open(key) as file:
        assert file.read() == b"content"


def test_nobody_but_the_site_reads_the_files(own_folder):
    path = files().path(files().save("a", io.BytesIO(b"content")))
    modes = [stat.S_IMODE(place.stat().st_mode) for place in (path, path.parent, own_folder)]
    assert modes == [0o600, 0o700, 0o700]


@pytest.mark.parametrize("key", ["../settings", "a/b", "", "a\0", "a.part", "é"])
def test_only_a_key_names_a_file(key):
    with pytest.raises(ValueError):
        files().path(key)


def test_no_file_has_an_address():
    with pytest.raises(NotImplementedError):
        files().url(files().save("a", io.BytesIO(b"content")))
    for served in (site.STATIC_ROOT, *site.STATICFILES_DIRS):
        folder = served[1] if isinstance(served, tuple) else served
        assert os.path.commonpath([site.FILES_ROOT, folder]) != str(folder)


def test_a_kill_while_a_file_is_written_leaves_nothing_that_could_be_taken_for_one(own_folder):
    environment = {
        **os.environ,
        "FILES_ROOT": str(own_folder),
        "OPS_ENV_FILE": "",
        "SECRET_KEY": "x",
    }
    environment["DJANGO_SETTINGS_MODULE"] = "ops_site.settings"
    done = subprocess.run([sys.executable, "-c", KILLED], env=environment, cwd=site.BASE_DIR)
    assert done.returncode == -9
    (half,) = lying(own_folder)
    assert half.endswith(".part")
    assert sweep(now=timezone.now() + TOMORROW) == []
    assert lying(own_folder) == []


def test_a_crash_between_file_and_row_leaves_an_orphan_that_the_sweep_removes(
    own_folder, kept, applicant, upload, monkeypatch
):
    version = kept()
    monkeypatch.setattr(documents, "lock_library", crash)
    with pytest.raises(SystemExit):
        documents.keep(applicant, upload(name="b.pdf"), kind="other")
    assert [DocumentVersion.objects.count(), Document.objects.count()] == [1, 1]
    assert len(lying(own_folder)) == 2
    assert sweep() == []
    assert len(lying(own_folder)) == 2, "Its row may be on its way."
    assert sweep(now=timezone.now() + TOMORROW) == []
    assert lying(own_folder) == [version.key]


def crash(*_arguments):
    raise SystemExit


def test_a_row_is_never_made_without_its_file(applicant, upload, monkeypatch):
    monkeypatch.setattr(storage, "sync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        documents.keep(applicant, upload(), kind="resume")
    assert not Document.objects.exists() and not DocumentVersion.objects.exists()


def full_disk(_folder):
    raise OSError("No space left on device")


def test_a_row_whose_file_is_missing_is_reported(kept, caplog):
    kept()
    lost = DocumentVersionFactory()
    assert sweep() == [lost.key]
    assert [record.getMessage() for record in caplog.records] == [f"Files are missing: {lost.key}"]


def test_what_an_upload_left_behind_is_swept_too(own_folder):
    waiting = own_folder / "incoming" / "half.upload"
    waiting.parent.mkdir(parents=True)
    waiting.write_bytes(b"%PDF-")
    sweep(now=timezone.now() + TOMORROW)
    assert lying(own_folder) == []


def test_the_sweep_touches_nothing_that_is_not_ours(own_folder):
    own_folder.mkdir()
    strangers = ["thesis.odt", "kept/notes.txt", "kept/ab/resume.pdf", "incoming/mail/inbox"]
    for name in strangers:
        (own_folder / name).parent.mkdir(parents=True, exist_ok=True)
        (own_folder / name).write_text("of somebody else")
    orphan = files().save("a", io.BytesIO(b"content"))
    assert orphan in lying(own_folder)
    assert sweep(now=timezone.now() + TOMORROW) == []
    assert lying(own_folder) == sorted(name.rpartition("/")[2] for name in strangers)


def test_where_most_files_have_no_row_none_is_removed(own_folder, kept, caplog):
    kept()
    for number in range(storage.FEW + 1):
        files().save("a", io.BytesIO(b"of another database %d" % number))
    everything = lying(own_folder)
    assert sweep(now=timezone.now() + TOMORROW) == []
    assert lying(own_folder) == everything
    assert "11 of 12 files have no row, so none is removed" in caplog.text


def test_a_few_orphans_are_removed_even_where_little_else_lies(own_folder, kept):
    version = kept()
    for _crash in range(storage.FEW):
        files().save("a", io.BytesIO(b"content"))
    sweep(now=timezone.now() + TOMORROW)
    assert lying(own_folder) == [version.key]
