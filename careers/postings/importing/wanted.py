"""The columns of a draft in which each value is one fact of the posting."""

from careers.postings.choices import (
    AiUse,
    Arrangement,
    Audience,
    Education,
    Engagement,
    Level,
    Vacancy,
    WorkingTime,
)
from careers.postings.importing import ads, wishes

CHOICES = {
    "language": ads.language,
    "audience": ads.choice(Audience),
    "arrangement": ads.choice(Arrangement),
    "level": ads.choice(Level),
    "working_time": ads.choice(WorkingTime),
    "engagement": ads.choice(Engagement),
    "education": ads.choice(Education),
    "education_preferred": ads.choice(Education),
    "ai_use": ads.choice(AiUse, wishes.ai_use),
    "vacancy": ads.choice(Vacancy),
}
FLAGS = ("french_is_asset", "enrolment_required", "open_without_permit")
COLUMNS = (*CHOICES, *FLAGS, "experience", "probation", "skills", "standard_texts")


def facts(row):
    """The fields of the posting that these columns give, but for skills and standard texts."""
    least, most = row.read("experience", wishes.years) or (None, None)
    return {
        **{name: row.read(name, parse) or "" for name, parse in CHOICES.items()},
        **{name: bool(row.read(name, wishes.flag)) for name in FLAGS},
        "experience_min": least,
        "experience_max": most,
        "probation_months": row.read("probation", wishes.months),
    }
