from careers.accounts import policies


class SuperusersOnly:
    """Nobody else lists, sees, adds or changes; and an account is closed, never deleted."""

    def has_module_permission(self, request):
        return policies.can_administer_accounts(request.user)

    def has_view_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)

    def has_add_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)

    def has_change_permission(self, request, obj=None):
        return policies.can_administer_accounts(request.user)
