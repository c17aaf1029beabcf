"""A public page as any reader gets it, asked for from within: nobody is signed in."""

from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve
from django.utils.translation import override

FROM_THE_SERVER = ("SERVER_NAME", "SERVER_PORT", "HTTP_HOST", "wsgi.url_scheme", "REMOTE_ADDR")


def asking(path, request, **facts):
    """A GET of `path` as the server that took `request` would take it; `facts` are set on it."""
    asked = HttpRequest()
    asked.method = "GET"
    asked.path = asked.path_info = path
    asked.META |= {name: request.META[name] for name in FROM_THE_SERVER if name in request.META}
    for name, value in facts.items():
        setattr(asked, name, value)
    return asked


def find(path, request, language, **facts):
    """The answer of the public view at `path`; None where there is no page, or no public one."""
    with override(language):
        try:
            match = resolve(path)
            if getattr(match.func, "is_private", False):
                return None
            asked = asking(path, request, resolver_match=match, **facts)
            return match.func(asked, *match.args, **match.kwargs)
        except (Resolver404, Http404):
            return None


def read(path, request, language, **facts):
    """The same, rendered: in its language, and from the rows as they are now."""
    answer = find(path, request, language, **facts)
    with override(language):
        return answer.render() if hasattr(answer, "render") else answer
