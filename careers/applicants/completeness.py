"""What a profile still lacks before it can fill in an application."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import Entitlement

CONTACT = {
    "phone": _("phone number"),
    "street": _("street address"),
    "city": _("city or town"),
    "province": _("province or territory"),
    "postal_code": _("postal code"),
}


@dataclass(frozen=True)
class Gaps:
    """The names of what is missing, in the words of a list."""

    contact: tuple = ()
    entitlement: tuple = ()

    def __iter__(self):
        return iter(self.contact + self.entitlement)

    def __bool__(self):
        return bool(self.contact or self.entitlement)


def gaps(profile):
    """What every application asks for and `profile` does not say; asks the database nothing."""
    contact = [label for field, label in CONTACT.items() if not getattr(profile, field)]
    if not profile.user.name:
        contact.insert(0, _("name"))
    return Gaps(tuple(contact), tuple(of_entitlement(profile)))


def of_entitlement(profile):
    if not profile.entitlement:
        yield _("entitlement to work in Canada")
    elif profile.entitlement == Entitlement.WORK_PERMIT and not profile.permit_expires:
        yield _("work permit valid until")
