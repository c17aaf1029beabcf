"""Two official languages, side by side in the data: `name_en` and `name_fr`.

The one place that decides which language a reader gets, and says so when it had to fall back.
"""

from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse, translate_url
from django.utils.translation import get_language, get_language_from_path, override

CODES = tuple(code for code, _name in settings.LANGUAGES)


class Text(NamedTuple):
    """A piece of content, the language it is in, and whether that is not the one asked for."""

    value: str
    lang: str
    is_fallback: bool


def current():
    """The active language, `en` or `fr`."""
    return "fr" if (get_language() or "").startswith("fr") else "en"


def other(language=None):
    return "en" if (language or current()) == "fr" else "fr"


def text(obj, field, language=None):
    """`obj.<field>_<language>`, or the other language's where that is empty."""
    language = language or current()
    value = getattr(obj, f"{field}_{language}")
    if value:
        return Text(value, language, False)
    substitute = getattr(obj, f"{field}_{other(language)}")
    if substitute:
        return Text(substitute, other(language), True)
    return Text("", language, False)


def plain(obj, field, language=None):
    return text(obj, field, language).value


def address(obj, language):
    """The address of `obj`'s page in `language`."""
    with override(language):
        return obj.get_absolute_url()


def twin(request, language, subject=None):
    """The address of the same page in `language`, with its filters.

    An address outside the two languages has no twin but the home page.
    """
    if subject:
        path = address(subject, language)
    elif get_language_from_path(request.path):
        path = _translated(request.path, language, current())
    else:
        return home(language)
    query = request.META.get("QUERY_STRING", "")
    return f"{path}?{query}" if query else path


@lru_cache(maxsize=2_000)
def _translated(path, language, _here):
    """Finding out what an address means takes as long as many a page; it means the same each time
    it is read in the same language (`_here`).
    """
    return translate_url(path, language)


def home(language):
    with override(language):
        return reverse("home")


def languages(request):
    """Context processor: the page's language and the other one."""
    return {"LANGUAGE": current(), "OTHER_LANGUAGE": other()}
