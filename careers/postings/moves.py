"""The table of moves of a posting; `docs/workflow.md` draws it."""

from django.utils.translation import gettext_lazy as _

from careers.postings.choices import Status
from ops_site.moves import Move

SUBMIT = Move(
    "submit",
    (Status.DRAFT,),
    Status.IN_REVIEW,
    label=_("Submit for review"),
    effect=_("A colleague who has not written it reads it and decides."),
)
ASK_CHANGES = Move(
    "ask_changes",
    (Status.IN_REVIEW,),
    Status.CHANGES_ASKED,
    label=_("Ask for changes"),
    effect=_("It goes back to those who wrote it, with your reason."),
    needs_reason=True,
)
REVISE = Move(
    "revise",
    (Status.CHANGES_ASKED,),
    Status.DRAFT,
    label=_("Revise"),
    effect=_("It is a draft again and may be edited."),
)
APPROVE = Move(
    "approve",
    (Status.IN_REVIEW,),
    Status.APPROVED,
    label=_("Approve"),
    effect=_("The public reads it from its opening instant on."),
    outward=True,
)
WITHDRAW = Move(
    "withdraw",
    (Status.APPROVED,),
    Status.WITHDRAWN,
    label=_("Withdraw the posting"),
    effect=_("It has not opened yet, and never will: the public never sees it."),
    needs_reason=True,
    outward=True,
)
CANCEL = Move(
    "cancel",
    (Status.APPROVED,),
    Status.CANCELLED,
    label=_("Cancel the posting"),
    effect=_("Its page stays, and says that the competition is cancelled; nobody can apply."),
    needs_reason=True,
    outward=True,
)

MOVES = (SUBMIT, ASK_CHANGES, REVISE, APPROVE, WITHDRAW, CANCEL)
BY_NAME = {move.name: move for move in MOVES}

# The only statuses in which the words of a posting may change.
EDITABLE = (Status.DRAFT,)

# What the history calls the verbs that are not moves.
CREATED, EDITED = "created", "edited"
RULE_OVERRIDDEN = "rule_overridden"
AMENDED, EXTENDED = "amended", "extended"
OUTCOME_RECORDED, RESCHEDULED = "outcome_recorded", "rescheduled"
NOTICE_PUT_UP, NOTICE_TAKEN_DOWN = "notice_put_up", "notice_taken_down"
STANDARD_TEXT_CHANGED = "standard_text_changed"
# Whoever did one of these has written the posting.
WRITING = (CREATED, EDITED, SUBMIT.name)
