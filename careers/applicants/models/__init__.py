from careers.applicants.models.document import Document, DocumentVersion
from careers.applicants.models.education import Education
from careers.applicants.models.employment import Employment
from careers.applicants.models.language import LanguageSkill
from careers.applicants.models.profile import Profile

__all__ = [
    "Document",
    "DocumentVersion",
    "Education",
    "Employment",
    "LanguageSkill",
    "Profile",
]
