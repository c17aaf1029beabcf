"""The validator of the W3C's community (Nu)."""

import json
import subprocess

from django.conf import settings

VALIDATOR = settings.BASE_DIR / "node_modules/vnu-jar/build/dist/vnu.jar"
FAULTY = "<!DOCTYPE html><title>Faulty</title><p><table>"


def faults_of(pages, folder):
    """What the validator finds in `pages` (name: HTML), a line each; one start of Java for all."""
    folder = folder / "html"
    folder.mkdir()
    names = {}
    for number, (name, text) in enumerate({**pages, "control": FAULTY}.items()):
        file = folder / f"{number}.html"
        file.write_text(text)
        names[file.as_uri().replace("///", "/")] = name
    faults = [
        f"{names[found['url']]}: {found['message']} {found.get('extract')!r}"
        for found in validate(folder)
    ]
    # That the validator looked at all, it shows by what it says of the control.
    assert any(fault.startswith("control") for fault in faults)
    return [fault for fault in faults if not fault.startswith("control")]


def validate(folder):
    command = ["java", "-jar", VALIDATOR, "--errors-only", "--format", "json", folder]
    return json.loads(subprocess.run(command, capture_output=True).stderr)["messages"]
