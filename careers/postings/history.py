"""What an event of a posting tells besides its note, in the language of whoever reads it."""

from datetime import datetime

from django.utils.translation import gettext as _

from careers.postings.choices import Outcome
from ops_site import formats


def in_words(facts):
    """A sentence or none, of the facts that the verb kept: numbers, values and instants."""
    instants = {
        name: datetime.fromisoformat(facts[name])
        for name in ("opens_at", "closes_at")
        if name in facts
    }
    if "copied_from" in facts:
        return _("Copied from job ID %(number)d.") % {"number": facts["copied_from"]}
    if "relists" in facts:
        return _("Advertises job ID %(number)d again.") % {"number": facts["relists"]}
    if "outcome" in facts:
        return str(Outcome(facts["outcome"]).label)
    if len(instants) == 2:
        days = {
            "opens": formats.instant(instants["opens_at"]),
            "closes": formats.closing(instants["closes_at"]),
        }
        return _("Opens %(opens)s, closes %(closes)s.") % days
    if instants:
        return _("It opens with the approval: its opening instant was over.")
    return ""
