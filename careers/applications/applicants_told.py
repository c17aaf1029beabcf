"""How many applied, as the public is told: few are never counted, so that nobody is guessed."""

from django.db.models import Count
from django.utils.translation import gettext as _

from careers.applications.models import Application
from careers.postings.choices import Origin
from ops_site import formats

FEW = 30
ROUNDED_TO = 10


def applicants_told(postings):
    """{key: sentence} of those `postings` that took applications and are over."""
    keys = [posting.pk for posting in postings if took_applications(posting)]
    if not keys:
        return {}
    received = Application.objects.received().filter(posting__in=keys).order_by()
    counted = dict(received.values_list("posting").annotate(count=Count("pk")))
    return {key: in_words(counted.get(key, 0)) for key in keys}


def took_applications(posting):
    """Records of past ads ran elsewhere, and samples are for nobody."""
    return posting.origin == Origin.HR and not posting.sample and not posting.is_open()


def in_words(count):
    if count < FEW:
        return _("Fewer than thirty people applied.")
    rounded = count // ROUNDED_TO * ROUNDED_TO
    return _("%(count)s or more people applied.") % {"count": formats.number(rounded)}
