"""What one pytest process did, read from the record that it wrote."""

import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field


@dataclass
class Outcome:
    name: str = ""
    seconds: float = 0
    missing: str = ""  # Why nothing ran; empty when something did.
    broken: str = ""  # How the process itself failed, beyond its tests.
    passed: set = field(default_factory=set)
    failed: set = field(default_factory=set)
    skipped: list = field(default_factory=list)  # (test, reason)

    @property
    def tests(self):
        return self.passed | self.failed | {test for test, _ in self.skipped}

    @property
    def collected(self):
        return len(self.tests)

    def summary(self):
        if self.missing:
            return f"{self.name}: did not run: {self.missing}"
        return (
            f"{self.name}: collected {self.collected}, passed {len(self.passed)}, "
            f"failed {len(self.failed)}, skipped {len(self.skipped)} ({self.seconds:.0f} s)"
        )

    def faults(self, *, strict):
        """What makes the run fail although no test did."""
        if self.broken:
            yield f"{self.name}: {self.broken}."
        if strict and self.missing:
            yield f"{self.name} did not run and REQUIRE_ALL=1 wants it: {self.missing}."
        if strict and self.skipped:
            yield f"{self.name} skipped {len(self.skipped)} and REQUIRE_ALL=1 wants every test."


def read_outcome(record, code):
    outcome = Outcome()
    if record.exists():
        for case in ElementTree.parse(record).iter("testcase"):
            add(outcome, case)
    if code not in (0, 1, 5) or (code == 1 and not outcome.failed):
        outcome.broken = f"pytest ended with code {code}"
    return outcome


def add(outcome, case):
    test = f"{case.get('classname')}::{case.get('name')}"
    skip = case.find("skipped")
    if case.find("failure") is not None or case.find("error") is not None:
        outcome.passed.discard(test)
        outcome.failed.add(test)
    elif skip is not None:
        outcome.skipped.append((test, skip.get("message") or "no reason given"))
    elif test not in outcome.failed:
        outcome.passed.add(test)
