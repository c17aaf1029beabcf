from django.http import Http404


def robots(request, **kwargs):
    raise Http404


def sitemap(request, **kwargs):
    raise Http404


def security(request, **kwargs):
    raise Http404


def favicon(request, **kwargs):
    raise Http404
