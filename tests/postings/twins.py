"""Each form of a list of jobs as a program reads it: the numbers of its jobs, in order."""

import csv
import io
import re
from datetime import UTC
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

from icalendar import Calendar

ATOM = {"a": "http://www.w3.org/2005/Atom"}
BOARDS = {"en": "/en/jobs", "fr": "/fr/emplois"}
CARD = re.compile(r'class="card__title"><a href="/(?:en/jobs|fr/emplois)/(\d+)/')
NEXT = re.compile(r'href="([^"]*)" rel="next"')
UID = re.compile(r"posting-(\d+)@")


def of_page(client, board, query):
    """All pages, as a reader turns them."""
    found, address = [], f"{board}/{query}"
    while address:
        page = client.get(address).content.decode()
        found += on_page(page)
        turned = NEXT.search(page)
        address = turned and urljoin(f"{board}/", turned[1].replace("&amp;", "&"))
    return found


def on_page(page):
    return [int(number) for number in CARD.findall(page)]


def of_json(client, board, query):
    found, address = [], f"{board}.json{query}"
    while address:
        answer = client.get(address)
        found += ids_in_json(answer)
        following = answer.json()["next"]
        address = following and path(following)
    return found


def ids_in_json(answer):
    return [row["id"] for row in answer.json()["rows"]]


def of_atom(client, board, query):
    found, address = [], f"{board}.atom{query}"
    while address:
        answer = client.get(address)
        found += ids_in_atom(answer)
        following = ElementTree.fromstring(answer.content).find("a:link[@rel='next']", ATOM)
        address = following is not None and path(following.get("href"))
    return found


def ids_in_atom(answer):
    ids = ElementTree.fromstring(answer.content).findall("a:entry/a:id", ATOM)
    return [int(id.text.rstrip("/").rpartition("/")[2]) for id in ids]


def of_csv(client, board, query):
    text = client.get(f"{board}.csv{query}").getvalue().decode()
    return [int(row["number"]) for row in csv.DictReader(io.StringIO(text, newline=""))]


def of_calendar(client, board, query):
    calendar = Calendar.from_ical(client.get(f"{board}.ics{query}").content)
    return [int(UID.match(event["UID"])[1]) for event in calendar.walk("VEVENT")]


FORMS = {"json": of_json, "atom": of_atom, "csv": of_csv, "ics": of_calendar}


def path(address):
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def instant(value):
    return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
