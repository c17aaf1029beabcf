from careers.applications.models.answer import Answer
from careers.applications.models.application import Application
from careers.applications.models.decision import RequirementDecision
from careers.applications.models.document import Attachment, ChosenDocument
from careers.applications.models.record import CompetitionEvent, CompetitionRecord
from careers.applications.models.submission import Submission

__all__ = [
    "Answer",
    "Application",
    "Attachment",
    "ChosenDocument",
    "CompetitionEvent",
    "CompetitionRecord",
    "RequirementDecision",
    "Submission",
]
