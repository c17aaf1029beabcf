"""Asking the search of the whole site, once everything that a test made is in its index."""

from django.utils.html import strip_tags

from organization import search


def asked(client, words, address="/en/search/", **parameters):
    search.reindex()
    return client.get(address, {"q": words, **parameters})


def titles(response):
    groups = response.context["found"].groups
    return [strip_tags(hit.title.value) for group in groups for hit in group.hits]
