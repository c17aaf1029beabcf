from careers.applicants.models.alert import Alert
from careers.applicants.models.alerted_posting import AlertedPosting
from careers.applicants.models.document import Document, DocumentVersion
from careers.applicants.models.education import Education
from careers.applicants.models.employment import Employment
from careers.applicants.models.language import LanguageSkill
from careers.applicants.models.profile import Profile
from careers.applicants.models.saved_job import SavedJob

__all__ = [
    "Alert",
    "AlertedPosting",
    "Document",
    "DocumentVersion",
    "Education",
    "Employment",
    "LanguageSkill",
    "Profile",
    "SavedJob",
]
