"""One thing that a posting asks for, as a question, and what each answer says of it."""

from dataclasses import dataclass
from typing import NamedTuple

from django.db import models
from django.utils.translation import pgettext_lazy


class Verdict(models.TextChoices):
    MET = "met", pgettext_lazy("self-check", "Met")
    NOT_MET = "not-met", pgettext_lazy("self-check", "Not met")
    UNSURE = "unsure", pgettext_lazy("self-check", "Not sure")
    UNANSWERED = "unanswered", pgettext_lazy("self-check", "Not answered")


class Answer(NamedTuple):
    """One choice, what it means, and what would meet the demand where it does not."""

    value: str
    label: object
    verdict: Verdict
    advice: object = ""


@dataclass(frozen=True)
class Question:
    """`demand` is what the posting asks for, in its own words where `lang` is not the page's."""

    key: str
    text: object
    demand: str
    answers: tuple
    lang: str = ""
    hint: str = ""

    def judged(self, value):
        """The answer of that value; one that says nothing where there is none."""
        unanswered = Answer("", "", Verdict.UNANSWERED)
        return next((answer for answer in self.answers if answer.value == value), unanswered)
