"""Ways to the pages that gather open jobs by place, ministry or kind, for other pages."""

from django import template

from careers.postings import browsing, landing
from ops_site import bilingual
from ops_site.analyser import fold

register = template.Library()
register.simple_tag(landing.jobs_url)

PLACES = 5


@register.inclusion_tag("postings/_browse.html")
def browse_jobs():
    """All of them that have an open job now."""
    return {"groups": browsing.all_ways()}


@register.simple_tag
def jobs_near(posting):
    """(name, address) of the pages of its first cities."""
    named = [
        (bilingual.plain(city, "name"), landing.city_url(city)) for city in posting.cities.all()
    ]
    return sorted(named, key=lambda pair: fold(pair[0]))[:PLACES]
