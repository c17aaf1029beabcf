"""A clone that was just made has no compiled French: nothing may read it before it is compiled."""

import os
import subprocess
import sys

from django.conf import settings

READ_WHILE_IMPORTING = """
import importlib, pkgutil, django
from django.utils.translation import trans_real

django.setup()
for room in ("ops_site", "organization", "careers"):
    for module in pkgutil.walk_packages([room], room + "."):
        importlib.import_module(module.name)
print("fr" in trans_real._translations)
"""


def test_no_module_reads_the_french_while_it_is_imported():
    told = subprocess.run(
        [sys.executable, "-c", READ_WHILE_IMPORTING],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "ops_site.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "False\n"
