"""What is common to the entries of the organization: days, sources, what was before."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.api.fields import Sourced
from organization.api.asked import Status


class Fact(Sourced):
    """A fact with its days: `end` is the first day on which it is over."""

    start = serializers.DateField(allow_null=True, help_text=_("The first day; null: not known."))
    end = serializers.DateField(
        allow_null=True, help_text=_("The first day on which it is over; null: none is known.")
    )


class DatedFact(Fact):
    status = Status(help_text=_("What can be said of it on the day asked about."))
