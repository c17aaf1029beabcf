from careers.postings.models.city import City, CityAlias
from careers.postings.models.classification import CompensationGroup
from careers.postings.models.event import PostingEvent
from careers.postings.models.family import JobFamily, JobRole
from careers.postings.models.number import NumberSequence
from careers.postings.models.pay import PayRange
from careers.postings.models.posting import Posting
from careers.postings.models.requirement import Requirement
from careers.postings.models.search import SearchEntry
from careers.postings.models.term import PositionTerm

__all__ = [
    "City",
    "CityAlias",
    "CompensationGroup",
    "JobFamily",
    "JobRole",
    "NumberSequence",
    "PayRange",
    "PositionTerm",
    "Posting",
    "PostingEvent",
    "Requirement",
    "SearchEntry",
]
