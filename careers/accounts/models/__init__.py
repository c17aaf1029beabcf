from careers.accounts.models.event import StaffEvent
from careers.accounts.models.invitation import Invitation
from careers.accounts.models.scope import HRScope
from careers.accounts.models.user import User

__all__ = ["HRScope", "Invitation", "StaffEvent", "User"]
