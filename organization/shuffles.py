"""What is done with a shuffle: it is kept for its instant, applied whole or not at all, called off.

Nobody else touches a `Shuffle`. An appointment that ends says by which source; one that begins
carries the source of its row.
"""

import json
import logging

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from ops_site import bilingual
from ops_site.bilingual import CODES
from ops_site.moves import Refused
from ops_site.publishing import publish
from organization.importing.files import Problem
from organization.models import Shuffle
from organization.shuffling.plan import Plan
from organization.shuffling.problems import with_label
from organization.shuffling.record import changes_of, rows_of

logger = logging.getLogger(__name__)


class NoLongerFits(Refused):
    """It cannot be applied as it was confirmed; `problems` say why, row by row."""

    def __init__(self, problems):
        self.problems = problems
        super().__init__(*map(with_label, problems))


@transaction.atomic
def keep(plan, *, name, source, as_of, note, apply_at, by):
    """Store a plan without problems for its instant; where that has come, apply it at once."""
    now = timezone.now()
    made = Shuffle.objects.create(
        name=name,
        changes=rows_of(plan),
        source=source,
        as_of=as_of,
        note=note,
        apply_at=apply_at or now,
        created_by=by,
        created_at=now,
    )
    if apply_at is None:
        _apply(made, at=now)
    return made


def is_kept_already(plan, *, name, apply_at):
    """Whether the same button was pressed twice."""
    same = Shuffle.objects.waiting().filter(name=name, apply_at=apply_at)
    return any(shuffle.changes == rows_of(plan) for shuffle in same)


def call_off(shuffle):
    """Nothing of it will happen, and one that failed is put aside. Raises `Refused`."""
    open_one = Shuffle.objects.filter(pk=shuffle.pk, applied_at=None, called_off_at=None)
    if not open_one.update(called_off_at=timezone.now()):
        raise Refused(_("It is applied or called off already."))


def apply_due(at=None):
    """A scheduled job: whatever is due, each by itself, in the order of the instants.

    An error of ours holds up no other shuffle; the one it met is tried again.
    """
    at = at or timezone.now()
    for shuffle in Shuffle.objects.due(at):
        try:
            _apply(shuffle, at=at)
        except NoLongerFits as refusal:
            _fail(shuffle, refusal)
        except Exception:
            logger.exception("Shuffle %s was not applied", shuffle.pk)


@transaction.atomic
def _apply(shuffle, *, at):
    # The WHERE clause is the lock: of two schedulers, one updates no row.
    if not Shuffle.objects.waiting().filter(pk=shuffle.pk).update(applied_at=at):
        return
    plan = _as_confirmed(shuffle, lock=True)
    for person in plan.new_people:
        person.source, person.as_of = _source_of(plan, person), shuffle.as_of
        person.save(force_insert=True)
    ended = [_end(a, step.change) for step in plan.steps for a in step.ends if a.pk]
    begun = [_begin(step, shuffle) for step in plan.steps if step.begins]
    publish(*plan.new_people, *ended, *begun)


def _as_confirmed(shuffle, *, lock):
    """The plan as things stand now, which must do what was confirmed."""
    try:
        plan = Plan(changes_of(shuffle.changes), lock=lock)
    except LookupError as missing:
        row, column, key = missing.args
        told = _("“%(key)s” is not what it was when this was confirmed.") % {"key": key}
        raise NoLongerFits([Problem(row, column, told)]) from None
    if plan.problems:
        raise NoLongerFits(plan.problems)
    now = {(row["row"], row["role"]): _effect(row) for row in rows_of(plan)}
    changed = [r for r in shuffle.changes if now[r["row"], r["role"]] != _effect(r)]
    if changed:
        told = _("Since this was confirmed, somebody else changed who holds this post: %(post)s.")
        raise NoLongerFits(
            [
                Problem(row["row"], "role", told % {"post": row["post"][bilingual.current()]})
                for row in changed
            ]
        )
    return plan


def _effect(row):
    """What a row does, without the words in which people and posts are called."""
    holders = [[(h["person"], h["acting"]) for h in row[when]] for when in ("before", "after")]
    return holders, row["ends"]


def _source_of(plan, person):
    return next(step.change.source for step in plan.steps if step.change.person == person)


def _end(appointment, change):
    if change.source not in appointment.source:
        told = f"{appointment.source}; " if appointment.source else ""
        appointment.source = f"{told}{change.source}"
    appointment.save(update_fields=["end", "source"])
    return appointment


def _begin(step, shuffle):
    made = step.begins
    # Given again, as a new person has a key in the database only since then.
    made.person, made.as_of = step.change.person, shuffle.as_of
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        raise NoLongerFits([_refused_by_the_database(step.change.row)]) from None
    return made


def _refused_by_the_database(row):
    told = _("The database refuses this appointment beside what is on record in the post.")
    return Problem(row, "role", told)


def _fail(shuffle, refusal):
    """Why it was not applied, kept in both languages; it is not tried again."""
    reasons = {}
    for code in CODES:
        with override(code):
            reasons[code] = [with_label(problem) for problem in _why(shuffle, refusal)]
    Shuffle.objects.waiting().filter(pk=shuffle.pk).update(failure=json.dumps(reasons))
    logger.warning("The shuffle %s was not applied", shuffle.pk)


def _why(shuffle, refusal):
    try:
        _as_confirmed(shuffle, lock=False)
    except NoLongerFits as again:
        return again.problems
    return [_refused_by_the_database(problem.row) for problem in refusal.problems]
