"""What the tests of HR's desk share: postings in every state, and what a refusal leaves alone."""

from contextlib import contextmanager

from careers.postings import statements
from careers.postings.choices import Status
from ops_site.publishing import edition
from tests.factories import PostingFactory, midnight

# How each state is made; the instants are days from today.
STATES = {
    "draft": {"status": Status.DRAFT},
    "in-review": {"status": Status.IN_REVIEW},
    "changes-asked": {"status": Status.CHANGES_ASKED},
    "scheduled": {"status": Status.APPROVED},
    "open": {"status": Status.APPROVED, "opens": -7},
    "closed": {"status": Status.APPROVED, "opens": -30, "closes": -7},
    "withdrawn": {"status": Status.WITHDRAWN},
    "cancelled": {"status": Status.CANCELLED, "opens": -7},
}


def whole_posting(state="draft", **facts):
    """A posting that lacks nothing and breaks no rule, in `state`; nobody has written it.

    Whatever holidays come, it is open on ten working days.
    """
    made = {"opens": 3, "closes": 28, **STATES[state]}
    whole = {
        "status": made["status"],
        "opens_at": midnight(made["opens"]),
        "closes_at": midnight(made["closes"]),
        "language": "english",
        "audience": "open",
        "arrangement": "hybrid",
        "level": "mid",
        "contact_email": "questions@example.org",
        "about_en": "You plant trees.",
        "apply_en": "Write to us.",
        "complete": True,
        "lawful": True,
    }
    posting = PostingFactory(**whole | facts)
    if posting.status == Status.APPROVED:
        statements.freeze(posting)
    return posting


def snapshot(posting):
    """All that a refused verb must leave alone: the row, the history, the edition."""
    kept = type(posting).objects.values().get(pk=posting.pk)
    return kept, list(posting.events.values()), edition()


@contextmanager
def unchanged(posting):
    before = snapshot(posting)
    yield
    assert snapshot(posting) == before
