from careers.accounts.models.scope import HRScope
from careers.accounts.models.user import User

__all__ = ["HRScope", "User"]
