"""How the tests of these pages speak: addresses, forms as a browser sends them, words."""

import re
from html import unescape

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.applicants.files.pdf import pdf

HIDDEN = re.compile(r'<input type="hidden" name="seen" value="([0-9a-f]{64})">')


def at(name, posting, **more):
    return reverse(f"applications:{name}", kwargs={"number": posting.number, **more})


def step(posting, name):
    return at("step", posting, step=name)


def seen_on(response):
    """The digest that the review page sends with its button."""
    return HIDDEN.search(response.text).group(1)


def words_of(response):
    """What the page says in `main`, in one line."""
    main = response.text.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def a_pdf(name="resume.pdf", content=None):
    """A file as a browser sends it; a PDF, unless told."""
    return SimpleUploadedFile(name, pdf() if content is None else content, "application/pdf")
