"""What a profile says, as JSON values: an application submits a copy of it.

Codes, not words, and dates as ISO 8601 writes them, so that it can be read in either language.
`templates/applicants/_background.html` shows what `background` gives.
"""

EDUCATION = ("level", "credential", "institution", "completed_year")
EMPLOYMENT = ("title", "employer", "started", "ended", "duties")
LANGUAGES = ("language", "speaking", "reading", "writing")


def background(profile):
    return {
        "education": [values(row, EDUCATION) for row in profile.education.all()],
        "employment": [values(row, EMPLOYMENT) for row in profile.employment.all()],
        "languages": [values(row, LANGUAGES) for row in profile.languages.all()],
    }


def values(row, names):
    return {name: plain(getattr(row, name)) for name in names}


def plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
