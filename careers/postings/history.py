"""What an event of a posting tells besides its note, in the language of whoever reads it."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.choices import Outcome
from ops_site import bilingual, formats

# In the words of people; the columns keep instants, the closing one exclusive.
CALLED = {
    "opens_at": gettext_lazy("opening"),
    "closes_at": gettext_lazy("last day to apply"),
}
TOLD = {
    "what_en": gettext_lazy("What was changed (English)"),
    "what_fr": gettext_lazy("What was changed (French)"),
    "why_en": gettext_lazy("Why (English)"),
    "why_fr": gettext_lazy("Why (French)"),
}


def label(model, name):
    """What a field, or a kind of rows, of a posting is called."""
    if name in CALLED:
        return str(CALLED[name])
    field = {each.name: each for each in model._meta.get_fields()}.get(name)
    if field is None:
        return name
    if field.is_relation and field.auto_created:
        return str(field.related_model._meta.verbose_name_plural)
    return str(field.verbose_name)


def told_to_all(facts):
    """What the public was told, a line for each language, by the label of its field."""
    said = facts.get("told", {})
    return [f"{TOLD[name]}{_(': ')}{said[name]}" for name in TOLD if said.get(name)]


def in_words(facts):
    """A sentence or none, of the facts that the verb kept: numbers, values and instants."""
    if "closings" in facts:
        before, after = (datetime.fromisoformat(instant) for instant in facts["closings"])
        days = {"before": formats.closing(before), "after": formats.closing(after)}
        return _("It closes %(after)s, and not %(before)s.") % days
    instants = {
        name: datetime.fromisoformat(facts[name])
        for name in ("opens_at", "closes_at")
        if name in facts
    }
    if "copied_from" in facts:
        return _("Copied from job ID %(number)d.") % {"number": facts["copied_from"]}
    if "relists" in facts:
        return _("Advertises job ID %(number)d again.") % {"number": facts["relists"]}
    if "standard_text" in facts:
        return facts["standard_text"][bilingual.current()]
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
