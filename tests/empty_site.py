"""A site of its own for real processes: a migrated, empty database, and mail in files."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

from django.conf import settings


class EmptySite:
    def __init__(self, folder):
        self.database = folder / "db.sqlite3"
        self.mail = folder / "mail"
        self.files = folder / "files"
        (self.files / "incoming").mkdir(parents=True)
        migrate = [sys.executable, settings.BASE_DIR / "manage.py", "migrate", "--verbosity=0"]
        subprocess.run(migrate, env=self.environment(), check=True)

    def environment(self, **variables):
        """Of a process that knows this site."""
        return {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.database}",
            "FILES_ROOT": str(self.files),
            "EMAIL_URL": f"filemail:///{self.mail}",
            "DJANGO_SETTINGS_MODULE": "ops_site.settings",
            **variables,
        }

    def copy_database(self, folder, change):
        """As the new `folder`, at once, after a `change` in SQL; gives where it lies.

        In a folder that is there already a process would make a database of its own.
        """
        unfinished = folder.with_name("unfinished")
        unfinished.mkdir()
        shutil.copy(self.database, unfinished)
        with closing(sqlite3.connect(unfinished / self.database.name)) as connection:
            connection.execute(change)
            connection.commit()
        return unfinished.rename(folder) / self.database.name
