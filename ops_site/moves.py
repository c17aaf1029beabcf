"""The engine of every state machine: a table of moves and one way to take one."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Move:
    """One arrow on a workflow diagram.

    `label` is the words on its button, `effect` the sentence beside it that says what it does.
    What others than staff will see of a move makes it `outward`; `notices` names the messages
    that go out with it, no more and no fewer.
    """

    name: str
    sources: tuple[str, ...]
    target: str
    # Not compared: the hash of a translated string is another one in another language.
    label: str | Promise = field(compare=False)
    effect: str | Promise = field(default="", compare=False)
    needs_reason: bool = False
    outward: bool = False
    notices: tuple[str, ...] = ()

    @property
    def asks_first(self):
        """Whether a page stands between the button and the move."""
        return self.needs_reason or self.outward


class Refused(Exception):
    """A verb said no and changed nothing; `sentences` tell the person why, each on its own."""

    def __init__(self, *sentences):
        self.sentences = sentences
        super().__init__(" ".join(str(sentence) for sentence in sentences))


class NotPermitted(Refused):
    """The policy of the verb does not let this person do it."""


class MoveNotAllowed(Refused):
    """The object is not in a state that this move starts from."""

    def __init__(self, instance, move, status=""):
        """`status` in the words of its list, where these are not those of the field."""
        self.instance = instance
        self.move = move
        words = {"move": move.label, "status": status or instance.get_status_display()}
        super().__init__(_("“%(move)s” is not possible: the status is “%(status)s”.") % words)


class ReasonMissing(Refused):
    """The move asks for a reason and none was given."""

    def __init__(self, move):
        super().__init__(_("“%(move)s” needs a reason.") % {"move": move.label})


@transaction.atomic
def take(instance, move, *, by, note="", told=None, **changes):
    """Move `instance` along `move`, write its event row, and set `changes` with it.

    `told` are further facts for the event. The WHERE clause is the lock: of two simultaneous moves
    one updates no row and raises `MoveNotAllowed`. `instance.events` is the append-only history.
    """
    note = note.strip()
    if move.needs_reason and not note:
        raise ReasonMissing(move)
    previous = instance.status
    moved = (
        type(instance)
        .objects.filter(pk=instance.pk, status=previous, status__in=move.sources)
        .update(status=move.target, **changes)
    )
    instance.refresh_from_db()
    if not moved:
        raise MoveNotAllowed(instance, move)
    instance.events.create(
        name=move.name,
        from_status=previous,
        to_status=move.target,
        by=by,
        note=note,
        **(told or {}),
    )
    return instance
