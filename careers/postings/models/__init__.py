from careers.postings.models.amendment import Amendment
from careers.postings.models.city import City, CityAlias
from careers.postings.models.classification import CompensationGroup
from careers.postings.models.event import PostingEvent
from careers.postings.models.family import JobFamily, JobRole
from careers.postings.models.number import NumberSequence
from careers.postings.models.pay import PayRange
from careers.postings.models.posting import Posting
from careers.postings.models.report import PostingNotice, PostingReport
from careers.postings.models.requirement import Requirement
from careers.postings.models.review_comment import ReviewComment
from careers.postings.models.rule_override import RuleOverride
from careers.postings.models.search import CurrentSearchEntry, SearchEntry
from careers.postings.models.skill import Skill
from careers.postings.models.snapshot import Snapshot
from careers.postings.models.standard_text import StandardText, StandardTextVersion
from careers.postings.models.synonyms import Synonyms
from careers.postings.models.term import PositionTerm

__all__ = [
    "Amendment",
    "City",
    "CityAlias",
    "CompensationGroup",
    "CurrentSearchEntry",
    "JobFamily",
    "JobRole",
    "NumberSequence",
    "PayRange",
    "PositionTerm",
    "Posting",
    "PostingEvent",
    "PostingNotice",
    "PostingReport",
    "Requirement",
    "ReviewComment",
    "RuleOverride",
    "SearchEntry",
    "Skill",
    "Snapshot",
    "StandardText",
    "StandardTextVersion",
    "Synonyms",
]
