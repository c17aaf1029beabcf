"""What became of a unit is worded by how many became how many on one day, on every page."""

import re
from datetime import date
from html import unescape

import pytest

from ops_site.publishing import publish
from organization.models import Relation
from tests.factories import MinistryFactory, RelationFactory

pytestmark = pytest.mark.django_db
DAY, LATER = date(2022, 6, 24), date(2023, 6, 24)
ON = {"en": "On June 24, 2022 ", "fr": "Le 24 juin 2022, "}
PATHS = {"en": "/en/organization/ministries/{}/", "fr": "/fr/organisation/ministeres/{}/"}
SUCCEEDED = {
    "en": ("it was succeeded by: New a", "it succeeded: Old a"),
    "fr": ("elle a été remplacée par : Neuf a", "elle a succédé à : Vieux a"),
}
MERGED = {
    "en": ("it was merged into: New a", "these were merged into it: Old a, Old b"),
    "fr": (
        "elle a été fusionnée dans : Neuf a",
        "y ont été fusionnées les unités suivantes : Vieux a, Vieux b",
    ),
}
DIVIDED = {
    "en": ("it was divided into: New a, New b", "it came out of the division of: Old a"),
    "fr": ("elle a été divisée en : Neuf a, Neuf b", "elle est issue de la division de : Vieux a"),
}
CASES = [
    ([("a", "a", DAY)], SUCCEEDED),
    ([("a", "a", DAY), ("b", "a", DAY)], MERGED),
    ([("a", "a", DAY), ("b", "a", LATER)], SUCCEEDED),
    ([("a", "a", DAY), ("a", "b", DAY)], DIVIDED),
]


def unit(age, letter, **days):
    name = {"old": ("Old", "Vieux"), "new": ("New", "Neuf")}[age]
    key = f"{age}-{letter}"
    names = {"name_en": f"{name[0]} {letter}", "name_fr": f"{name[1]} {letter}"}
    return MinistryFactory(key=key, slug_en=key, slug_fr=key, **names, **days)


def make(lines, start):
    ends = {old: day for old, _new, day in lines}
    olds = {old: unit("old", old, end=day) for old, day in ends.items()}
    news = {new: unit("new", new, start=start) for new in {new for _old, new, _day in lines}}
    for old, new, day in lines:
        ends = {"subject_unit": olds[old], "object_unit": news[new]}
        RelationFactory(kind=Relation.Kind.SUCCEEDED_BY, start=day, **ends)
    publish()


def text(client, path):
    page = unescape(re.sub("<[^>]+>", "", client.get(path).text)).replace("\xa0", " ")
    return re.sub(r"\s+", " ", page)


@pytest.mark.parametrize("language", PATHS)
@pytest.mark.parametrize(("lines", "words"), CASES)
@pytest.mark.parametrize("start", [DAY, date(1990, 1, 1)])
def test_both_pages_word_it_alike(lines, words, start, language, client):
    make(lines, start)
    became, came = words[language]
    old = text(client, PATHS[language].format("old-a"))
    # In the notice above the page, and in its history.
    assert old.count(f"{ON[language]}{became}") == 2
    assert f"{ON[language]}{came}" in text(client, PATHS[language].format("new-a"))


@pytest.mark.parametrize(("lines", "_words"), CASES)
def test_the_api_tells_the_same_lines_with_their_days(lines, _words, client):
    make(lines, DAY)
    told = [
        (old["id"], became["unit"]["id"], became["start"])
        for old in client.get("/api/v1/units/?status=over").json()["results"]
        for became in client.get(f"/api/v1/units/{old['id']}/").json()["succeeded_by"]
    ]
    assert sorted(told) == sorted((f"old-{o}", f"new-{n}", str(day)) for o, n, day in lines)
