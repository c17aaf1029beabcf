"""Who may do what with a posting: pure predicates, asked inside each verb.

In which status a move is possible stands in the table of moves, not here.
"""

from careers.accounts.policies import is_hr_staff, works_for
from careers.postings.choices import Origin
from careers.postings.moves import WRITING


def can_read(user, posting):
    """HR staff of the posting's unit, or of one above it."""
    return works_for(user, posting.unit)


def can_write_for(user, unit):
    """A posting for `unit` is written by its HR staff."""
    return works_for(user, unit)


def can_begin(user):
    """Whoever works for some unit may begin a posting."""
    return is_hr_staff(user)


def can_edit(user, posting):
    """HR staff of the unit; nobody edits the record of a past advertisement."""
    return posting.origin != Origin.RECORD and works_for(user, posting.unit)


def can_submit(user, posting):
    return can_edit(user, posting)


def can_revise(user, posting):
    return can_edit(user, posting)


def can_review(user, posting):
    """HR staff of the unit send a posting back; the writer too, who has found a slip in it."""
    return can_edit(user, posting)


def can_approve(user, posting):
    """HR staff of the unit, and never one who has written it."""
    return can_edit(user, posting) and not has_written(user, posting)


def can_override(user, posting):
    """A named person who answers for it: HR staff of the unit, and never one who wrote it."""
    return can_approve(user, posting)


def can_withdraw(user, posting):
    return can_edit(user, posting)


def can_cancel(user, posting):
    return can_edit(user, posting)


def can_amend(user, posting):
    """HR staff of the unit: each amendment is public, and the history names who made it."""
    return can_edit(user, posting)


def can_copy(user, posting):
    """HR staff of the unit; the record of a past advertisement may be copied, too."""
    return works_for(user, posting.unit)


def can_comment(user, posting):
    """HR staff of the unit, its writers among them: comments are how they talk of a draft."""
    return can_edit(user, posting)


def can_reschedule(user, posting):
    return can_edit(user, posting)


def can_record_outcome(user, posting):
    return can_edit(user, posting)


def has_written(user, posting):
    """Created, edited or submitted it, at any time: the history knows; or what it is copied from:
    its words are theirs too.
    """
    mine = posting.events.filter(by=user, name__in=WRITING)
    return mine.exists() or posting.earlier_writers.filter(pk=user.pk).exists()
