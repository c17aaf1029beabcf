from django.http import Http404


def careers(request, **kwargs):
    raise Http404


def families(request, **kwargs):
    raise Http404


def family(request, **kwargs):
    raise Http404


def role(request, **kwargs):
    raise Http404


def board(request, **kwargs):
    raise Http404


def by_number(request, **kwargs):
    raise Http404


def detail(request, **kwargs):
    raise Http404
