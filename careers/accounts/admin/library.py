"""The account library's own admins tell secrets and mend nothing: its rows have no place here.

They are registered when their modules are first imported; that is done here, so as to undo it.
"""

from allauth.account import admin as addresses
from allauth.mfa import admin as factors
from allauth.usersessions import admin as devices
from django.contrib import admin

UNWANTED = (
    addresses.EmailAddress,
    factors.Authenticator,
    devices.UserSession,
)
admin.site.unregister(UNWANTED)
