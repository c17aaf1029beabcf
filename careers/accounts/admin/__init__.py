"""Who signs in, and for which units HR staff work: the desk of superusers and HR administrators."""

from careers.accounts.admin import library
from careers.accounts.admin.event import StaffEventAdmin
from careers.accounts.admin.invitation import InvitationAdmin
from careers.accounts.admin.scope import HRScopeAdmin
from careers.accounts.admin.user import UserAdmin

__all__ = ["HRScopeAdmin", "InvitationAdmin", "StaffEventAdmin", "UserAdmin", "library"]
