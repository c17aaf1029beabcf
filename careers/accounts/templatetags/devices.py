"""A device by the words that people know it by."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# The first that a browser says of itself counts: Edge also says Chrome, Chrome also says Safari.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


@register.filter
def browser(user_agent):
    """ "Firefox on Windows", as far as the browser says so."""
    program, system = known(user_agent, BROWSERS), known(user_agent, SYSTEMS)
    if program and system:
        return _("%(browser)s on %(system)s") % {"browser": program, "system": system}
    return program or system or _("Unknown browser")


def known(user_agent, names):
    return next((name for sign, name in names if sign in user_agent), "")
