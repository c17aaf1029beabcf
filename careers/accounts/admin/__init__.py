"""Who signs in, and for which units HR staff work: the desk of superusers."""

from careers.accounts.admin.scope import HRScopeAdmin
from careers.accounts.admin.user import UserAdmin

__all__ = ["HRScopeAdmin", "UserAdmin"]
