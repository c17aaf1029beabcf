"""What somebody may have meant by an address that leads nowhere."""

import re
from difflib import get_close_matches
from urllib.parse import unquote

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ops_site import bilingual

# Pages that stand whatever the data holds.
LANDMARKS = (
    ("home", _("Home")),
    ("postings:board", _("Jobs")),
    ("postings:careers", _("Careers")),
    ("postings:families", _("Job families")),
    ("organization:index", _("Organization")),
    ("organization:ministries", _("Ministries")),
    ("organization:deputy_ministers", _("Deputy ministers")),
    ("organization:people", _("People")),
    ("organization:iit", _("I&IT clusters")),
    ("organization:agencies", _("Agencies")),
    ("organization:about", _("About")),
    ("organization:search", _("Search")),
)


def nearest(path, limit=3):
    """(address, label) of the pages above `path`, then of those spelled like it.

    A path may lack its language, write it in capitals or use the other language's word.
    """
    pages = {reverse(name): label for name, label in LANDMARKS}
    home = reverse("home")
    here = in_this_language(path)
    above = [address for address in pages if here.startswith(address) and address != home]
    spelled = {word: name for name, _label in LANDMARKS for word in _words_of(name)}
    alike = [
        reverse(spelled[word]) for word in get_close_matches(_rest(path), spelled, limit, 0.85)
    ]
    found = dict.fromkeys([*sorted(above, key=len, reverse=True), *alike, home])
    return [(address, pages[address]) for address in list(found)[:limit]]


def is_landmark(path):
    return path in {reverse(name) for name, _label in LANDMARKS}


def _rest(path):
    """`path` without its language."""
    return re.sub(r"^/(?:en|fr)(?=/|$)", "", path, flags=re.I).lower().rstrip("/") + "/"


def in_this_language(path):
    """`path` under the reader's language, its first words those of this language."""
    rest = _rest(path)
    for name, _label in reversed(LANDMARKS):
        for word in _words_of(name):
            if word != "/" and rest.startswith(word):
                return reverse(name) + rest[len(word) :]
    return f"{reverse('home')}{rest.lstrip('/')}"


def _words_of(name):
    """The address of a page in each language, without the language."""
    return [_word(name, code) for code in bilingual.CODES]


def _word(name, code):
    with override(code):
        return reverse(name)[len(f"/{code}") :]


def posting_number(path):
    """The number in the address of a posting itself, or empty."""
    board = reverse("postings:board")
    found = re.match(rf"{re.escape(board)}(\d{{1,12}})(?:/[^/]*)?/?$", in_this_language(path))
    return found[1] if found else ""


def words(path):
    """The last part of an address as words to search for."""
    last = unquote(path).rstrip("/").rpartition("/")[2]
    return " ".join(last.replace("-", " ").replace("_", " ").split())[:100]
