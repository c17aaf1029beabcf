"""What every view of this room begins with: which day was asked for, and what there was on it."""

from django.shortcuts import redirect
from django.template.response import TemplateResponse

from organization import graph
from organization.asked_day import AskedDay

# What a list was asked for besides the day: kept by its twins and by the form for another day.
KEPT = ("q", "by", "letter", "page")


def day_of(request):
    """(the day asked for, the graph of that day)."""
    asked = AskedDay.read(request.GET.get("as_of", ""))
    return asked, graph.on(asked.day)


def show(request, template, asked, **context):
    """A page of the day asked for; a list's machine twins are made of the same context."""
    parameters = {name: value for name, value in request.GET.items() if name in KEPT}
    context |= {"asked": asked, "path": request.path, "parameters": parameters.items()}
    return TemplateResponse(request, template, context)


def right_address(request, thing):
    """The way to a page whose address is not the one asked for, or None; the day goes along."""
    if request.path == thing.get_absolute_url():
        return None
    query = request.META.get("QUERY_STRING", "")
    to = f"{thing.get_absolute_url()}?{query}" if query else thing.get_absolute_url()
    return redirect(to, permanent=True)
