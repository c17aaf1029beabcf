"""The questions as a form: any may be left out, and nothing that is sent is kept."""

from typing import NamedTuple

from django import forms
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.self_check.question import Answer, Question, Verdict


class Result(NamedTuple):
    question: Question
    answer: Answer


class SelfCheckForm(forms.Form):
    def __init__(self, questions, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.questions = questions
        for question in questions:
            self.fields[question.key] = forms.ChoiceField(
                label=question.text,
                help_text=_hint(question),
                choices=[(answer.value, answer.label) for answer in question.answers],
                widget=forms.RadioSelect,
                required=False,
                error_messages={"invalid_choice": gettext_lazy("Choose one of the answers.")},
            )

    def clean(self):
        super().clean()
        if not self.errors and not any(self.cleaned_data.values()):
            raise forms.ValidationError(_("Answer one question at least."))

    @cached_property
    def results(self):
        """Each question with its answer, in order."""
        return [Result(q, q.judged(self.cleaned_data.get(q.key))) for q in self.questions]

    @property
    def unmet(self):
        return [result for result in self.results if result.answer.verdict == Verdict.NOT_MET]

    @property
    def open_questions(self):
        """Those that were not answered, or not surely."""
        doubtful = (Verdict.UNSURE, Verdict.UNANSWERED)
        return [result for result in self.results if result.answer.verdict in doubtful]


def _hint(question):
    language = format_html(' lang="{}"', question.lang) if question.lang else ""
    demand = format_html("<span{}>{}</span>", language, question.demand)
    return format_html("{} {}", demand, question.hint) if question.hint else demand
