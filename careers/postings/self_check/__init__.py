"""Whether somebody meets what a posting asks for: judged from what they say, kept nowhere."""

from careers.postings.self_check.form import SelfCheckForm
from careers.postings.self_check.questions import questions

__all__ = ["SelfCheckForm", "questions"]
