"""A resource: a list with parameters, and each of its entries. The rooms say of what."""

from http import HTTPStatus

from django.db.models import QuerySet
from django.http import Http404
from rest_framework import viewsets
from rest_framework.response import Response

from ops_site.api import cursor, tags
from ops_site.api.parameters import LIMIT

SERVED = ("GET", "HEAD", "OPTIONS")
LARGEST = 10**9  # No number that an entry is known by has more digits.


class Resource(viewsets.GenericViewSet):
    """Read the class of a room first: it says `list_name`, `about`, its parameters and its rows."""

    http_method_names = ("get", "head")
    lookup_field = "id"
    # As in the address, of the list and of one entry.
    list_name = entry_name = ""
    # What it is, in a sentence.
    about = ""
    # The attribute by which an entry is known and the list is ordered.
    key = "key"
    is_numbered = False
    # Parameters of the list, and those that an entry takes too.
    parameters = ()
    entry_parameters = ()
    # What one entry tells, where that is more than the list does.
    entry_serializer_class = None
    # Whether what is told may change with the minute, and not with the day alone.
    turns_by_the_minute = False

    # --- What the rooms say -------------------------------------------------------------------

    def rows(self):
        """What the list tells where nothing is asked for: a list or a QuerySet."""
        raise NotImplementedError

    def every(self):
        """What can be asked for by its key."""
        return self.rows()

    def beside(self, page):
        """What the serializer needs besides the rows of one page."""
        return {}

    # --- What is answered ---------------------------------------------------------------------

    @classmethod
    def as_view(cls, actions=None, **kwargs):
        view = super().as_view(actions, **kwargs)
        view.methods = SERVED
        return view

    def dispatch(self, request, *args, **kwargs):
        tag = tags.tag_of(request, by_the_minute=self.turns_by_the_minute)
        if same := tags.unchanged(request, tag):
            return same
        response = super().dispatch(request, *args, **kwargs)
        if response.status_code == HTTPStatus.OK:
            response["ETag"] = tag
            response["Content-Language"] = "en, fr"
        return response

    def list(self, request):
        return self.get_paginated_response(self.told(self.paginate_queryset(self.found())))

    def found(self):
        """What the parameters leave of the rows."""
        rows = self.rows()
        for parameter in self.parameters:
            rows = parameter.narrowed(rows, self)
        return rows

    def retrieve(self, request, id):
        for parameter in self.entry_parameters:
            parameter.value(request.GET)
        return Response(self.told([self.entry(id)])[0])

    def entry(self, id):
        if self.is_numbered and id >= LARGEST:
            raise Http404
        rows = self.every()
        if isinstance(rows, QuerySet):
            found = rows.filter(**{self.key: id}).first()
        else:
            found = next((row for row in rows if getattr(row, self.key) == id), None)
        if found is None:
            raise Http404
        return found

    def told(self, page):
        context = self.get_serializer_context() | self.beside(page)
        return self.get_serializer_class()(page, many=True, context=context).data

    def get_serializer_class(self):
        if self.action == "retrieve" and self.entry_serializer_class:
            return self.entry_serializer_class
        return self.serializer_class

    @property
    def documented_parameters(self):
        if self.action == "retrieve":
            return self.entry_parameters
        return (*self.parameters, LIMIT, cursor.parameter(self.is_numbered))
