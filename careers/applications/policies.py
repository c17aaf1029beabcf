"""Who may do what with an application: pure predicates, asked inside each verb.

In which status a move is possible stands in the table of moves, not here.
"""

from careers.accounts.policies import works_for
from careers.applications.choices import Status
from careers.postings.choices import Origin


def is_own(user, application):
    """Whether `user` is the applicant, by account or by e-mail address."""
    return application.applicant_id == user.pk or application.email.lower() == user.email.lower()


def can_apply(user, posting):
    """Whoever has signed in, for every posting that was written here."""
    return user.is_active and posting.origin == Origin.HR


def can_write(user, application):
    """The applicant alone writes, submits and withdraws."""
    return user.is_active and application.applicant_id == user.pk


def can_decide(user, application):
    """HR staff of the posting's unit, or of one above it, and never on their own application."""
    return works_for(user, application.posting.unit) and not is_own(user, application)


def can_read(user, application):
    """Whoever may decide on it, once it is submitted: a draft is nobody's but its writer's."""
    return application.status != Status.DRAFT and can_decide(user, application)


def can_record(user, posting):
    """HR staff of the posting's unit record what came in on paper or by e-mail."""
    return posting.origin == Origin.HR and works_for(user, posting.unit)


def can_open(user, attachment):
    """The applicant, and the staff who may read the application."""
    application = attachment.submission.application
    return can_write(user, application) or can_read(user, application)
