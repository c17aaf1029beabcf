"""The table of moves of an application; `docs/workflow.md` draws it.

`notices` names the mail that the applicant gets, `templates/mail/applications/<notice>.txt`.
"""

from django.utils.translation import gettext_lazy as _

from careers.applications.choices import Status
from ops_site.moves import Move

# Those in which staff have it in hand.
IN_SELECTION = (Status.ASSESSMENT, Status.INTERVIEW, Status.REFERENCES, Status.OFFER)

SUBMIT = Move(
    "submit",
    (Status.DRAFT,),
    Status.SUBMITTED,
    label=_("Submit the application"),
    notices=("receipt",),
)
REPLACE = Move(
    "replace",
    (Status.SUBMITTED,),
    Status.SUBMITTED,
    label=_("Submit the changes"),
    notices=("receipt",),
)
WITHDRAW = Move(
    "withdraw",
    (Status.SUBMITTED, Status.SCREENING, *IN_SELECTION, Status.ELIGIBLE_LIST),
    Status.WITHDRAWN,
    label=_("Withdraw the application"),
    effect=_("After that nobody considers it any more."),
    notices=("withdrawn",),
    outward=True,
)
REOPEN = Move(
    "reopen",
    (Status.WITHDRAWN,),
    Status.DRAFT,
    label=_("Apply again"),
)
RECORD = Move(
    "record",
    (Status.DRAFT,),
    Status.SUBMITTED,
    label=_("Record an application received otherwise"),
    notices=("receipt",),
    outward=True,
)
BEGIN_SCREENING = Move(
    "begin_screening",
    (Status.SUBMITTED,),
    Status.SCREENING,
    label=_("Begin screening"),
    effect=_("You can decide on each requirement. The applicant sees “Screening”."),
)
SCREEN_IN = Move(
    "screen_in",
    (Status.SCREENING,),
    Status.ASSESSMENT,
    label=_("Screen in"),
    effect=_("Every mandatory requirement is met: the application goes on to assessment."),
    notices=("screened_in",),
    outward=True,
)
SCREEN_OUT = Move(
    "screen_out",
    (Status.SCREENING,),
    Status.NOT_SELECTED,
    label=_("Screen out"),
    effect=_("A mandatory requirement is not met. The applicant reads the outcome of each."),
    notices=("screened_out",),
    outward=True,
)
INTERVIEW = Move(
    "interview",
    (Status.ASSESSMENT,),
    Status.INTERVIEW,
    label=_("Go on to the interview"),
    effect=_("The applicant is told that there will be an interview."),
    notices=("interview",),
    outward=True,
)
CHECK_REFERENCES = Move(
    "check_references",
    (Status.INTERVIEW,),
    Status.REFERENCES,
    label=_("Go on to the reference check"),
    effect=_("The applicant is told that references will be asked for."),
    notices=("references",),
    outward=True,
)
MAKE_OFFER = Move(
    "make_offer",
    (Status.INTERVIEW, Status.REFERENCES, Status.ELIGIBLE_LIST),
    Status.OFFER,
    label=_("Make an offer"),
    effect=_("The applicant is told that an offer is being made."),
    notices=("offer",),
    outward=True,
)
HIRE = Move(
    "hire",
    (Status.OFFER,),
    Status.HIRED,
    label=_("Record as hired"),
    effect=_("The offer was accepted."),
    notices=("hired",),
    outward=True,
)
LIST = Move(
    "list",
    (Status.INTERVIEW, Status.REFERENCES),
    Status.ELIGIBLE_LIST,
    label=_("Put on the eligibility list"),
    effect=_("The applicant qualifies, and may be offered a position that comes free."),
    notices=("eligible_list",),
    outward=True,
)
NOT_SELECT = Move(
    "not_select",
    (*IN_SELECTION, Status.ELIGIBLE_LIST),
    Status.NOT_SELECTED,
    label=_("Do not select"),
    effect=_("The applicant is told, and reads the reason."),
    notices=("not_selected",),
    needs_reason=True,
    outward=True,
)

BY_APPLICANT = (SUBMIT, REPLACE, WITHDRAW, REOPEN)
BY_STAFF = (
    *(BEGIN_SCREENING, SCREEN_IN, SCREEN_OUT, INTERVIEW, CHECK_REFERENCES),
    *(MAKE_OFFER, HIRE, LIST, NOT_SELECT),
)
MOVES = (*BY_APPLICANT, RECORD, *BY_STAFF)
BY_NAME = {move.name: move for move in MOVES}

# Events that are no moves.
DECIDED, OPENED = "decided", "opened"
