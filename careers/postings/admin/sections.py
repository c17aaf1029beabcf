"""The sections of a posting's form, in the order in which the public page reads."""

from django.utils.translation import gettext_lazy as _

from careers.postings.admin.rows import CityInline, PayRangeInline, RequirementInline, TermInline


def both(name):
    return f"{name}_en", f"{name}_fr"


def section(title, *lines, says=""):
    return (title, {"fields": lines, "description": says})


FIELDSETS = (
    section(
        _("Posting"),
        both("title"),
        "unit",
        both("division"),
        ("audience", "language"),
        both("eligibility"),
        ("enrolment_required", "open_without_permit"),
    ),
    section(_("Dates"), ("opens_at", "closes_at", "closing_time"), both("closing_reason")),
    section(
        _("Key facts"),
        "role",
        ("level", "working_time", "engagement"),
        "arrangement",
        both("on_site_reason"),
        "compensation_group",
        ("job_code", "job_code_title", "probation_months"),
        both("pay_note"),
    ),
    section(_("About the job"), both("about")),
    section(
        _("Schooling, experience and skills"),
        ("education", "education_preferred"),
        ("experience_min", "experience_max"),
        "french_is_asset",
        "skills",
        says=_(
            "The public can filter by these facts, and check themselves against them. Whatever "
            "applicants are judged by also stands among the requirements, in words."
        ),
    ),
    section(_("What we offer"), both("offer")),
    section(_("Selection process"), both("selection")),
    section(_("How to apply"), both("apply")),
    section(
        _("Statements"),
        "ai_use",
        both("ai_use"),
        "vacancy",
        "standard_texts",
        says=_(
            "Each choice puts a standard text on the page, in both languages, under “Additional "
            "information”. The approval keeps its words as they are that day."
        ),
    ),
    section(_("Additional information"), both("additional")),
    section(
        _("Contact"),
        "contact_name",
        ("contact_email", "contact_phone", "contact_tty"),
        ("accommodation_email", "accommodation_phone", "accommodation_tty"),
    ),
)
# Which rows follow which line of a section.
ROWS_AFTER = {
    both("pay_note"): (CityInline, TermInline, PayRangeInline),
    ("skills",): (RequirementInline,),
}
# Shown in place of what would be a link into lists that HR staff do not open, or a bare instant.
READ_ONLY = {
    "unit": "unit_name",
    "role": "role_name",
    "compensation_group": "group_name",
    "opens_at": "opening",
    "closes_at": "closing",
}
ONLY_WRITTEN = ("closing_time",)  # Part of an instant that is shown whole.


def read_only(fieldsets):
    return [
        (
            name,
            {**options, "description": "", "fields": [_shown(line) for line in options["fields"]]},
        )
        for name, options in fieldsets
    ]


def _shown(line):
    if isinstance(line, tuple):
        return tuple(READ_ONLY.get(field, field) for field in line if field not in ONLY_WRITTEN)
    return READ_ONLY.get(line, line)


def sections(admin_form, formsets):
    """The sections of the page in order: each a set of fields, or the rows that follow it."""
    by_inline = {type(formset.opts): formset for formset in formsets}
    for fieldset in admin_form:
        yield {"fields": fieldset}
        for line in fieldset.fields:
            names = line if isinstance(line, tuple) else (line,)
            for inline in ROWS_AFTER.get(names, ()):
                yield {"rows": by_inline[inline]}
