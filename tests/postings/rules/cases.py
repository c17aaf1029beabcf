"""What the tests of rules share: a posting with some facts, and what one rule says of it."""

from dataclasses import dataclass, field
from datetime import date

from careers.postings import rules
from tests.postings.desk import whole_posting

MET, NOT_MET, FACTS_MISSING, DOES_NOT_APPLY = rules.Verdict
# Days on which the law holds, and on which it did not yet.
TODAY, BEFORE = date(2026, 11, 22), date(2012, 12, 31)


@dataclass(frozen=True)
class Case:
    """A posting like others but for `facts` and rows, and the verdict on it."""

    verdict: rules.Verdict
    facts: dict = field(default_factory=dict)
    # What each row of a kind is changed to; an empty dict deletes them.
    rows: dict = field(default_factory=dict)
    day: date = TODAY

    def posting(self):
        posting = whole_posting(**self.facts)
        for name, changes in self.rows.items():
            every = getattr(posting, name).all()
            if changes:
                every.update(**changes)
            elif name in ("cities", "standard_texts"):
                getattr(posting, name).clear()
            else:
                every.delete()
        return posting


def met(facts=None, rows=None, day=TODAY):
    return Case(MET, facts or {}, rows or {}, day)


def not_met(facts=None, rows=None, day=TODAY):
    return Case(NOT_MET, facts or {}, rows or {}, day)


def outside(facts=None, rows=None, day=TODAY):
    return Case(DOES_NOT_APPLY, facts or {}, rows or {}, day)


def judgement(rule_id, posting, day=TODAY):
    [found] = [each for each in rules.judge(posting, day) if each.rule.id == rule_id]
    return found


def tried(cases):
    """The arguments of a parametrised test, from {rule: its cases}."""
    return [(rule_id, case) for rule_id, of_rule in cases.items() for case in of_rule]


RESTRICTED = {"audience": "restricted"}
EXISTED_NOT_YET = outside(day=BEFORE)
