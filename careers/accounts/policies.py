"""Who somebody is to the rooms above: pure predicates."""

from careers.accounts.models.scope import units_of


def is_hr_staff(user):
    """Active, may use the administration, and works for some unit (a superuser for all)."""
    if not (user.is_active and user.is_staff):
        return False
    return user.is_superuser or user.scopes.exists()


def works_for(user, unit):
    """HR staff of `unit` or of a unit above it."""
    return units_of(user).filter(pk=unit.pk).exists()


def can_administer_accounts(user):
    """Who works for which unit is decided by superusers alone."""
    return user.is_active and user.is_staff and user.is_superuser
