"""HR's desk for postings, and the lists that postings choose from."""

from careers.postings.admin.lists import (
    CityAdmin,
    CompensationGroupAdmin,
    JobFamilyAdmin,
    JobRoleAdmin,
)
from careers.postings.admin.posting import PostingAdmin
from careers.postings.admin.reports import PostingReportAdmin
from careers.postings.admin.standard_texts import StandardTextAdmin
from careers.postings.admin.synonyms import SynonymsAdmin

__all__ = [
    "CityAdmin",
    "CompensationGroupAdmin",
    "JobFamilyAdmin",
    "JobRoleAdmin",
    "PostingAdmin",
    "PostingReportAdmin",
    "StandardTextAdmin",
    "SynonymsAdmin",
]
