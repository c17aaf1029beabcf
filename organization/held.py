"""A post that somebody held on a day existed on that day, whatever is known of the post itself."""

from datetime import timedelta

from django.db.models import F, Min, Q

from organization.models import Role

# An appointment without a source shows nothing; of one without a first day the source's day does,
# unless it tells of what was over by then, and else the last day.
SOURCED = ~Q(appointments__source="")
UNDATED = SOURCED & Q(appointments__start=None)
SEEN = Q(appointments__ended=False) & (
    Q(appointments__end=None) | Q(appointments__as_of__lt=F("appointments__end"))
)


def roles():
    """Every role in order, each with the first day on which a holder shows it; one query."""
    shown = {
        "held_from": Min("appointments__start", filter=SOURCED),
        "held_on": Min("appointments__as_of", filter=UNDATED & SEEN),
        "held_until": Min("appointments__end", filter=UNDATED),
    }
    found = list(Role.objects.annotate(**shown).order_by("order", "title_en", "pk"))
    for role in found:
        last = role.held_until and role.held_until - timedelta(days=1)
        role.shown_from = min(filter(None, (role.held_from, role.held_on, last)), default=None)
    return found
