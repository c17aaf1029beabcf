from organization.admin.appointment import AppointmentAdmin
from organization.admin.correction import CorrectionAdmin
from organization.admin.page import InformationPageAdmin
from organization.admin.person import PersonAdmin
from organization.admin.relation import RelationAdmin
from organization.admin.role import RoleAdmin
from organization.admin.shuffle import ShuffleAdmin
from organization.admin.unit import AgencyAdmin, ClusterAdmin, MinistryAdmin, UnitAdmin

__all__ = [
    "AgencyAdmin",
    "AppointmentAdmin",
    "ClusterAdmin",
    "CorrectionAdmin",
    "InformationPageAdmin",
    "MinistryAdmin",
    "PersonAdmin",
    "RelationAdmin",
    "RoleAdmin",
    "ShuffleAdmin",
    "UnitAdmin",
]
