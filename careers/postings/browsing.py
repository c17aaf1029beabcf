"""The ways into the open jobs by place, ministry and kind: the landing pages that have some now."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings import catalogue
from careers.postings.choices import Language, Level
from careers.postings.current import Finding
from careers.postings.landing import city_url, region_url
from careers.postings.models import City
from careers.postings.places import atlas
from ops_site import bilingual

CITIES = 8  # Those with most jobs.


class Way(NamedTuple):
    label: str
    url: str
    count: int


class Ways(NamedTuple):
    title: str
    ways: list


def all_ways():
    """Those that lead to an open job, gathered under titles."""
    finding = Finding({})
    groups = [
        Ways(_("By city"), _cities(finding)),
        Ways(_("By region"), _regions(finding)),
        Ways(_("By ministry"), _ministries(finding)),
        Ways(_("By level or language"), _kinds(finding)),
    ]
    return [group for group in groups if group.ways]


def _cities(finding):
    counts = finding.counts("city")
    most = sorted(filter(counts.get, counts), key=lambda key: (-counts[key], key))[:CITIES]
    places = [atlas().by_key[key] for key in most]
    return [
        Way(bilingual.plain(place, "name"), city_url(place), counts[place.pk]) for place in places
    ]


def _regions(finding):
    counts = finding.counts("region")
    known = [region for region in City.Region if counts.get(region)]
    return [Way(str(region.label), region_url(region), counts[region]) for region in known]


def _ministries(finding):
    counts = finding.counts("ministry")
    found = [option for option in catalogue.ministry_options() if counts.get(option.key)]
    return [
        Way(option.label, reverse("postings:of_ministry", args=[option.value]), counts[option.key])
        for option in found
    ]


def _kinds(finding):
    levels, languages = finding.counts("level"), finding.counts("language")
    french = sum(languages.get(each, 0) for each in (Language.FRENCH, Language.BILINGUAL))
    kinds = [
        Way(_("Jobs for students"), reverse("postings:for_students"), levels.get(Level.STUDENT)),
        Way(_("Executive jobs"), reverse("postings:for_executives"), levels.get(Level.EXECUTIVE)),
        Way(_("Jobs in French"), reverse("postings:in_french"), french),
    ]
    return [way for way in kinds if way.count]
