"""A unit that is renamed or moved: what it was is kept, and its old address words lead on."""

from django.db.models import Max, Q
from django.utils.translation import gettext as _

from ops_site.analyser import fold
from ops_site.bilingual import CODES
from organization.models import FormerName, Role, Unit
from organization.models.period import lasting

NAMES = tuple(f"name_{code}" for code in CODES)
SLUGS = tuple(f"slug_{code}" for code in CODES)


def keep_name(unit, before, *, end, **source):
    """What `unit` was called until `end`, with the address words that it bears no longer."""
    words = {name: before[name] for name in NAMES}
    words |= {slug: before[slug] for slug in SLUGS if before[slug] != getattr(unit, slug)}
    facts = {"start": latest_end(unit.former_names, before=end), **source}
    return unit.former_names.update_or_create(
        name_en=words["name_en"], end=end, defaults=words, create_defaults=words | facts
    )


def keep_place(unit, parent_id, *, end, **source):
    """What `unit` was part of until `end`."""
    start = latest_end(unit.former_places, before=end)
    return unit.former_places.get_or_create(
        parent_id=parent_id, end=end, defaults={"start": start, **source}
    )


def latest_end(former, before=None):
    """The day since which the present name or place, or the one `before` a day, is known."""
    earlier = former.filter(end__lt=before) if before else former
    return earlier.aggregate(found=Max("end"))["found"]


def bearer(slug, code, *, but):
    """The other unit that an address word leads to, or led to under a former name; or None.

    `but` is the unit's own key in the database, or None of one that is not made yet.
    """
    word = Q(**{f"slug_{code}": slug})
    present = Unit.objects.filter(word).exclude(pk=but).first()
    return present or former_bearer(slug, code, but=but)


def former_bearer(slug, code, *, but):
    former = FormerName.objects.filter(**{f"slug_{code}": slug}).exclude(unit=but)
    found = former.select_related("unit").first()
    return found and found.unit


def refused_word(unit_id, field, was, word):
    """Why a former name of that unit may not have the address `word` where it had `was`; or None.

    `field` is one of `SLUGS`.
    """
    if was == word:
        return None
    if was:
        return _("An old address stays, since other pages use it.")
    other = bearer(word, field[-2:], but=unit_id)
    return leads_on(word, other) if other else None


def leads_on(slug, unit):
    """Why nobody else may take that address word."""
    told = _("The address word “%(word)s” leads to %(unit)s. Choose another.")
    return told % {"word": slug, "unit": unit}


def posts_under(before, after):
    """The posts that are not over whose titles still carry a name of `before`, by field."""
    names = [name for name in NAMES if before[name] and before[name] != after[name]]
    if not names:
        return []
    roles = Role.objects.filter(lasting(), ended=False).order_by("order", "title_en", "pk")
    return [role for role in roles if any(_carries(role, n, before, after) for n in names)]


def _carries(role, name, before, after):
    title = fold(getattr(role, name.replace("name", "title")))
    # The new name may hold the old one.
    return fold(before[name]) in title and not (after[name] and fold(after[name]) in title)
