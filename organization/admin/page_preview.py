"""The public page as it would be, from what an editor has typed; nothing of it is kept."""

from django.urls import reverse
from django.utils import translation

from ops_site import bilingual
from organization import reader
from organization.admin import page_asking
from organization.views import information

BUTTONS = {code: f"_preview_{code}" for code in bilingual.CODES}
FOUND = 200


def asked_language(request):
    """The language of the preview that was asked for, or None."""
    return next((code for code, button in BUTTONS.items() if button in request.POST), None)


def look(request, language, page, twin="", places_of=lambda: None):
    """The public page of `page` in `language`, from the view that the public gets it from.

    `twin` is the address of the preview in the other language, where it has one; `places_of()`
    gives the places of its sections on the form, for the warnings above the text.
    """
    path = bilingual.address(page, language)
    with translation.override(language):
        warnings = page_asking.warnings(request, page, places_of())
    facts = {"preview": _banner(request, page, language, twin) | {"warnings": warnings}}
    # A page that is withdrawn, or whose address leads on, has its text to show all the same.
    answer = None if page.ended else reader.read(path, request, language, **facts)
    if answer is None or answer.status_code != FOUND:
        with translation.override(language):
            answer = information.show(reader.asking(path, request, **facts), page, trail=[])
    answer.headers["Content-Language"] = language
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _banner(request, page, language, twin):
    """What the banner needs: the form as it was sent, to ask for the other language."""
    other = bilingual.other(language)
    sent = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in BUTTONS.values()
    ]
    return {
        "action": request.get_full_path(),
        "sent": sent,
        "twin": twin,
        "other": other,
        "button": BUTTONS[other],
        "back": reverse("admin:organization_informationpage_versions", args=[page.pk]),
    }
