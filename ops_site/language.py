"""The language of an answer is in its address; only the administration asks the browser."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

ADMINISTRATION = "/admin/"


def of_address(path):
    """The language that `path` names, or the site's first one."""
    return translation.get_language_from_path(path) or settings.LANGUAGE_CODE


def in_lower_case(path):
    """The address that `path` is but for the capitals of its language, or empty: `/EN/jobs/`."""
    _before, code, rest = f"{path}/".split("/", 2)
    is_ours = code.lower() in dict(settings.LANGUAGES) and not code.islower()
    return f"/{code.lower()}/{rest[:-1]}" if is_ours else ""


def wanted(request):
    """The site's language that the browser would rather have."""
    header = request.headers.get("Accept-Language", "")
    for code, weight in parse_accept_lang_header(header):
        if code == "*":
            break
        try:
            if weight > 0:
                return translation.get_supported_language_variant(code)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE


class LanguageOfAddress(LocaleMiddleware):
    """Like Django's own, but an address without a language is never guessed into one.

    So neither a redirect nor `Vary: Accept-Language` comes with a page that is the same for all.
    """

    def process_request(self, request):
        if request.path_info.startswith(ADMINISTRATION):
            super().process_request(request)
            return
        translation.activate(of_address(request.path_info))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request, response):
        if request.path_info.startswith(ADMINISTRATION):
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", translation.get_language())
        return response
