"""The machine twins of the lists: what the page's own view tells, as a file."""

from functools import wraps

from django.http import Http404

from organization.opendata import answer
from organization.opendata.lists import LISTS
from organization.views import people as people_pages
from organization.views import structure, units


def twin(name, page):
    """The view of the list `name` as JSON or CSV, from the context of its `page`."""

    @answer.machine
    @wraps(page)
    def of_page(request, form):
        if form not in answer.TYPES:
            raise Http404
        context = page(request).context_data
        listing, asked = LISTS[name], context["asked"]
        wrong = [asked.problem, context["query"].error if "query" in context else ""]
        if any(wrong):
            return answer.problem(" ".join(filter(None, wrong)))
        as_of = asked.day.isoformat() if asked.is_asked else None
        rows = listing.read(context)
        return answer.file(name, form, listing.names, rows, list=name, as_of=as_of, count=len(rows))

    return of_page


ministries = twin("ministries", units.ministries)
agencies = twin("agencies", units.agencies)
people = twin("people", people_pages.people)
deputy_ministers = twin("deputy-ministers", structure.deputy_ministers)
iit = twin("iit", structure.iit)
