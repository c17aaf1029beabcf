from organization.models.appointment import Appointment
from organization.models.page import InformationPage, PageSection
from organization.models.person import Person
from organization.models.relation import Relation
from organization.models.role import Role
from organization.models.sourced import Sourced
from organization.models.unit import Agency, Cluster, FormerName, Ministry, Unit, UnitAlias

__all__ = [
    "Agency",
    "Appointment",
    "Cluster",
    "FormerName",
    "InformationPage",
    "Ministry",
    "PageSection",
    "Person",
    "Relation",
    "Role",
    "Sourced",
    "Unit",
    "UnitAlias",
]
