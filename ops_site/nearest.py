"""What somebody may have meant by an address that leads nowhere."""

from difflib import get_close_matches
from urllib.parse import unquote

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

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
)


def nearest(path, limit=3):
    """(address, label) of the pages above `path`, then of those spelled like it."""
    pages = {reverse(name): label for name, label in LANDMARKS}
    home = reverse("home")
    above = [address for address in pages if path.startswith(address) and address != home]
    alike = get_close_matches(path, pages, n=limit, cutoff=0.85)
    found = dict.fromkeys([*sorted(above, key=len, reverse=True), *alike, home])
    return [(address, pages[address]) for address in list(found)[:limit]]


def words(path):
    """The last part of an address as words to search for."""
    last = unquote(path).rstrip("/").rpartition("/")[2]
    return " ".join(last.replace("-", " ").replace("_", " ").split())[:100]
