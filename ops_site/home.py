from django.http import Http404


def choose_language(request, **kwargs):
    raise Http404


def home(request, **kwargs):
    raise Http404
