"""The words of the sample board, read from `fixtures/postings/samples/`."""

from dataclasses import dataclass
from decimal import Decimal

from careers.postings.choices import AiUse, PayUnit, RequirementKind, Term
from ops_site import seeding

FAMILIES = (
    "administrative-office-support",
    "policy-program-development",
    "finance-budgeting",
    "it-digital-services",
    "communications-public-engagement",
    "human-resources-staff-development",
    "student-entry-level",
)
RISE = Decimal("1.03")


@dataclass(frozen=True)
class Job:
    """The words of one sample: its family's, its role's and its variant's."""

    family: dict
    role: dict
    variant: dict
    division: dict

    def about(self, language):
        told = self.variant if "about_en" in self.variant else self.role
        paragraphs = (told[f"about_{language}"], self.variant.get(f"also_{language}"))
        return "\n\n".join(filter(None, paragraphs))

    def requirements(self, extra=()):
        """The mandatory ones, then the rated ones, then the assets."""
        own = self.variant.get("requirements", self.role["requirements"])
        rows = [*own, *self.variant.get("more", ()), *extra]
        return sorted(rows, key=lambda row: RequirementKind.values.index(row["kind"]))


class Words:
    """Everything that is written for the sample board, read once."""

    def __init__(self):
        read = [seeding.read(f"postings/samples/{family}.json") for family in FAMILIES]
        self.frame = seeding.read("postings/samples/frame.json")
        self.roles = [(family, role) for family in read for role in family["roles"]]

    @property
    def groups(self):
        """The codes of the compensation groups that jobs belong to."""
        variants = [variant for _family, role in self.roles for variant in role["variants"]]
        return sorted({variant["group"] for variant in variants} - {""})

    def job(self, sample):
        family, role = self.roles[sample.index % len(self.roles)]
        turn = sample.index // len(self.roles)
        variants, divisions = role["variants"], family["divisions"]
        return Job(
            family,
            role,
            variants[turn % len(variants)],
            divisions[(sample.index + turn) % len(divisions)],
        )

    def texts(self, sample, job, unit):
        """The text fields of the posting, in the languages in which it is written."""
        fields = {}
        for language in sample.written_in:
            words = {
                "title": job.variant[f"title_{language}"],
                "division": job.division[language],
                "about": f"{job.about(language)}\n\n{self._of_unit(job, unit, language)}",
                "additional": self.frame[f"additional_{language}"],
            }
            words |= {
                name: job.family[f"{name}_{language}"] for name in ("offer", "selection", "apply")
            }
            if sample.ai_use == AiUse.USED:
                words["ai_use"] = self.frame["ai_use"][language]
            audience = sample.audience(job.variant["group"])
            if audience in self.frame["eligibility"]:
                words["eligibility"] = self.frame["eligibility"][audience][language]
            fields |= {f"{name}_{language}": text for name, text in words.items()}
        return fields

    def _of_unit(self, job, unit, language):
        name = getattr(unit, f"name_{language}")
        if language == "en" and name != "Cabinet Office":
            name = f"the {name}"
        words = {"division": job.division[language], "unit": name}
        return self.frame[f"unit_{language}"] % words

    def requirements(self, sample, job):
        """The fields of each requirement, in order."""
        extra = self.frame["languages"].get(sample.language)
        for row in job.requirements([extra] if extra else ()):
            texts = {
                f"{name}_{language}": text
                for language in sample.written_in
                for name, text in (
                    ("text", row[f"text_{language}"]),
                    ("assessed", self.frame["assessed"][row["assessed"]][language]),
                )
            }
            yield {"kind": row["kind"], **texts}

    def terms(self, sample, job):
        """The fields of each position term."""
        turn = sample.index % 7
        if job.variant["level"] == "student":
            note = self._note(sample, "summer") if "summer" in job.role["role"] else {}
            return [{"kind": Term.STUDENT, "count": 1 + turn, "months": 4, **note}]
        temporary = {"kind": Term.TEMPORARY, "count": 1, "months": 12, "extendable": True}
        if turn == 4:
            return [temporary]
        if turn == 5:
            return [temporary | {"months": 18, "extendable": False, **self._note(sample, "leave")}]
        permanent = {"kind": Term.PERMANENT, "count": 2 if turn in (3, 6) else 1}
        return [permanent, temporary] if turn == 6 else [permanent]

    def _note(self, sample, name):
        notes = self.frame["term_notes"][name]
        return {f"note_{language}": notes[language] for language in sample.written_in}

    def pay_ranges(self, sample, job, today):
        """The fields of each pay range."""
        pay = {name: Decimal(value) for name, value in job.variant["pay"].items() if name != "unit"}
        pay["unit"] = job.variant["pay"]["unit"]
        if not sample.has_two_pay_ranges:
            return [pay]
        cents = Decimal("1") if pay["unit"] == PayUnit.YEAR else Decimal("0.01")
        raised = {end: (pay[end] * RISE).quantize(cents) for end in ("minimum", "maximum")}
        past, coming = sample.pay_days(today)
        return [pay | {"effective_from": past}, pay | raised | {"effective_from": coming}]
