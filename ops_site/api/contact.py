from django.conf import settings
from django.utils.translation import get_language, gettext

from ops_site.well_known import contact_page


def contact():
    """Whom to tell of a mistake in the API, for its description."""
    return {
        "name": gettext("Ontario Public Service"),
        "url": settings.SITE_URL + contact_page(get_language()),
    }
