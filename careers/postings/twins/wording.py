"""What a feed or a calendar says of a posting in words, in the active language."""

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from careers.postings.listing import Card
from ops_site import bilingual


class Told:
    def __init__(self, posting):
        self.posting = posting
        self.card = Card(posting)

    @cached_property
    def url(self):
        return settings.SITE_URL + self.card.url

    @cached_property
    def lines(self):
        """What a card shows, a line each."""
        card = self.card
        pay = card.pay.posted if card.pay else card.pay_note.value
        closes = card.closes_at and _("Closes: %(instant)s") % {"instant": card.closes_at}
        sample = _("Sample posting: this job does not exist.") if self.posting.sample else ""
        found = [sample, card.employer.value, card.place, pay, card.terms, closes]
        return [str(line) for line in found if line]

    @property
    def summary(self):
        return " · ".join(self.lines)

    @property
    def categories(self):
        """(term, label): the job family, and that it is a sample."""
        if self.posting.role:
            family = self.posting.role.family
            yield family.key, bilingual.plain(family, "name")
        if self.posting.sample:
            yield "sample", _("Sample posting")
