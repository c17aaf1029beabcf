"""What one row of a shuffle says, once its post and its people are known."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organization.models import Person, Role

COLUMNS = (
    *("role", "what", "person", "new_person", "day"),
    *("title_en", "title_fr", "source", "note"),
)
# What the form calls each column.
LABELS = {
    "role": _("Post"),
    "what": _("What happens"),
    "person": _("Person"),
    "new_person": _("Somebody new, without a page"),
    "day": pgettext_lazy("column", "Day"),
    "title_en": _("Own title (English)"),
    "title_fr": _("Own title (French)"),
    "source": _("Source, if another one"),
    "note": _("Note"),
}
# Words that editors may write above a column instead, folded.
SYNONYMS = {
    **{"post": "role", "poste": "role", "change": "what", "changement": "what"},
    **{"personne": "person", "new person": "new_person", "nouvelle personne": "new_person"},
    **{"nouvelle_personne": "new_person", "jour": "day", "date": "day"},
}


class What(models.TextChoices):
    """What happens in a post."""

    APPOINTED = "appointed", _("is appointed")
    ACTING = "acting", _("acts in the post")
    LEAVES = "leaves", _("leaves the post")
    SWAPPED = "swapped", _("swaps with the holder")


@dataclass
class Change:
    """`person` is None where the whole post falls vacant; a new person is not saved yet."""

    row: int
    role: Role
    what: What
    person: Person | None
    day: date
    title_en: str = ""
    title_fr: str = ""
    source: str = ""
    note: str = ""

    @property
    def is_acting(self):
        return self.what == What.ACTING

    @property
    def begins(self):
        return self.what in (What.APPOINTED, What.ACTING)

    @property
    def brings_somebody_new(self):
        return self.person is not None and self.person.pk is None
