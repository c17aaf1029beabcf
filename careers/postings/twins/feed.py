"""A page of a list as an Atom feed (RFC 4287), page after page (RFC 5005), with the totals of
OpenSearch.
"""

import re
from datetime import UTC
from xml.etree import ElementTree

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings.twins import rows
from careers.postings.twins.wording import Told
from ops_site import bilingual
from organization.opendata.catalogue import updated_at

TYPE = "application/atom+xml; charset=utf-8"
SPACES = {
    "xmlns": "http://www.w3.org/2005/Atom",
    "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/",
}
LANG = "xml:lang"
# What XML cannot hold.
UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(listed):
    found = listed.rows_of_page
    feed = ElementTree.Element("feed", {**SPACES, LANG: bilingual.current()})
    for name, value in _head(listed, found).items():
        _add(feed, name, value)
    for name, value in listed.totals.items():
        _add(feed, f"opensearch:{name}", value)
    _author(feed, _("Ontario Public Service"), settings.SITE_URL)
    own = listed.address("atom", **listed.here)
    _link(feed, "self", own, type="application/atom+xml")
    _link(feed, "alternate", listed.page_address, type="text/html")
    for relation, address in listed.links("atom"):
        _link(feed, relation, address)
    for posting in found:
        _entry(feed, Told(posting))
    text = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return HttpResponse(text, content_type=TYPE)


def _head(listed, found):
    """The feed is known by its address, whatever page of it is read."""
    asked = ", ".join(listed.labels)
    named = [str(listed.title), asked, _("Ontario Public Service")]
    newest = max(map(rows.changed_at, found), default=updated_at() or timezone.now())
    words = _("Independent implementation; not a site of the Government of Ontario.")
    return {
        "id": listed.address("atom"),
        "title": " – ".join(filter(None, named)),
        "subtitle": words,
        "updated": instant(newest),
    }


def _entry(feed, told):
    posting, title = told.posting, told.card.title
    entry = ElementTree.SubElement(feed, "entry", {LANG: bilingual.current()})
    # Without the word of its title, which may change.
    number = reverse("postings:by_number", args=[posting.number])
    _add(entry, "id", settings.SITE_URL + number)
    _add(entry, "title", title.value).set(LANG, title.lang)
    if posting.opens_at:  # That of a record is not known.
        _add(entry, "published", instant(posting.opens_at))
    _add(entry, "updated", instant(rows.changed_at(posting)))
    _author(entry, told.card.employer.value)
    _link(entry, "alternate", told.url, type="text/html", hreflang=bilingual.current())
    for term, label in told.categories:
        ElementTree.SubElement(entry, "category", {"term": term, "label": label})
    _add(entry, "summary", told.summary)


def instant(value):
    return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _add(parent, name, value):
    element = ElementTree.SubElement(parent, name)
    element.text = UNSPEAKABLE.sub("", str(value))
    return element


def _author(parent, name, address=""):
    author = ElementTree.SubElement(parent, "author")
    _add(author, "name", name)
    if address:
        _add(author, "uri", address)


def _link(parent, relation, address, **facts):
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, **facts})
