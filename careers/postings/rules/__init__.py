"""The rules of a posting as code: what the law and the site's own policy ask of an ad.

No lawyer has reviewed them; `docs/posting-rules.md` lists them.
"""

from careers.postings.rules.judging import (
    BY_ID,
    RULES,
    Judgement,
    current_submission,
    excused_of,
    judge,
    sentences_against,
    standing_against,
)
from careers.postings.rules.rule import Rule, Verdict

__all__ = [
    "BY_ID",
    "RULES",
    "Judgement",
    "Rule",
    "Verdict",
    "current_submission",
    "excused_of",
    "judge",
    "sentences_against",
    "standing_against",
]
