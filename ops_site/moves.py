"""The engine of every state machine: a table of moves and one way to take one."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import Promise


@dataclass(frozen=True)
class Move:
    """One arrow on a workflow diagram. `label` is the words on its button."""

    name: str
    sources: tuple[str, ...]
    target: str
    label: str | Promise
    needs_reason: bool = False


class MoveNotAllowed(Exception):
    """The object is not in a state that this move starts from, or a reason is missing."""

    def __init__(self, instance, move):
        self.instance = instance
        self.move = move
        super().__init__(f"{move.name} is not possible from {instance.status!r}")


class ReasonMissing(MoveNotAllowed):
    """The move asks for a reason and none was given."""


@transaction.atomic
def take(instance, move, *, by, note="", **changes):
    """Move `instance` along `move`, write its event row, and set `changes` with it.

    The WHERE clause is the lock: of two simultaneous moves one updates no row and raises
    `MoveNotAllowed`. `instance.events` is the append-only history.
    """
    if move.needs_reason and not note.strip():
        raise ReasonMissing(instance, move)
    previous = instance.status
    moved = (
        type(instance)
        .objects.filter(pk=instance.pk, status=previous, status__in=move.sources)
        .update(status=move.target, **changes)
    )
    if not moved:
        raise MoveNotAllowed(instance, move)
    instance.refresh_from_db()
    instance.events.create(
        name=move.name, from_status=previous, to_status=move.target, by=by, note=note.strip()
    )
    return instance
