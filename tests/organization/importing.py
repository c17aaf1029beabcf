"""What the tests of imports share: a file sent to the desk, and the answer."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse


def address(model, page="import"):
    return reverse(f"admin:organization_{model}_{page}")


def look(client, model, data, *, table=None, name="table.csv"):
    """The page of differences, or of problems."""
    if isinstance(data, str):
        data = data.encode()
    file = SimpleUploadedFile(name, data)
    fields = {"table": table or model, "step": "look", "file": file}
    return client.post(address(model), fields)


def bring(client, model, data, **how):
    looked = look(client, model, data, **how)
    assert problems(looked) == []
    seen = re.search(r'name="seen" value="(\w+)"', looked.content.decode())[1]
    fields = {"table": how.get("table") or model, "step": "confirm", "seen": seen}
    return client.post(address(model), fields)


def problems(response):
    form = response.context["form"]
    own = [error for errors in form.errors.values() for error in errors]
    return [text for text, _anchor in response.context.get("problems") or ()] or own


def exported(client, model, table=None, kind="csv"):
    page = address(model, "export")
    return client.get(page, {"table": table or model, "format": kind}).content.decode()
