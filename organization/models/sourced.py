from django.db import models
from django.utils.translation import gettext_lazy as _

# The fields that say nothing of the fact itself.
BESIDE = frozenset(["source", "as_of", "note", "order"])


class Sourced(models.Model):
    """A fact says where it is from and for which day it is known.

    An empty `source` means "not sourced": the fact is then shown as not confirmed. `as_of` is
    the day of the source, where it has one; what cannot be said as a day stands in `note`.
    """

    source = models.TextField(_("source"), blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        abstract = True
