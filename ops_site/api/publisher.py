"""Who gives the API out, and on which terms, for its description."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ops_site.well_known import contact_page


def contact():
    """Whom to tell of a mistake."""
    return {
        "name": _("Ontario Public Service"),
        "url": settings.SITE_URL + contact_page(get_language()),
    }


def licence():
    """Not one for all: the page of the open data says what holds for what."""
    page = f"{settings.SITE_URL}{reverse('organization:data')}"
    return {"name": _("By source: see who may use what"), "url": f"{page}#rights"}
