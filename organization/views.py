from django.http import Http404


def about(request, **kwargs):
    raise Http404


def about_page(request, **kwargs):
    raise Http404


def index(request, **kwargs):
    raise Http404


def ministries(request, **kwargs):
    raise Http404


def ministry(request, **kwargs):
    raise Http404


def deputy_ministers(request, **kwargs):
    raise Http404


def secretary(request, **kwargs):
    raise Http404


def people(request, **kwargs):
    raise Http404


def person(request, **kwargs):
    raise Http404


def role(request, **kwargs):
    raise Http404


def iit(request, **kwargs):
    raise Http404


def cluster(request, **kwargs):
    raise Http404


def agencies(request, **kwargs):
    raise Http404


def agency(request, **kwargs):
    raise Http404


def unit(request, **kwargs):
    raise Http404


def careers_page(request, **kwargs):
    raise Http404


def search(request, **kwargs):
    raise Http404


def site_page(request, **kwargs):
    raise Http404
