"""Who somebody is to the rooms above, and who makes whom HR staff: pure predicates."""

from careers.accounts.models.scope import units_administered_by, units_of


def is_hr_staff(user):
    """Active, may use the administration, and works for some unit (a superuser for all)."""
    if not (user.is_active and user.is_staff):
        return False
    return user.is_superuser or user.has_scope


def works_for(user, unit):
    """HR staff of `unit` or of a unit above it."""
    return units_of(user).filter(pk=unit.pk).exists()


def can_administer_accounts(user):
    """Superusers alone make, change and close accounts."""
    return user.is_active and user.is_staff and user.is_superuser


def is_hr_administrator(user):
    """May invite staff to some unit (a superuser to all)."""
    if not (user.is_active and user.is_staff):
        return False
    return user.is_superuser or user.scopes.filter(administers=True).exists()


def can_invite(user, unit):
    """HR administrators of `unit` or of a unit above it, whom else they make one included."""
    return units_administered_by(user).filter(pk=unit.pk).exists()


def can_accept(user, invitation):
    """The invited person alone: whose account has that very e-mail address, verified."""
    if not (user.is_active and user.email == invitation.email):
        return False
    return user.emailaddress_set.filter(email=invitation.email, verified=True).exists()


def can_give_scope(user, unit):
    """Without an invitation superusers alone: others ask the person first."""
    return can_administer_accounts(user)


def can_end_scope(user, scope):
    """Who may invite to a unit may also end what somebody has there."""
    return can_invite(user, scope.unit)
