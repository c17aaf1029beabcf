"""How a posting for one of the typical jobs begins: what a careers guide says of the role.

The guide is not official; a writer reads over all of it. Its pay stays out of the posting.
"""

from functools import cache

from careers.postings.choices import RequirementKind
from careers.postings.models import JobRole, Skill
from ops_site import bilingual, seeding

# How strongly the guide asks for something, as the kind of requirement that it begins as.
KINDS = {
    "required": RequirementKind.MANDATORY,
    "usual": RequirementKind.RATED,
    "helpful": RequirementKind.ASSET,
}
ROWS = ("skills", "requirements")


@cache
def _guide():
    return seeding.read("postings/role_templates.json")["roles"]


def find(key):
    """The role that `key` names, or None."""
    # They are 21; and what somebody types into an address may be no text for a database.
    roles = JobRole.objects.select_related("family")
    return next((role for role in roles if role.key == key), None)


def facts(role):
    """The fields of a posting for `role`, by name."""
    known = _guide().get(role.key, {})
    texts = {
        f"{ours}_{code}": getattr(role, f"{theirs}_{code}")
        for ours, theirs in (("title", "name"), ("about", "description"))
        for code in bilingual.CODES
    }
    said = {name: value for name, value in known.items() if name not in ROWS}
    skills = list(Skill.objects.filter(key__in=known.get("skills", ())))
    level = {"level": role.level} if role.level else {}
    return {"role": role.pk, "skills": skills, **texts, **level, **said}


def requirements(role):
    """Its typical requirements, as rows of the form."""
    lines = _guide().get(role.key, {}).get("requirements", ())
    return [
        {"kind": KINDS[line["strength"]], "text_en": line["text_en"], "text_fr": line["text_fr"]}
        for line in lines
    ]
