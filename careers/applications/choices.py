"""The vocabulary of an application."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where an application stands; changed by `workflow.py` alone."""

    DRAFT = "draft", pgettext_lazy("application", "Draft")
    SUBMITTED = "submitted", pgettext_lazy("application", "Submitted")
    SCREENING = "screening", _("Screening")
    ASSESSMENT = "assessment", _("Assessment")
    INTERVIEW = "interview", _("Interview")
    REFERENCES = "references", _("Reference check")
    OFFER = "offer", _("Offer")
    HIRED = "hired", _("Hired")
    ELIGIBLE_LIST = "eligible-list", _("On the eligibility list")
    NOT_SELECTED = "not-selected", _("Not selected")
    WITHDRAWN = "withdrawn", pgettext_lazy("application", "Withdrawn")


# For whom the competition is over, whatever becomes of the posting.
ENDED = (Status.HIRED, Status.NOT_SELECTED, Status.WITHDRAWN)


class Channel(models.TextChoices):
    """How an application came in."""

    SITE = "site", _("On this site")
    PAPER = "paper", _("On paper")
    MAIL = "mail", _("By e-mail")


class Purpose(models.TextChoices):
    """What a document is for in an application."""

    RESUME = "resume", _("Résumé")
    COVER_LETTER = "cover-letter", _("Cover letter")


class Outcome(models.TextChoices):
    """What was decided on one requirement."""

    MET = "met", pgettext_lazy("requirement", "Met")
    NOT_MET = "not-met", pgettext_lazy("requirement", "Not met")


class Ground(models.TextChoices):
    """Why a requirement was found met or not met; the candidate reads it."""

    SHOWN = "shown", _("The application shows it.")
    NOT_SHOWN = "not-shown", _("The application does not show it.")
    NOT_ENOUGH = "not-enough", _("The application shows less than the posting asks for.")
    NOT_RELATED = "not-related", _("What the application shows is of another kind.")


GROUNDS = {
    Outcome.MET: (Ground.SHOWN,),
    Outcome.NOT_MET: (Ground.NOT_SHOWN, Ground.NOT_ENOUGH, Ground.NOT_RELATED),
}


class Reason(models.TextChoices):
    """Why a candidate who was screened in is not selected; the candidate reads it."""

    OTHERS_STRONGER = "others-stronger", _("Other candidates met the rated requirements better.")
    ASSESSMENT = "assessment", _("The result of the assessment was below what is needed.")
    INTERVIEW = "interview", _("The result of the interview was below what is needed.")
    REFERENCES = "references", _("The references did not support what is needed.")
    NO_ANSWER = "no-answer", _("We had no answer to our invitation.")
    DECLINED = "declined", _("The offer was declined.")
    NOBODY_HIRED = "nobody-hired", _("Nobody is hired through this competition.")


ALWAYS = (Reason.OTHERS_STRONGER, Reason.NO_ANSWER, Reason.NOBODY_HIRED)
# Which of them can be true, by where the application stands.
REASONS = {
    Status.ASSESSMENT: (*ALWAYS, Reason.ASSESSMENT),
    Status.INTERVIEW: (*ALWAYS, Reason.ASSESSMENT, Reason.INTERVIEW),
    Status.REFERENCES: (*ALWAYS, Reason.INTERVIEW, Reason.REFERENCES),
    Status.OFFER: (*ALWAYS, Reason.REFERENCES, Reason.DECLINED),
    Status.ELIGIBLE_LIST: (*ALWAYS, Reason.DECLINED),
}
