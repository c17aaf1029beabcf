"""The smallest valid object of each model, without random values; traits are domain words.

    PostingFactory(open=True, title_en="Forester", cities=[toronto])
    PostingFactory(closed=True, unit=ministry)
    PostingFactory(open=True, complete=True)  # Three cities, two pay ranges, two terms, ...

A posting that the public may read is published as it is made, and is therefore found by search.
What is added to it afterwards is found once `publish(posting)` has been called again.
"""

from tests.factories.accounts import (
    HRScopeFactory,
    UserFactory,
)
from tests.factories.alerts import AlertFactory, SavedJobFactory
from tests.factories.applicants import (
    EducationFactory,
    EmploymentFactory,
    LanguageSkillFactory,
    ProfileFactory,
)
from tests.factories.applications import (
    AnswerFactory,
    ApplicationFactory,
    ChosenDocumentFactory,
    CompetitionFactory,
)
from tests.factories.documents import DocumentFactory, DocumentVersionFactory
from tests.factories.organization import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.factories.places_and_jobs import (
    CityAliasFactory,
    CityFactory,
    CompensationGroupFactory,
    JobFamilyFactory,
    JobRoleFactory,
    SkillFactory,
)
from tests.factories.postings import (
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    RequirementFactory,
    midnight,
)
from tests.factories.standard_texts import StandardTextFactory

__all__ = [
    "AgencyFactory",
    "AlertFactory",
    "AnswerFactory",
    "ApplicationFactory",
    "AppointmentFactory",
    "ChosenDocumentFactory",
    "CityAliasFactory",
    "CityFactory",
    "ClusterFactory",
    "CompensationGroupFactory",
    "CompetitionFactory",
    "DocumentFactory",
    "DocumentVersionFactory",
    "EducationFactory",
    "EmploymentFactory",
    "HRScopeFactory",
    "InformationPageFactory",
    "JobFamilyFactory",
    "JobRoleFactory",
    "LanguageSkillFactory",
    "MinistryFactory",
    "PageSectionFactory",
    "PayRangeFactory",
    "PersonFactory",
    "PositionTermFactory",
    "PostingFactory",
    "ProfileFactory",
    "RelationFactory",
    "RequirementFactory",
    "RoleFactory",
    "SavedJobFactory",
    "SkillFactory",
    "StandardTextFactory",
    "UnitFactory",
    "UserFactory",
    "midnight",
]
