import os
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from polib import pofile


class Command(BaseCommand):
    help = "Compile the translations that changed, without gettext's msgfmt."
    requires_system_checks = ()

    def handle(self, *args, **options):
        for folder in settings.LOCALE_PATHS:
            for source in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
                if is_outdated(source.with_suffix(".mo"), source):
                    compile_catalogue(source)
                    self.stdout.write(f"Compiled {source}")


def is_outdated(target, source):
    return not target.exists() or target.stat().st_mtime_ns != source.stat().st_mtime_ns


def compile_catalogue(source):
    read_at = source.stat().st_mtime_ns
    # Written beside and renamed, so that a server that starts meanwhile never reads half a file.
    unfinished = source.with_suffix(f".mo.{os.getpid()}")
    pofile(str(source)).save_as_mofile(str(unfinished))
    os.utime(unfinished, ns=(read_at, read_at))
    unfinished.replace(source.with_suffix(".mo"))
