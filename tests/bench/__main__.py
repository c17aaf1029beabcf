"""Figures as ratios against a reference in the same run (`make bench`); never a test.

They tell of this machine and this moment: what matters is how far a ratio stands from 1.
"""

import os
import secrets
import tempfile
from pathlib import Path

import django
from django.utils.module_loading import import_string

# By string: what they import can only be imported once Django is set up.
MEASURES = [
    "tests.bench.known_addresses.measure",
    "tests.bench.directory.measure",
    "tests.bench.board_page.measure",
    "tests.bench.postings_search.measure",
]


def main():
    with tempfile.TemporaryDirectory(prefix="ops-bench-") as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "ops_site.settings",
            "OPS_ENV_FILE": "",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "SITE_URL": "http://localhost:8000",
            "DATABASE_URL": f"sqlite:///{Path(folder, 'bench.sqlite3')}",
        }
        django.setup()
        for name in MEASURES:
            for line in import_string(name)():
                print(line, flush=True)


if __name__ == "__main__":
    main()
