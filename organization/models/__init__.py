from organization.models.appointment import Appointment
from organization.models.correction import Correction
from organization.models.former import FormerName, FormerPlace
from organization.models.page import InformationPage, PageSection
from organization.models.page_version import PageVersion
from organization.models.period import State
from organization.models.person import Person
from organization.models.relation import Relation
from organization.models.role import Role
from organization.models.search_entry import SearchEntry
from organization.models.shuffle import Shuffle
from organization.models.sourced import Sourced
from organization.models.unit import Agency, Cluster, Ministry, Unit, UnitAlias

__all__ = [
    "Agency",
    "Appointment",
    "Cluster",
    "Correction",
    "FormerName",
    "FormerPlace",
    "InformationPage",
    "Ministry",
    "PageSection",
    "PageVersion",
    "Person",
    "Relation",
    "Role",
    "SearchEntry",
    "Shuffle",
    "Sourced",
    "State",
    "Unit",
    "UnitAlias",
]
