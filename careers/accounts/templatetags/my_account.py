"""What pages of a signed-in person need: their navigation, and whose form it is."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from careers.accounts import kept_text
from careers.accounts.sections import sections_of

register = template.Library()


@register.simple_tag(takes_context=True)
def author(context):
    """A hidden field for every private form: what is typed is given back to this person alone."""
    return format_html(
        '<input type="hidden" name="{}" value="{}">',
        kept_text.AUTHOR,
        kept_text.sign(context["request"].user),
    )


@register.simple_tag(takes_context=True)
def account_navigation(context):
    """The entries of "My account"; `current` is "page", "true" (within it) or empty."""
    request = context["request"]
    overview = reverse("accounts:home")
    pages = [
        (overview, _("Overview")),
        *((section["url"], section["title"]) for section in sections_of(request.user)),
        (reverse("accounts:security"), _("Security")),
    ]
    return [
        {"url": url, "label": label, "current": place(request.path, url, overview)}
        for url, label in pages
    ]


def place(here, url, overview):
    if here == url:
        return "page"
    return "true" if url != overview and here.startswith(url) else ""
